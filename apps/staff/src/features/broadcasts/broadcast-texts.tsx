import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { formatNumber } from '@optline/domain';
import { Card, formatCount, formatDateTime, useSession, useWords, Waiting } from '@optline/ui';
import type { BroadcastPart } from '@optline/ui';
import { useEffect, useEffectEvent, useState } from 'react';
import { Link } from 'react-router';
import form from '../../form/form.module.css';
import { pageSize, usePages } from '../../person/use-pages.js';
import { stateName } from '../../texts/text-names.js';
import { textProblem } from '../../texts/text-problems.js';
import { textsWords } from '../../texts/texts-words.js';
import { TextsOfBroadcastDocument } from './broadcast-page.generated.js';
import type { BroadcastDetailFragment, TextsOfBroadcastQuery } from './broadcast-page.generated.js';
import classes from './broadcasts.module.css';
import { partWords, textsOfWords } from './broadcasts-words.js';
import { countsOf, parts } from './progress-counts.js';

interface BroadcastTextsProps {
  readonly broadcast: BroadcastDetailFragment;
}

/** Each text of it, all or those of which the same became. */
export function BroadcastTexts({ broadcast }: BroadcastTextsProps) {
  const say = useWords(textsOfWords);
  const [part, setPart] = useState<BroadcastPart | null>(null);
  return (
    <Card title={say('title')}>
      <Filters broadcast={broadcast} part={part} onChoose={setPart} />
      <Texts broadcast={broadcast} part={part} />
    </Card>
  );
}

interface FiltersProps extends BroadcastTextsProps {
  readonly part: BroadcastPart | null;
  readonly onChoose: (part: BroadcastPart | null) => void;
}

function Filters({ broadcast: { progress, texts }, part, onChoose }: FiltersProps) {
  const say = useWords(textsOfWords);
  const sayPart = useWords(partWords);
  const counts = countsOf(progress);
  const button = (chosen: BroadcastPart | null, label: string, count: number) => (
    <Button
      key={chosen ?? ''}
      size="compact-sm"
      variant={chosen === part ? 'filled' : 'default'}
      aria-pressed={chosen === part}
      onClick={() => onChoose(chosen)}
    >
      {`${label} (${formatCount(count, 'en')})`}
    </Button>
  );
  return (
    <div role="group" aria-label={say('which')} className={classes.filters}>
      {button(null, say('all'), texts)}
      {parts
        .filter((one) => counts[one] > 0 || one === part)
        .map((one) => button(one, sayPart(one), counts[one]))}
    </div>
  );
}

function Texts({ broadcast: { id, progress }, part }: BroadcastTextsProps & Pick<FiltersProps, 'part'>) {
  const say = useWords(textsOfWords);
  const asked = useQuery(TextsOfBroadcastDocument, { variables: { id, part, first: pageSize, after: null } });
  const page = (asked.data ?? (asked.error === undefined ? asked.previousData : undefined))?.textsOfBroadcast;
  const { isLooking, lookAgain, more } = usePages(page, asked);
  useLookingWhen(JSON.stringify(progress), lookAgain);
  if (page === undefined) return <Waiting lines={6} problem={asked.error} onRetry={lookAgain} />;
  if (page.edges.length === 0) return <p className={classes.dim}>{say('none')}</p>;
  return (
    <>
      <ul className={form.list} aria-label={say('title')} aria-busy={asked.data === undefined}>
        {page.edges.map(({ node }) => (
          <Text key={node.id} text={node} />
        ))}
      </ul>
      {page.pageInfo.hasNextPage && (
        <div className={classes.more}>
          <Button size="sm" variant="default" aria-disabled={isLooking} onClick={more}>
            {say('more')}
          </Button>
        </div>
      )}
    </>
  );
}

/** Looks again when what is known otherwise says that something changed. */
function useLookingWhen(known: string, lookAgain: () => void): void {
  const [seen, setSeen] = useState(known);
  const look = useEffectEvent(lookAgain);
  useEffect(() => {
    if (seen === known) return;
    setSeen(known);
    look();
  }, [seen, known]);
}

const onTheirWay: readonly string[] = ['queued', 'sending', 'handed-over', 'sent'];

type Text = TextsOfBroadcastQuery['textsOfBroadcast']['edges'][number]['node'];

function Text({ text }: { readonly text: Text }) {
  const say = useWords(textsWords);
  const sayOf = useWords(textsOfWords);
  const { timeZone } = useSession().me;
  const { id, number, names, state, stateReason, errorCode, handedOverAt } = text;
  const why = stateReason ?? errorCode;
  const isBad = !onTheirWay.includes(state) && state !== 'delivered';
  return (
    <li className={classes.text}>
      <p>
        <Link to={`/texts/text/${id}`} aria-label={sayOf('life', { names: names.join(', ') })}>
          {names.join(', ')}
        </Link>
        <span className={classes.dim}>{formatNumber(number)}</span>
      </p>
      <p>
        <span className={isBad ? classes.bad : undefined}>{say(stateName(state))}</span>
        {state !== 'delivered' && why !== null && <span>{textProblem(why)}</span>}
        {handedOverAt !== null && (
          <time className={classes.dim} dateTime={handedOverAt}>
            {sayOf('handedOver', { time: formatDateTime(handedOverAt, { language: 'en', timeZone }) })}
          </time>
        )}
      </p>
    </li>
  );
}
