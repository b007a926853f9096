import { useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { formatDateTime, Notice, ProblemAlert, useLanguage, useSession, useWords } from '@optline/ui';
import { useState } from 'react';
import { Outcome } from '../../form/outcome.js';
import type { Said } from '../../form/outcome.js';
import { NeedsPermission } from '../../permissions/needs-permission.js';
import { useRights } from '../../permissions/use-rights.js';
import { ResumeSendingDocument } from './home-page.generated.js';
import classes from './home.module.css';
import { pausedWords } from './home-words.js';

interface SendingPausedProps {
  readonly since: string | null;
  readonly caughtUpAt: string | null;
  readonly onResumed: () => Promise<unknown>;
}

/** After a restore from backup nothing is sent until somebody says so. */
export function SendingPaused({ since, caughtUpAt, onResumed }: SendingPausedProps) {
  const say = useWords(pausedWords);
  const { language } = useLanguage();
  const { timeZone } = useSession().me;
  const { mayChangeSettings: mayResume } = useRights();
  const { resume, isResuming, problem, said } = useResuming(onResumed);
  const time = (instant: string): string => formatDateTime(instant, { language, timeZone });
  if (since === null) return <Outcome said={said} />;
  const isCaughtUp = caughtUpAt !== null && caughtUpAt >= since;
  return (
    <div className={classes.banner}>
      <Notice kind="wait">
        <p className={classes.strong}>{say('title')}</p>
        <p>{say('why', { time: time(since) })}</p>
        <p>{isCaughtUp ? say('done', { time: time(caughtUpAt) }) : say('notYet')}</p>
        {problem !== null && <ProblemAlert problem={problem} />}
        {mayResume ? (
          <Button size="sm" loading={isResuming} onClick={() => void resume()}>
            {say('resume')}
          </Button>
        ) : (
          <NeedsPermission permission="TEXT_MESSAGES_SETTINGS" />
        )}
      </Notice>
    </div>
  );
}

function useResuming(onResumed: () => Promise<unknown>) {
  const say = useWords(pausedWords);
  const [mutate, { loading }] = useMutation(ResumeSendingDocument);
  const [problem, setProblem] = useState<unknown>(null);
  const [said, setSaid] = useState<Said | null>(null);
  const resume = async (): Promise<void> => {
    setProblem(null);
    try {
      const { data } = await mutate();
      if (data?.resumeSending.__typename === 'NotCaughtUp') setProblem(data.resumeSending.message);
      if (data?.resumeSending.__typename !== 'SendingResumed') return;
      await onResumed();
      setSaid({ text: say('resumed') });
    } catch (error) {
      setProblem(error);
    }
  };
  return { resume, isResuming: loading, problem, said };
}
