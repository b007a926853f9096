import { useQuery } from '@apollo/client/react';
import { Card, LoadingState, Notice, PageTitle, ProblemAlert, useWords } from '@optline/ui';
import { useState } from 'react';
import { Link } from 'react-router';
import { useRights } from '../../permissions/use-rights.js';
import { OptOutForm } from './opt-out-form.js';
import { OptOutPageDocument } from './opt-out.generated.js';
import { optOutWords } from './opt-out-words.js';

/** A request that was heard: by phone, at the desk, in a letter or an e-mail. */
export function OptOutPage() {
  const say = useWords(optOutWords);
  const { mayTurnOut } = useRights();
  const [round, setRound] = useState(0);
  const { data, error, refetch } = useQuery(OptOutPageDocument);
  const lookAgain = (): void => void refetch().catch(() => undefined);
  return (
    <>
      <PageTitle title={say('title')} />
      <Card>
        {!mayTurnOut ? (
          <Notice kind="wait">
            <p>{say('noPermission')}</p>
            <Link to="/families">{say('toFamilies')}</Link>
          </Notice>
        ) : data !== undefined ? (
          <OptOutForm key={round} school={data.organization} onAnother={() => setRound(round + 1)} />
        ) : error === undefined ? (
          <LoadingState lines={8} />
        ) : (
          <ProblemAlert problem={error} onRetry={lookAgain} />
        )}
      </Card>
    </>
  );
}
