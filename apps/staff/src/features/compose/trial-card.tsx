import { useQuery } from '@apollo/client/react';
import { useWords, Waiting } from '@optline/ui';
import { useState } from 'react';
import { useLooking } from '../../texts/use-looking.js';
import { trialWords } from './compose-words.js';
import classes from './compose.module.css';
import { MyNumber } from './my-number.js';
import { MyPhoneDocument } from './my-phone.generated.js';
import { SendTest } from './send-test.js';

const askedEveryMs = 3_000;

/** A text on one's own phone, before others get it. */
export function TrialCard({ body }: { readonly body: string }) {
  const say = useWords(trialWords);
  const [isOpen, setOpen] = useState(false);
  return (
    <details className={classes.trial} open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{say('open')}</summary>
      {isOpen && (
        <div className={classes.trialBody}>
          <Trial body={body} />
        </div>
      )}
    </details>
  );
}

/** The own phone has to answer YES before anything else goes to it. */
function Trial({ body }: { readonly body: string }) {
  const { data, error, refetch } = useQuery(MyPhoneDocument, { fetchPolicy: 'network-only' });
  const [isChanging, setChanging] = useState(false);
  const look = (): void => void refetch().catch(() => undefined);
  const { number = null, confirmedAt = null } = data?.myPhone ?? {};
  useLooking(number !== null && confirmedAt === null ? askedEveryMs : null, look);
  if (data === undefined) return <Waiting lines={2} problem={error} onRetry={look} />;
  if (number === null || isChanging)
    return (
      <MyNumber
        number={number}
        onSaved={() => {
          setChanging(false);
          look();
        }}
      />
    );
  return (
    <SendTest
      number={number}
      isConfirmed={confirmedAt !== null}
      body={body}
      onChange={() => setChanging(true)}
    />
  );
}
