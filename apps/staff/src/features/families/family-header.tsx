import { useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { PageTitle, useWords } from '@optline/ui';
import { useState } from 'react';
import { Link } from 'react-router';
import { InviteButton } from '../../asking/invite-button.js';
import { AskDialog } from '../../form/ask-dialog.js';
import type { OutcomeState } from '../../form/outcome.js';
import { useRights } from '../../permissions/use-rights.js';
import { addressOfWriting } from '../../texts/writing-address.js';
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
  const { mayTurnIn, maySend } = useRights();
  const [asks, setAsks] = useState<'archive' | 'merge' | null>(null);
  const [archive] = useMutation(ArchiveFamilyDocument);
  const { isRestoring, restore } = useRestore(family, outcome);
  const { name, people, archivedAt, mergedIntoId } = family;
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
          {maySend && !isArchived && (
            <Button
              component={Link}
              to={addressOfWriting({ to: 'family', familyId: family.id })}
              size="sm"
              variant="default"
            >
              {say('writeText')}
            </Button>
          )}
          {!isArchived && people.some(isNeverAsked) && (
            <InviteButton asked={{ kind: 'family', familyId: family.id }} />
          )}
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
        <AskDialog
          title={say('archiveTitle', { name })}
          lead={say('archiveLead')}
          action={say('archive')}
          onYes={() => archive({ variables: { id: family.id } })}
          onDone={() => outcome.say(say('archived', { name }))}
          onClose={close}
        />
      )}
    </>
  );
}

function isNeverAsked({ archivedAt, textConsent }: FamilyDetailFragment['people'][number]): boolean {
  return archivedAt === null && textConsent.answer === 'NEVER_ASKED';
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
