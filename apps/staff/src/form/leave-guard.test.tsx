import { afterEach, describe, expect, it } from '@jest/globals';
import { cleanup, fireEvent, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { press, show } from '../../test/house.js';
import { DialogForm } from './dialog-form.js';
import { LeaveGuard } from './leave-guard.js';

function Field({ label }: { readonly label: string }) {
  const [typed, setTyped] = useState('');
  return (
    <>
      <input aria-label={label} value={typed} onChange={(event) => setTyped(event.currentTarget.value)} />
      <LeaveGuard isUnsaved={typed !== ''} />
    </>
  );
}

const elsewhere = () => userEvent.click(screen.getByRole('link', { name: 'Elsewhere' }));

describe('what was typed and not saved', () => {
  afterEach(cleanup);

  it.each(['First', 'Second'])('keeps a page with two forms open: %s', async (label) => {
    show(
      <>
        <Field label="First" />
        <Field label="Second" />
      </>,
      {},
    );
    await userEvent.type(await screen.findByLabelText(label), 'typed');
    await elsewhere();
    await press('Stay here');
    expect(screen.getByLabelText<HTMLInputElement>(label).value).toBe('typed');
    await elsewhere();
    await press('Leave without saving');
    await screen.findByText('Another page');
  });

  it('holds nobody up once it is nothing any more', async () => {
    show(<Field label="First" />, {});
    await userEvent.type(await screen.findByLabelText('First'), 'x{Backspace}');
    await elsewhere();
    await screen.findByText('Another page');
  });

  it('is asked for when the page is closed or loaded anew', async () => {
    show(<Field label="First" />, {});
    const field = await screen.findByLabelText('First');
    const leaves = () => window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
    expect(leaves()).toBe(true);
    await userEvent.type(field, 'typed');
    expect(leaves()).toBe(false);
  });
});

function Asking() {
  const [isOpen, setOpen] = useState(true);
  const [typed, setTyped] = useState('');
  if (!isOpen) return <p>Closed</p>;
  return (
    <DialogForm
      title="Why?"
      action="Do it"
      isUnsaved={typed !== ''}
      onSubmit={() => (typed === '' ? 'why' : null)}
      onClose={() => setOpen(false)}
    >
      <input
        name="why"
        aria-label="Reason"
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
    </DialogForm>
  );
}

/** As the browser tells a dialog that Escape was pressed. */
const escape = (title: string) =>
  fireEvent(screen.getByRole('dialog', { name: title }), new Event('cancel', { cancelable: true }));

describe('a question with fields', () => {
  afterEach(cleanup);

  it('closes by Escape while nothing was typed', async () => {
    show(<Asking />, {});
    await screen.findByRole('dialog', { name: 'Why?' });
    escape('Why?');
    await screen.findByText('Closed');
  });

  it('asks before Escape loses what was typed, and not when it is cancelled', async () => {
    show(<Asking />, {});
    await userEvent.type(await screen.findByLabelText('Reason'), 'typed');
    escape('Why?');
    await screen.findByRole('dialog', { name: 'Leave without saving?' });
    escape('Leave without saving?');
    expect(screen.queryByRole('dialog', { name: 'Leave without saving?' })).toBeNull();
    expect(screen.getByLabelText<HTMLInputElement>('Reason').value).toBe('typed');
    escape('Why?');
    await press('Leave without saving');
    await screen.findByText('Closed');
  });

  it('leads to the field that is to be mended', async () => {
    show(<Asking />, {});
    await screen.findByRole('dialog', { name: 'Why?' });
    await press('Do it');
    expect(document.activeElement).toBe(screen.getByLabelText('Reason'));
  });
});
