import { useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { commonWords, Dialog, ProblemAlert, useWords } from '@optline/ui';
import { useState } from 'react';
import {
  ArchivePersonDocument,
  RestorePersonDocument,
  SendTextingEmailDocument,
} from './person-acts.generated.js';
import { mergeWords } from './merge-words.js';
import { MergePersonDialog } from './merge-person-dialog.js';
import { nameOf } from './person-record.js';
import type { PersonRecord } from './person-record.js';
import { emailWords, personWords } from './person-words.js';
import classes from './person.module.css';
import { useRights } from '../permissions/use-rights.js';

/** What can be done with a record beside its fields. */
export function PersonTools({ record }: { readonly record: PersonRecord }) {
  const say = useWords(personWords);
  const sayEmail = useWords(emailWords);
  const sayMerge = useWords(mergeWords);
  const { mayTurnIn, mayTurnOut } = useRights();
  const [asks, setAsks] = useState<'archive' | 'merge' | null>(null);
  const { told, problem, run, setTold } = useActs(record);
  const isArchived = record.archivedAt !== null;
  return (
    <div>
      <div className={classes.tools}>
        {mayTurnOut && !isArchived && (
          <Button size="sm" variant="default" onClick={() => void run('email')}>
            {sayEmail('send')}
          </Button>
        )}
        {mayTurnIn && !isArchived && (
          <Button size="sm" variant="default" onClick={() => setAsks('merge')}>
            {sayMerge('merge')}
          </Button>
        )}
        {record.mergedIntoId === null && (
          <Button
            size="sm"
            variant="default"
            onClick={() => (isArchived ? void run('restore') : setAsks('archive'))}
          >
            {say(isArchived ? 'restore' : 'archive')}
          </Button>
        )}
      </div>
      <p role="status" className={classes.hint}>
        {told}
      </p>
      {problem !== null && <ProblemAlert problem={problem} />}
      {asks === 'merge' && (
        <MergePersonDialog record={record} onClose={() => setAsks(null)} onMerged={setTold} />
      )}
      {asks === 'archive' && (
        <ArchiveDialog
          name={nameOf(record)}
          onClose={() => setAsks(null)}
          onArchive={() => {
            setAsks(null);
            void run('archive');
          }}
        />
      )}
    </div>
  );
}

interface ArchiveDialogProps {
  readonly name: string;
  readonly onClose: () => void;
  readonly onArchive: () => void;
}

function ArchiveDialog({ name, onClose, onArchive }: ArchiveDialogProps) {
  const say = useWords(personWords);
  const sayCommon = useWords(commonWords);
  return (
    <Dialog title={say('archiveTitle', { name })} onClose={onClose}>
      <p>{say('archiveLead')}</p>
      <div className={classes.dialogActs}>
        <Button variant="default" onClick={onClose}>
          {sayCommon('cancel')}
        </Button>
        <Button onClick={onArchive}>{say('archive')}</Button>
      </div>
    </Dialog>
  );
}

function useActs(record: PersonRecord) {
  const say = useWords(personWords);
  const sayEmail = useWords(emailWords);
  const [archive] = useMutation(ArchivePersonDocument);
  const [restore] = useMutation(RestorePersonDocument);
  const [sendEmail] = useMutation(SendTextingEmailDocument);
  const [told, setTold] = useState('');
  const [problem, setProblem] = useState<unknown>(null);
  const name = nameOf(record);
  const acts = {
    archive: async () => {
      await archive({ variables: { id: record.id } });
      return say('archived', { name });
    },
    restore: async () => {
      await restore({ variables: { id: record.id } });
      return say('restored', { name });
    },
    email: async () => {
      const result = (await sendEmail({ variables: { personId: record.id } })).data?.sendTextingEmail;
      if (result?.__typename === 'TextingEmailQueued')
        return sayEmail('sentTo', { names: result.to.join(', ') });
      setProblem(result?.message ?? null);
      return '';
    },
  };
  const run = async (act: keyof typeof acts): Promise<void> => {
    setProblem(null);
    setTold('');
    try {
      setTold(await acts[act]());
    } catch (error) {
      setProblem(error);
    }
  };
  return { told, problem, run, setTold };
}
