import { useQuery } from '@apollo/client/react';
import { NativeSelect } from '@mantine/core';
import { formatNumber } from '@optline/domain';
import { formatCount, formatDateTime, PageTitle, useConsentNews, useSession, useWords } from '@optline/ui';
import { Link } from 'react-router';
import form from '../../form/form.module.css';
import { ListFrame } from '../../list/list-frame.js';
import { ListSearch } from '../../list/list-search.js';
import list from '../../list/list.module.css';
import { useListAddress } from '../../list/use-list-address.js';
import { NeedsTexting } from '../../permissions/needs-permission.js';
import { useRights } from '../../permissions/use-rights.js';
import { InboxDocument } from './inbox.generated.js';
import type { ConversationRowFragment } from './inbox.generated.js';
import { inboxWords } from './inbox-words.js';
import classes from './inbox.module.css';

const pageSize = 50;

/** Who texted the school, whoever did so last first. */
export function InboxPage() {
  const say = useWords(inboxWords);
  return (
    <>
      <PageTitle title={say('title')} />
      {useRights().mayTurnOut ? <Inbox /> : <NeedsTexting />}
    </>
  );
}

function useInboxState() {
  const { search, after, change } = useListAddress();
  const q = search.get('q') ?? '';
  const unread = search.get('show') === 'unread';
  return {
    q,
    unread,
    after,
    change,
    isNarrowed: q !== '' || unread,
    clear: (): void => change({ q: null, show: null }),
  };
}

function Inbox() {
  const say = useWords(inboxWords);
  const state = useInboxState();
  const { q, unread, after } = state;
  const { data, previousData, error, refetch } = useQuery(InboxDocument, {
    variables: { search: q === '' ? null : q, unread, after, first: pageSize },
  });
  const look = (): void => void refetch().catch(() => undefined);
  useConsentNews({ lookAgain: look });
  const page = (data ?? previousData)?.conversations;
  const count = page?.unread ?? 0;
  return (
    <>
      <p className={form.lead}>{say('lead')}</p>
      <search className={list.filters}>
        <ListSearch q={q} hint={say('searchHint')} onSearch={(text) => state.change({ q: text }, 'typing')} />
        <NativeSelect
          size="sm"
          label={say('show')}
          value={unread ? 'unread' : ''}
          onChange={(event) => state.change({ show: event.currentTarget.value })}
          data={[
            { value: '', label: say('all') },
            { value: 'unread', label: say('unreadOnly') },
          ]}
        />
      </search>
      <ListFrame
        place={state}
        page={page}
        count={say('count', { count, shown: formatCount(count, 'en') })}
        none={say('none')}
        isOld={data === undefined}
        error={data === undefined ? error : undefined}
        onRetry={look}
      >
        <ul className={list.rows}>
          {page?.edges.map(({ node }) => (
            <Row key={node.id} conversation={node} />
          ))}
        </ul>
      </ListFrame>
    </>
  );
}

function Row({ conversation }: { readonly conversation: ConversationRowFragment }) {
  const say = useWords(inboxWords);
  const { timeZone } = useSession().me;
  const { id, number, isUnread, lastBody, lastHeardAt, holders } = conversation;
  const names = holders.map(({ name }) => name).join(', ');
  return (
    <li className={classes.row} data-unread={isUnread || undefined}>
      <p className={classes.who}>
        <Link to={`/inbox/${id}`}>{names === '' ? formatNumber(number) : names}</Link>
        {isUnread && <span className={list.mark}>{say('isUnread')}</span>}
        <span className={classes.dim}>{names === '' ? say('nobody') : formatNumber(number)}</span>
      </p>
      {lastBody.trim() === '' ? (
        <p className={classes.dim}>{say('noWords')}</p>
      ) : (
        <p className={classes.words}>{lastBody}</p>
      )}
      <p className={classes.dim}>
        <time dateTime={lastHeardAt}>{formatDateTime(lastHeardAt, { language: 'en', timeZone })}</time>
      </p>
    </li>
  );
}
