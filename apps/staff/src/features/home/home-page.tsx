import { useQuery } from '@apollo/client/react';
import {
  Card,
  EmptyState,
  formatCount,
  LoadingState,
  PageTitle,
  ProblemAlert,
  useConsentNews,
  useLanguage,
  useWords,
} from '@optline/ui';
import { Attention } from './attention.js';
import { FirstSteps } from './first-steps.js';
import { HomePageDocument } from './home-page.generated.js';
import type { HomePageQuery } from './home-page.generated.js';
import classes from './home.module.css';
import { homeWords } from './home-words.js';
import { OptOuts } from './opt-outs.js';
import { SendingPaused } from './sending-paused.js';

/** How the school is doing, and what somebody has to look at. It follows what happens. */
export function HomePage() {
  const say = useWords(homeWords);
  const { data, error, refetch } = useQuery(HomePageDocument);
  useConsentNews({ lookAgain: refetch });
  return (
    <>
      <PageTitle title={say('title')} />
      {data !== undefined ? (
        <Overview {...data} onResumed={refetch} />
      ) : error !== undefined ? (
        <ProblemAlert problem={error} onRetry={() => void refetch()} />
      ) : (
        <LoadingState lines={12} />
      )}
    </>
  );
}

interface OverviewProps extends HomePageQuery {
  readonly onResumed: () => Promise<unknown>;
}

function Overview({ overview, waiting, organization, textingNumbers, onResumed }: OverviewProps) {
  return (
    <>
      <SendingPaused
        since={overview.sendingPausedAt}
        caughtUpAt={organization.caughtUpAt}
        onResumed={onResumed}
      />
      <FirstSteps overview={overview} textingNumbers={textingNumbers} />
      <Attention overview={overview} waiting={waiting} organizationEmail={organization.organizationEmail} />
      <People overview={overview} />
      <OptOuts optOuts={overview.optOuts} />
    </>
  );
}

const numbers = [
  { word: 'mayBeTexted', hint: 'mayBeTextedHint', kind: 'in' },
  { word: 'neverAsked', hint: 'neverAskedHint', kind: 'never' },
  { word: 'out', hint: 'outHint', kind: 'out' },
  { word: 'inButBlocked', hint: 'inButBlockedHint', kind: 'blocked' },
] as const;

function People({ overview }: Pick<OverviewProps, 'overview'>) {
  const say = useWords(homeWords);
  const { language } = useLanguage();
  const isEmpty = numbers.every(({ word }) => overview[word] === 0);
  return (
    <Card title={say('people')}>
      {isEmpty ? (
        <EmptyState title={say('noPeople')}>
          <p>{say('noPeopleWhy')}</p>
        </EmptyState>
      ) : (
        <dl className={classes.numbers}>
          {numbers.map(({ word, hint, kind }) => (
            <div key={word} className={classes.number} data-kind={kind}>
              <dt>{say(word)}</dt>
              <dd className={classes.count}>{formatCount(overview[word], language)}</dd>
              <dd className={classes.numberHint}>{say(hint)}</dd>
            </div>
          ))}
        </dl>
      )}
    </Card>
  );
}
