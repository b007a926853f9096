import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { EmptyState, TextBubbles, useConsentNews, useWords, Waiting } from '@optline/ui';
import { NeedsTexting } from '../permissions/needs-permission.js';
import { useRights } from '../permissions/use-rights.js';
import { TextLine } from '../texts/text-line.js';
import { textsWords } from '../texts/texts-words.js';
import { nameOf } from './person-record.js';
import type { PersonRecord, School } from './person-record.js';
import { PersonTextsDocument } from './person-texts.generated.js';
import classes from './person.module.css';
import { pageSize, usePages } from './use-pages.js';

interface PersonTextsProps {
  readonly record: PersonRecord;
  readonly school: School;
}

/** What was texted for somebody, and to and from their phone while it was theirs. */
export function PersonTexts(props: PersonTextsProps) {
  return useRights().mayTurnOut ? <Texts {...props} /> : <NeedsTexting />;
}

function Texts({ record, school }: PersonTextsProps) {
  const say = useWords(textsWords);
  const { id, kind } = record;
  const name = nameOf(record);
  const asked = useQuery(PersonTextsDocument, {
    variables: { id, isStudent: kind === 'STUDENT', first: pageSize, after: null },
  });
  const page = (asked.data?.student ?? asked.data?.contact)?.texts;
  const { isLooking, lookAgain, more } = usePages(page, asked);
  useConsentNews({ personIds: [id], lookAgain });
  if (page === undefined) return <Waiting lines={5} problem={asked.error} onRetry={lookAgain} />;
  if (page.edges.length === 0)
    return (
      <EmptyState title={say('empty')}>
        <p>{say('emptyWhy', { name })}</p>
      </EmptyState>
    );
  return (
    <>
      <TextBubbles label={say('list', { name })}>
        {page.edges.map(({ node }) => (
          <TextLine key={node.id} text={node} timeZone={school.timeZone} />
        ))}
      </TextBubbles>
      {page.pageInfo.hasNextPage && (
        <div className={classes.historyActs}>
          <Button size="sm" variant="default" aria-disabled={isLooking} onClick={more}>
            {say('more')}
          </Button>
        </div>
      )}
    </>
  );
}
