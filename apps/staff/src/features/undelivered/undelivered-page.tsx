import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { Card, EmptyState, PageTitle, useConsentNews, useWords, Waiting } from '@optline/ui';
import form from '../../form/form.module.css';
import { asManyAs, pageSize } from '../../list/page-size.js';
import { useInPlace } from '../../list/use-in-place.js';
import { NeedsTexting } from '../../permissions/needs-permission.js';
import { useRights } from '../../permissions/use-rights.js';
import { UndeliveredNotice } from './undelivered-notice.js';
import { UndeliveredPageDocument } from './undelivered-page.generated.js';
import { undeliveredWords } from './undelivered-words.js';

/** What could not be sent, why, and another try. */
export function UndeliveredPage() {
  const say = useWords(undeliveredWords);
  return (
    <>
      <PageTitle title={say('title')} />
      {useRights().mayTurnOut ? <Undelivered /> : <NeedsTexting />}
    </>
  );
}

function Undelivered() {
  const say = useWords(undeliveredWords);
  const { data, error, loading, refetch, fetchMore } = useQuery(UndeliveredPageDocument, {
    variables: { first: pageSize },
  });
  const connection = data?.undeliveredNotices;
  const hasMore = connection?.pageInfo.hasNextPage === true;
  const found = connection === undefined ? null : connection.edges.map(({ node }) => node);
  const shown = useInPlace({ found, hasMore, order: 'newest-first' });
  const lookAgain = (): Promise<unknown> =>
    refetch({ first: asManyAs(found?.length) }).catch(() => undefined);
  useConsentNews({ lookAgain });
  if (found === null) return <Waiting lines={8} problem={error} onRetry={() => void lookAgain()} />;
  const loadMore = (): void => {
    // Where it fails, the button is still there, and the banner of the network says why.
    const after = connection?.pageInfo.endCursor;
    fetchMore({ variables: { first: pageSize, after } }).catch(() => undefined);
  };
  return (
    <>
      {shown.length === 0 ? (
        <EmptyState title={say('empty')}>
          <p>{say('emptyWhy')}</p>
        </EmptyState>
      ) : (
        <Card>
          <p className={form.lead}>{say('lead')}</p>
          <ul className={form.list}>
            {shown.map(({ item, isGone }) => (
              <UndeliveredNotice key={item.id} listed={item} isGone={isGone} />
            ))}
          </ul>
        </Card>
      )}
      {hasMore && (
        <Button mt="lg" variant="default" loading={loading} onClick={loadMore}>
          {say('more')}
        </Button>
      )}
    </>
  );
}
