import { useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { PageTitle, useWords } from '@optline/ui';
import { useState } from 'react';
import { Link } from 'react-router';
import { InviteButton } from '../asking/invite-button.js';
import { AskDialog } from '../form/ask-dialog.js';
import { Outcome, useOutcome } from '../form/outcome.js';
import type { OutcomeState } from '../form/outcome.js';
import { useRequestId } from '../form/use-request-id.js';
import { useRights } from '../permissions/use-rights.js';
import { addressOfWriting } from '../texts/writing-address.js';
import type { InvitedFragment } from './invited.generated.js';
import { InvitedLine } from './invited-line.js';
import { mergeWords } from './merge-words.js';
import { MergePersonDialog } from './merge-person-dialog.js';
import {
  ArchivePersonDocument,
  RestorePersonDocument,
  SendTextingEmailDocument,
} from './person-acts.generated.js';
import { nameOf } from './person-record.js';
import type { PersonRecord, School } from './person-record.js';
import { emailWords, personWords } from './person-words.js';
import classes from './person.module.css';

interface PersonHeaderProps {
  readonly record: PersonRecord;
  readonly school: School;
  readonly invited: InvitedFragment;
}

/** Where somebody belongs, their name, and what can be done with the record beside its fields. */
export function PersonHeader({ record, school, invited }: PersonHeaderProps) {
  const say = useWords(personWords);
  const { family } = record;
  const name = nameOf(record);
  const [archive] = useMutation(ArchivePersonDocument);
  const outcome = useOutcome();
  const [asks, setAsks] = useState<'archive' | 'merge' | null>(null);
  const close = (): void => setAsks(null);
  return (
    <>
      <p className={classes.crumb}>
        <Link to={`/families/${family.id}`}>{say('family', { name: family.name })}</Link>
      </p>
      <PageTitle title={name}>
        <Acts record={record} outcome={outcome} onAsk={setAsks} />
      </PageTitle>
      <InvitedLine invited={invited} timeZone={school.timeZone} />
      <Outcome said={outcome.said} problem={outcome.problem} />
      {asks === 'merge' && <MergePersonDialog record={record} onClose={close} onMerged={outcome.say} />}
      {asks === 'archive' && (
        <AskDialog
          title={say('archiveTitle', { name })}
          lead={say('archiveLead')}
          action={say('archive')}
          onYes={() => archive({ variables: { id: record.id } })}
          onDone={() => outcome.say(say('archived', { name }))}
          onClose={close}
        />
      )}
    </>
  );
}

interface ActsProps {
  readonly record: PersonRecord;
  readonly outcome: OutcomeState;
  readonly onAsk: (what: 'archive' | 'merge') => void;
}

function Acts({ record, outcome, onAsk }: ActsProps) {
  const say = useWords(personWords);
  const sayEmail = useWords(emailWords);
  const sayMerge = useWords(mergeWords);
  const { mayTurnIn, mayTurnOut, maySend } = useRights();
  const { isRunning, sendEmail, restore } = useActs(record, outcome);
  const isArchived = record.archivedAt !== null;
  const button = (label: string, act: () => void) => (
    <Button size="sm" variant="default" aria-disabled={isRunning} onClick={act}>
      {label}
    </Button>
  );
  return (
    <div className={classes.acts}>
      {maySend && !isArchived && (
        <Button
          component={Link}
          to={addressOfWriting({ to: 'people', personIds: [record.id] })}
          size="sm"
          variant="default"
        >
          {say('writeText')}
        </Button>
      )}
      {mayTurnOut && !isArchived && button(sayEmail('send'), () => void sendEmail())}
      {!isArchived && record.textConsent.answer === 'NEVER_ASKED' && (
        <InviteButton asked={{ kind: 'selected', personIds: [record.id] }} />
      )}
      {mayTurnIn && !isArchived && button(sayMerge('merge'), () => onAsk('merge'))}
      {!isArchived && button(say('archive'), () => onAsk('archive'))}
      {isArchived && record.mergedIntoId === null && button(say('restore'), () => void restore())}
    </div>
  );
}

function useActs(record: PersonRecord, outcome: OutcomeState) {
  const say = useWords(personWords);
  const sayEmail = useWords(emailWords);
  const [mutateRestore, restoring] = useMutation(RestorePersonDocument);
  const [mutateSend, sending] = useMutation(SendTextingEmailDocument);
  const request = useRequestId();
  const isRunning = restoring.loading || sending.loading;
  const run = async (act: () => Promise<void>): Promise<void> => {
    if (isRunning) return;
    try {
      await act();
    } catch (error) {
      outcome.fail(error);
    }
  };
  return {
    isRunning,
    restore: () =>
      run(async () => {
        await mutateRestore({ variables: { id: record.id } });
        outcome.say(say('restored', { name: nameOf(record) }));
      }),
    sendEmail: () =>
      run(async () => {
        const { data } = await mutateSend({
          variables: { personId: record.id, requestId: request.name() },
        });
        request.settle();
        const result = data?.sendTextingEmail;
        if (result?.__typename === 'TextingEmailQueued')
          outcome.say(sayEmail('sentTo', { names: result.to.join(', ') }));
        else outcome.fail(result?.message ?? null);
      }),
  };
}
