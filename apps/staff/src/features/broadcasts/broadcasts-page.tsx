import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import {
  EmptyState,
  formatCount,
  formatDateTime,
  PageTitle,
  useConsentNews,
  useSession,
  useWords,
  Waiting,
} from '@optline/ui';
import { Link } from 'react-router';
import list from '../../list/list.module.css';
import { NeedsPermission } from '../../permissions/needs-permission.js';
import { useRights } from '../../permissions/use-rights.js';
import { pageSize, usePages } from '../../person/use-pages.js';
import classes from './broadcasts.module.css';
import { BroadcastListDocument } from './broadcasts-page.generated.js';
import type { BroadcastRowFragment } from './broadcasts-page.generated.js';
import { broadcastsWords, partWords } from './broadcasts-words.js';
import { isMoving, mayChange } from './is-over.js';
import { countsOf, parts } from './progress-counts.js';
import { StateBadge } from './state-badge.js';
import { useLooking } from '../../texts/use-looking.js';

const movingEveryMs = 2_000;
const quietEveryMs = 15_000;

/** What was written to many. */
export function BroadcastsPage() {
  const say = useWords(broadcastsWords);
  const { maySend } = useRights();
  return (
    <>
      <PageTitle title={say('title')}>
        {maySend && (
          <div className={classes.acts}>
            <Button component={Link} to="/texts/templates" size="sm" variant="default">
              {say('templates')}
            </Button>
            <Button component={Link} to="/texts/new" size="sm">
              {say('write')}
            </Button>
          </div>
        )}
      </PageTitle>
      {maySend ? <Broadcasts /> : <NeedsPermission permission="SEND_TEXT_MESSAGES" />}
    </>
  );
}

function Broadcasts() {
  const say = useWords(broadcastsWords);
  const asked = useQuery(BroadcastListDocument, { variables: { first: pageSize, after: null } });
  const page = asked.data?.broadcasts;
  const { isLooking, lookAgain, more } = usePages(page, asked);
  const found = page?.edges.map(({ node }) => node) ?? [];
  useConsentNews({ lookAgain });
  useLooking(found.some(isMoving) ? movingEveryMs : found.some(mayChange) ? quietEveryMs : null, lookAgain);
  if (page === undefined) return <Waiting lines={10} problem={asked.error} onRetry={lookAgain} />;
  if (found.length === 0)
    return (
      <EmptyState title={say('none')}>
        <p>{say('noneWhy')}</p>
      </EmptyState>
    );
  return (
    <>
      <p className={classes.lead}>{say('lead')}</p>
      <ul className={list.rows} aria-label={say('list')}>
        {found.map((broadcast) => (
          <Row key={broadcast.id} broadcast={broadcast} />
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

function Row({ broadcast }: { readonly broadcast: BroadcastRowFragment }) {
  const say = useWords(broadcastsWords);
  const sayPart = useWords(partWords);
  const { timeZone } = useSession().me;
  const { id, audience, body, by, createdAt, progress } = broadcast;
  const counts = countsOf(progress);
  const shown = parts.filter((part) => counts[part] > 0);
  return (
    <li className={classes.row}>
      <p className={classes.top}>
        <Link to={`/texts/${id}`}>{audience}</Link>
        <StateBadge broadcast={broadcast} />
      </p>
      <p className={classes.body}>{body}</p>
      <p className={classes.dim}>
        {[
          ...shown.map((part) => `${sayPart(part)}: ${formatCount(counts[part], 'en')}`),
          say('by', { name: by, time: formatDateTime(createdAt, { language: 'en', timeZone }) }),
        ].join(' · ')}
      </p>
    </li>
  );
}
