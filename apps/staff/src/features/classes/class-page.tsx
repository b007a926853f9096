import { useMutation, useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { localDay } from '@optline/domain';
import { Notice, PageTitle, useWords, Waiting } from '@optline/ui';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { InviteButton } from '../../asking/invite-button.js';
import { DialogForm } from '../../form/dialog-form.js';
import { Outcome, useOutcome } from '../../form/outcome.js';
import type { OutcomeState } from '../../form/outcome.js';
import { useRights } from '../../permissions/use-rights.js';
import { addressOfWriting } from '../../texts/writing-address.js';
import personClasses from '../../person/person.module.css';
import { ClassForm } from './class-form.js';
import { ArchiveClassDocument, ClassPageDocument, RestoreClassDocument } from './class-page.generated.js';
import type { ClassDetailFragment, ClassPageQuery } from './class-page.generated.js';
import { ClassStudents } from './class-students.js';
import { classWords } from './classes-words.js';
import classes from './classes.module.css';
import { useClassLines } from './use-class-lines.js';

/** A class: who is in it, and what it is. */
export function ClassPage() {
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(ClassPageDocument, { variables: { id } });
  if (data === undefined)
    return <Waiting lines={12} problem={error} onRetry={() => void refetch().catch(() => undefined)} />;
  return <Loaded key={data.class.id} {...data} />;
}

function Loaded({ class: found, organization }: ClassPageQuery) {
  const say = useWords(classWords);
  const outcome = useOutcome();
  return (
    <>
      <Header found={found} outcome={outcome} />
      <Outcome said={outcome.said} problem={outcome.problem} />
      {found.archivedAt !== null && (
        <div className={classes.notice}>
          <Notice kind="wait">
            <p>{say('archivedNotice')}</p>
          </Notice>
        </div>
      )}
      <ClassStudents found={found} today={localDay(new Date(), organization.timeZone)} outcome={outcome} />
      <ClassForm found={found} />
    </>
  );
}

interface HeaderProps {
  readonly found: ClassDetailFragment;
  readonly outcome: OutcomeState;
}

/** The name of a class, and what can be done with all of it. */
function Header({ found, outcome }: HeaderProps) {
  const say = useWords(classWords);
  const { schedule, place } = useClassLines(found);
  const [asks, setAsks] = useState(false);
  const [mutateRestore, { loading }] = useMutation(RestoreClassDocument);
  const { maySend } = useRights();
  const { id, name, archivedAt } = found;
  const restore = async (): Promise<void> => {
    if (loading) return;
    try {
      await mutateRestore({ variables: { id } });
      outcome.say(say('restored', { name }));
    } catch (error) {
      outcome.fail(error);
    }
  };
  return (
    <>
      <p className={personClasses.crumb}>
        <Link to="/classes">{say('allClasses')}</Link>
      </p>
      <PageTitle title={name}>
        <div className={personClasses.acts}>
          {maySend && archivedAt === null && (
            <Button
              component={Link}
              to={addressOfWriting({ to: 'classes', classIds: [id], who: 'BOTH' })}
              size="sm"
            >
              {say('writeText')}
            </Button>
          )}
          {archivedAt === null && <InviteButton asked={{ kind: 'class', classId: id }} />}
          {archivedAt === null ? (
            <Button size="sm" variant="default" onClick={() => setAsks(true)}>
              {say('archive')}
            </Button>
          ) : (
            <Button size="sm" variant="default" aria-disabled={loading} onClick={() => void restore()}>
              {say('restore')}
            </Button>
          )}
        </div>
      </PageTitle>
      <p className={classes.lead}>
        {schedule}
        {place !== '' && `, ${place}`}
      </p>
      {asks && (
        <ArchiveDialog
          found={found}
          onClose={() => setAsks(false)}
          onArchived={() => outcome.say(say('archived', { name }))}
        />
      )}
    </>
  );
}

interface ArchiveDialogProps {
  readonly found: ClassDetailFragment;
  readonly onClose: () => void;
  readonly onArchived: () => void;
}

function ArchiveDialog({ found: { id, name }, onClose, onArchived }: ArchiveDialogProps) {
  const say = useWords(classWords);
  const [archive, { loading, error }] = useMutation(ArchiveClassDocument);
  const run = async (): Promise<void> => {
    try {
      await archive({ variables: { id } });
    } catch {
      // Shown in the dialog, as the mutation's error.
      return;
    }
    onClose();
    onArchived();
  };
  return (
    <DialogForm
      title={say('archiveTitle', { name })}
      action={say('archive')}
      isBusy={loading}
      problem={error ?? null}
      onSubmit={run}
      onClose={onClose}
    >
      <p>{say('archiveLead')}</p>
    </DialogForm>
  );
}
