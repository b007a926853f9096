import { useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { commonWords, Dialog, ProblemAlert, useWords } from '@optline/ui';
import form from '../../form/form.module.css';
import { nameOf } from './contact-row.js';
import { EndPortalAccessDocument, PortalAccessPageDocument } from './portal-access-page.generated.js';
import type { PortalContactFragment } from './portal-access-page.generated.js';
import { portalAccessWords } from './portal-access-words.js';

interface EndAccessDialogProps {
  readonly contact: PortalContactFragment;
  readonly onClose: () => void;
  readonly onEnded: (name: string) => void;
}

export function EndAccessDialog({ contact, onClose, onEnded }: EndAccessDialogProps) {
  const say = useWords(portalAccessWords);
  const sayCommon = useWords(commonWords);
  const name = nameOf(contact);
  const [mutate, { loading, error }] = useMutation(EndPortalAccessDocument, {
    refetchQueries: [PortalAccessPageDocument],
  });
  const end = async (): Promise<void> => {
    try {
      await mutate({ variables: { personId: contact.id } });
      onEnded(name);
    } catch {
      // Shown in the dialog, as the mutation's error.
    }
  };
  return (
    <Dialog title={say('endTitle', { name })} onClose={onClose}>
      <div className={form.form}>
        <p className={form.lead}>{say('endText')}</p>
        {error !== undefined && <ProblemAlert problem={error} />}
        <div className={form.buttons}>
          <Button loading={loading} onClick={() => void end()}>
            {say('end')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {sayCommon('cancel')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
