import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { formatCount, formatDateTime, PageTitle, useWords } from '@optline/ui';
import { useState } from 'react';
import { Link } from 'react-router';
import { countOf } from '../../asking/count-of.js';
import { AskingViews } from '../../asking/asking-views.js';
import asking from '../../asking/asking.module.css';
import { PrepareBulkDialog } from '../../asking/prepare-bulk-dialog.js';
import { ListFrame } from '../../list/list-frame.js';
import list from '../../list/list.module.css';
import { useListAddress } from '../../list/use-list-address.js';
import { NeedsPermission } from '../../permissions/needs-permission.js';
import { useRights } from '../../permissions/use-rights.js';
import { BulkOptInsDocument } from './bulk-opt-ins-page.generated.js';
import type { BulkOptInsQuery } from './bulk-opt-ins-page.generated.js';
import { BulkState } from './bulk-state-tag.js';
import { bulkWords } from './bulk-words.js';

const pageSize = 25;

/** All bulk opt-ins, and the way to a new one. */
export function BulkOptInsPage() {
  const say = useWords(bulkWords);
  const { mayTurnIn } = useRights();
  const [isPreparing, setPreparing] = useState(false);
  return (
    <>
      <PageTitle title={say('title')}>
        {mayTurnIn && <Button onClick={() => setPreparing(true)}>{say('begin')}</Button>}
      </PageTitle>
      <AskingViews />
      <p className={asking.lead}>{say('lead')}</p>
      {mayTurnIn ? <Runs /> : <NeedsPermission permission="CHANGE_TEXT_OPT_IN" />}
      {isPreparing && (
        <PrepareBulkDialog asked={{ kind: 'never-asked' }} onClose={() => setPreparing(false)} />
      )}
    </>
  );
}

function Runs() {
  const say = useWords(bulkWords);
  const { after, change } = useListAddress();
  const { data, previousData, error, refetch } = useQuery(BulkOptInsDocument, {
    variables: { first: pageSize, after },
  });
  const shown = data ?? previousData;
  return (
    <ListFrame
      place={{ after, change, isNarrowed: false, clear: () => undefined }}
      page={shown?.bulkOptIns}
      count={say('newestFirst')}
      none={say('none')}
      isOld={data === undefined}
      error={data === undefined ? error : undefined}
      onRetry={() => void refetch().catch(() => undefined)}
    >
      <ul className={list.rows}>
        {shown?.bulkOptIns.edges.map(({ node }) => (
          <RunRow key={node.id} run={node} timeZone={shown.organization.timeZone} />
        ))}
      </ul>
    </ListFrame>
  );
}

interface RunRowProps {
  readonly run: BulkOptInsQuery['bulkOptIns']['edges'][number]['node'];
  readonly timeZone: string;
}

function RunRow({ run, timeZone }: RunRowProps) {
  const say = useWords(bulkWords);
  const count = countOf(run, 'IN');
  const when = formatDateTime(run.madeAt, { language: 'en', timeZone });
  return (
    <li className={asking.personRow}>
      <p>
        <Link to={`/bulk-opt-in/${run.id}`}>{run.audience}</Link>
        <BulkState state={run.state} />
        <span className={asking.dim}>{say('by', { name: run.madeBy, when })}</span>
      </p>
      <p>{say('optedIn', { count, shown: formatCount(count, 'en') })}</p>
    </li>
  );
}
