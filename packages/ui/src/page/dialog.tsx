import { useId, useLayoutEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';
import classes from './page.module.css';

interface DialogProps {
  readonly title: string;
  /** Escape was pressed. Without it the dialog stays until it is answered. */
  readonly onClose?: (() => void) | undefined;
  /** Nothing of the page behind can be read. */
  readonly hidesPage?: boolean;
  readonly children: ReactNode;
}

/**
 * A question that has to be answered first. The browser's own: it keeps the focus inside and gives it back. It stands
 * outside of the page, since it may be asked inside a form and have one of its own.
 */
export function Dialog({ title, onClose, hidesPage = false, children }: DialogProps) {
  const id = useId();
  const element = useRef<HTMLDialogElement>(null);
  const isAsked = useRef(false);
  useLayoutEffect(() => {
    const dialog = element.current;
    isAsked.current = true;
    dialog?.showModal();
    return () => {
      isAsked.current = false;
      dialog?.close();
    };
  }, []);
  return createPortal(
    <dialog
      ref={element}
      className={classes.dialog}
      data-hides-page={hidesPage || undefined}
      aria-labelledby={id}
      onCancel={(event) => {
        // React lets these two bubble, also from a question that is asked within this one.
        if (event.target !== event.currentTarget || !event.cancelable) return;
        event.preventDefault();
        onClose?.();
      }}
      onClose={(event) => {
        if (event.target !== event.currentTarget || !isAsked.current) return;
        // Escape pressed again and again, or Back on a phone, closes it whatever we say. It stands again before
        // anything is asked about it, so that what is asked stands above.
        element.current?.showModal();
        onClose?.();
      }}
      onSubmit={(event) => event.stopPropagation()}
    >
      <h2 id={id} className={classes.dialogTitle}>
        {title}
      </h2>
      {children}
    </dialog>,
    document.body,
  );
}
