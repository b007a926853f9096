import { useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { commonWords, Dialog, ProblemAlert, useWords } from '@optline/ui';
import form from '../../form/form.module.css';
import { RevokeApiTokenDocument } from './api-tokens-page.generated.js';
import type { TokenDetailFragment } from './api-tokens-page.generated.js';
import { apiTokensWords } from './api-tokens-words.js';

interface RevokeDialogProps {
  readonly token: TokenDetailFragment;
  readonly onClose: () => void;
  readonly onRevoked: () => void;
}

export function RevokeDialog({ token: { id, name }, onClose, onRevoked }: RevokeDialogProps) {
  const say = useWords(apiTokensWords);
  const sayCommon = useWords(commonWords);
  const [mutate, { loading, error }] = useMutation(RevokeApiTokenDocument);
  const revoke = async (): Promise<void> => {
    try {
      await mutate({ variables: { id } });
      onRevoked();
    } catch {
      // Shown in the dialog, as the mutation's error.
    }
  };
  return (
    <Dialog title={say('revokeTitle', { name })} onClose={onClose}>
      <div className={form.form}>
        <p className={form.lead}>{say('revokeText')}</p>
        {error !== undefined && <ProblemAlert problem={error} />}
        <div className={form.buttons}>
          <Button loading={loading} onClick={() => void revoke()}>
            {say('revoke')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {sayCommon('cancel')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
