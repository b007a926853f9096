import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { formatNumber } from '@optline/domain';
import {
  EmptyState,
  formatDateTime,
  LoadingState,
  ProblemAlert,
  TextBubble,
  TextBubbles,
  useLanguage,
  useWords,
} from '@optline/ui';
import { messagesWords } from './messages-words.js';
import { PersonTextsDocument } from './person-texts.generated.js';
import type { TextsFragment } from './person-texts.generated.js';
import classes from './text-list.module.css';

interface TextListProps {
  readonly id: string;
  readonly isStudent: boolean;
  readonly name: string;
  readonly timeZone: string;
}

/** What the school sent for somebody, and what their phone sent to the school. */
export function TextList({ id, isStudent, name, timeZone }: TextListProps) {
  const say = useWords(messagesWords);
  const { data, error, loading, refetch, fetchMore } = useQuery(PersonTextsDocument, {
    variables: { id, isStudent, after: null },
  });
  const texts = (data?.student ?? data?.contact)?.texts;
  if (texts === undefined)
    return (
      <div className={classes.place}>
        {error === undefined ? (
          <LoadingState lines={5} />
        ) : (
          <ProblemAlert problem={error} onRetry={() => void refetch()} />
        )}
      </div>
    );
  if (texts.edges.length === 0)
    return (
      <div className={classes.place}>
        <EmptyState title={say('empty')}>
          <p>{say('emptyWhy', { name })}</p>
        </EmptyState>
      </div>
    );
  const { endCursor, hasNextPage } = texts.pageInfo;
  return (
    <div className={classes.place}>
      <TextBubbles label={say('list', { name })}>
        {texts.edges.map(({ node }) => (
          <Text key={node.id} text={node} timeZone={timeZone} />
        ))}
      </TextBubbles>
      {error !== undefined && <ProblemAlert problem={error} />}
      {hasNextPage && (
        <Button
          variant="default"
          loading={loading}
          onClick={() => void fetchMore({ variables: { after: endCursor } }).catch(() => undefined)}
        >
          {say('more')}
        </Button>
      )}
    </div>
  );
}

type Node = TextsFragment['texts']['edges'][number]['node'];

function Text({ text, timeZone }: { readonly text: Node; readonly timeZone: string }) {
  const say = useWords(messagesWords);
  const { language } = useLanguage();
  const { at, direction, body, state, ourNumber } = text;
  const isSent = direction === 'SENT';
  return (
    <TextBubble
      isOwn={!isSent}
      whence={say(isSent ? 'sent' : 'received', { number: formatNumber(ourNumber) })}
      body={body}
      when={
        <>
          <time dateTime={at}>{formatDateTime(at, { language, timeZone })}</time>
          {isSent && state !== null && ` · ${say(`state.${stateOf(state)}`)}`}
        </>
      }
    />
  );
}

/** The carrier knows more shades than a reader needs. */
function stateOf(state: string) {
  switch (state) {
    case 'queued':
    case 'sending':
    case 'handed-over':
      return 'onItsWay';
    case 'sent':
    case 'delivered':
      return state;
    case 'undelivered':
    case 'failed':
      return 'notDelivered';
    case 'refused':
    case 'withdrawn':
      return 'notSent';
    default:
      return 'unknown';
  }
}
