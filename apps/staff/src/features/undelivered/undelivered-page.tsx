import { useMutation, useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import {
  Card,
  EmptyState,
  formatDateTime,
  LoadingState,
  PageTitle,
  ProblemAlert,
  useConsentNews,
  useLanguage,
  useSession,
  useWords,
} from '@optline/ui';
import { useState } from 'react';
import form from '../../form/form.module.css';
import { Outcome } from '../../form/outcome.js';
import type { Said } from '../../form/outcome.js';
import { noticeName } from '../../notices/notice-words.js';
import { NeedsTexting } from '../../permissions/needs-permission.js';
import { useRights } from '../../permissions/use-rights.js';
import { textProblem } from '../../texts/text-problems.js';
import { RetryNoticeDocument, UndeliveredPageDocument } from './undelivered-page.generated.js';
import type { UndeliveredNoticeFragment } from './undelivered-page.generated.js';
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
  const { data, error, loading, refetch, fetchMore } = useQuery(UndeliveredPageDocument);
  const [said, setSaid] = useState<Said | null>(null);
  useConsentNews({ lookAgain: refetch });
  if (data?.undeliveredNotices === undefined)
    return error === undefined ? (
      <LoadingState lines={8} />
    ) : (
      <ProblemAlert problem={error} onRetry={() => void refetch()} />
    );
  const { edges, pageInfo } = data.undeliveredNotices;
  const loadMore = (): void => {
    // Where it fails, the button is still there, and the banner of the network says why.
    fetchMore({ variables: { after: pageInfo.endCursor } }).catch(() => undefined);
  };
  return (
    <>
      <Outcome said={said} />
      {edges.length === 0 ? (
        <EmptyState title={say('empty')}>
          <p>{say('emptyWhy')}</p>
        </EmptyState>
      ) : (
        <Card>
          <p className={form.lead}>{say('lead')}</p>
          <ul className={form.list}>
            {edges.map(({ node }) => (
              <UndeliveredNotice key={node.id} notice={node} onSaid={setSaid} />
            ))}
          </ul>
        </Card>
      )}
      {pageInfo.hasNextPage && (
        <Button mt="lg" variant="default" loading={loading} onClick={loadMore}>
          {say('more')}
        </Button>
      )}
    </>
  );
}

interface NoticeProps {
  readonly notice: UndeliveredNoticeFragment;
  readonly onSaid: (said: Said) => void;
}

function UndeliveredNotice({ notice, onSaid }: NoticeProps) {
  const say = useWords(undeliveredWords);
  const { language } = useLanguage();
  const { timeZone } = useSession().me;
  const { id, kind, problem, attempts, createdAt, state } = notice;
  const what = noticeName(kind);
  const time = formatDateTime(createdAt, { language, timeZone });
  const [mutate, { loading, error }] = useMutation(RetryNoticeDocument);
  const retry = async (): Promise<void> => {
    try {
      await mutate({ variables: { id } });
      onSaid({ text: say('retried', { what }) });
    } catch {
      // Shown below, as the mutation's error.
    }
  };
  const isWaiting = state === 'waiting' || state === 'running';
  return (
    <li className={form.row}>
      <div className={form.rowText}>
        <p>
          <span className={form.name}>{what}</span>
          <State state={state} />
        </p>
        <p>{problem === null ? say('noProblem') : textProblem(problem)}</p>
        <p className={form.hint}>
          {say('owed', { time })} · {say('attempts', { attempts })}
        </p>
        {kind === 'send-text' && <p className={form.hint}>{say('textNever')}</p>}
        {error !== undefined && <ProblemAlert problem={error} />}
      </div>
      {kind !== 'send-text' && !isWaiting && (
        <Button
          variant="default"
          size="sm"
          loading={loading}
          aria-label={say('retryWhat', { what, time })}
          onClick={() => void retry()}
        >
          {say('retry')}
        </Button>
      )}
    </li>
  );
}

function State({ state }: { readonly state: string }) {
  const say = useWords(undeliveredWords);
  if (state === 'unknown')
    return (
      <span className={form.tag} data-kind="wait">
        {say('unknown')}
      </span>
    );
  const isFailed = state === 'failed';
  return (
    <span className={form.tag} data-kind={isFailed ? 'bad' : 'good'}>
      {say(isFailed ? 'failed' : 'waiting')}
    </span>
  );
}
