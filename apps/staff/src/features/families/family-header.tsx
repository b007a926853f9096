import { useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { PageTitle, useWords } from '@optline/ui';
import { useState } from 'react';
import { Link } from 'react-router';
import { DialogForm } from '../../form/dialog-form.js';
import type { OutcomeState } from '../../form/outcome.js';
import { useRights } from '../../permissions/use-rights.js';
import personClasses from '../../person/person.module.css';
import classes from './families-page.module.css';
import { familyWords } from './families-words.js';
import { ArchiveFamilyDocument, RestoreFamilyDocument } from './family-page.generated.js';
import type { FamilyDetailFragment } from './family-page.generated.js';
import { MergeFamilyDialog } from './merge-family-dialog.js';

interface FamilyHeaderProps {
  readonly family: FamilyDetailFragment;
  readonly outcome: OutcomeState;
}

/** The name of a family, and what can be done with all of it. */
export function FamilyHeader({ family, outcome }: FamilyHeaderProps) {
  const say = useWords(familyWords);
  const { mayTurnIn } = useRights();
  const [asks, setAsks] = useState<'archive' | 'merge' | null>(null);
  const { isRestoring, restore } = useRestore(family, outcome);
  const { name, archivedAt, mergedIntoId } = family;
  const isArchived = archivedAt !== null;
  const button = (label: string, act: () => void) => (
    <Button size="sm" variant="default" aria-disabled={isRestoring} onClick={act}>
      {label}
    </Button>
  );
  const close = (): void => setAsks(null);
  return (
    <>
      <p className={personClasses.crumb}>
        <Link to="/families">{say('allFamilies')}</Link>
      </p>
      <PageTitle title={name}>
        <div className={classes.acts}>
          {mayTurnIn && !isArchived && button(say('merge'), () => setAsks('merge'))}
          {!isArchived && button(say('archive'), () => setAsks('archive'))}
          {isArchived && mergedIntoId === null && button(say('restoreFamily'), () => void restore())}
        </div>
      </PageTitle>
      {asks === 'merge' && (
        <MergeFamilyDialog
          family={family}
          onClose={close}
          onMerged={() => outcome.say(say('merged', { name }))}
        />
      )}
      {asks === 'archive' && (
        <ArchiveDialog
          family={family}
          onClose={close}
          onArchived={() => outcome.say(say('archived', { name }))}
        />
      )}
    </>
  );
}

function useRestore({ id, name }: FamilyDetailFragment, outcome: OutcomeState) {
  const say = useWords(familyWords);
  const [mutate, { loading }] = useMutation(RestoreFamilyDocument);
  return {
    isRestoring: loading,
    restore: async (): Promise<void> => {
      if (loading) return;
      try {
        await mutate({ variables: { id } });
        outcome.say(say('restoredFamily', { name }));
      } catch (error) {
        outcome.fail(error);
      }
    },
  };
}

interface ArchiveDialogProps {
  readonly family: FamilyDetailFragment;
  readonly onClose: () => void;
  readonly onArchived: () => void;
}

function ArchiveDialog({ family, onClose, onArchived }: ArchiveDialogProps) {
  const say = useWords(familyWords);
  const [archive, { loading, error }] = useMutation(ArchiveFamilyDocument);
  const run = async (): Promise<void> => {
    try {
      await archive({ variables: { id: family.id } });
    } catch {
      // Shown in the dialog, as the mutation's error.
      return;
    }
    onClose();
    onArchived();
  };
  return (
    <DialogForm
      title={say('archiveTitle', { name: family.name })}
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
