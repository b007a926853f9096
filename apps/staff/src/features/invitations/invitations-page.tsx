import { useQuery } from '@apollo/client/react';
import { formatCount, formatDateTime, PageTitle, useWords } from '@optline/ui';
import type { InvitationResult } from '@optline/ui';
import { Link } from 'react-router';
import { countOf } from '../../asking/count-of.js';
import asking from '../../asking/asking.module.css';
import { AskingViews } from '../../asking/asking-views.js';
import { InviteButton } from '../../asking/invite-button.js';
import { ListFrame } from '../../list/list-frame.js';
import list from '../../list/list.module.css';
import { useListAddress } from '../../list/use-list-address.js';
import { NeedsTexting } from '../../permissions/needs-permission.js';
import { useRights } from '../../permissions/use-rights.js';
import { InvitationRunsDocument } from './invitations-page.generated.js';
import type { InvitationRunsQuery } from './invitations-page.generated.js';
import { invitationsWords } from './invitations-words.js';
import { RunState } from './run-state-tag.js';

const pageSize = 25;

/** All sendings of invitations, and the way to a new one. */
export function InvitationsPage() {
  const say = useWords(invitationsWords);
  const { mayTurnOut } = useRights();
  return (
    <>
      <PageTitle title={say('title')}>
        <InviteButton asked={{ kind: 'never-asked' }} />
      </PageTitle>
      <AskingViews />
      <p className={asking.lead}>{say('lead')}</p>
      {mayTurnOut ? <Runs /> : <NeedsTexting />}
    </>
  );
}

function Runs() {
  const say = useWords(invitationsWords);
  const { after, change } = useListAddress();
  const { data, previousData, error, refetch } = useQuery(InvitationRunsDocument, {
    variables: { first: pageSize, after },
  });
  const shown = data ?? previousData;
  return (
    <ListFrame
      place={{ after, change, isNarrowed: false, clear: () => undefined }}
      page={shown?.invitationRuns}
      count={say('newestFirst')}
      none={say('none')}
      isOld={data === undefined}
      error={data === undefined ? error : undefined}
      onRetry={() => void refetch().catch(() => undefined)}
    >
      <ul className={list.rows}>
        {shown?.invitationRuns.edges.map(({ node }) => (
          <RunRow key={node.id} run={node} timeZone={shown.organization.timeZone} />
        ))}
      </ul>
    </ListFrame>
  );
}

interface RunRowProps {
  readonly run: InvitationRunsQuery['invitationRuns']['edges'][number]['node'];
  readonly timeZone: string;
}

function RunRow({ run, timeZone }: RunRowProps) {
  const say = useWords(invitationsWords);
  const count = countOf(run);
  const shown = (which: InvitationResult): string => formatCount(countOf(run, which), 'en');
  const when = formatDateTime(run.madeAt, { language: 'en', timeZone });
  return (
    <li className={asking.personRow}>
      <p>
        <Link to={`/invitations/${run.id}`}>{run.audience}</Link>
        <RunState run={run} />
        <span className={asking.dim}>{say('by', { name: run.madeBy, when })}</span>
      </p>
      <p>
        {say('invitedCount', { count, shown: formatCount(count, 'en') })}
        {count > 0 && (
          <span className={asking.dim}>
            {say('yesNo', { yes: shown('YES'), no: shown('NO'), silent: shown('SENT') })}
          </span>
        )}
      </p>
    </li>
  );
}
