import { useQuery } from '@apollo/client/react';
import { Card, PageTitle, useConsentNews, useWords, Waiting } from '@optline/ui';
import { Link, useParams } from 'react-router';
import { Outcome, useOutcome } from '../../form/outcome.js';
import { NeedsPermission } from '../../permissions/needs-permission.js';
import { useRights } from '../../permissions/use-rights.js';
import personClasses from '../../person/person.module.css';
import { BroadcastFacts } from './broadcast-facts.js';
import { BroadcastPageDocument } from './broadcast-page.generated.js';
import type { BroadcastDetailFragment } from './broadcast-page.generated.js';
import { BroadcastProgress } from './broadcast-progress.js';
import { BroadcastTexts } from './broadcast-texts.js';
import { broadcastWords } from './broadcasts-words.js';
import { isMoving, mayChange } from './is-over.js';
import { LeftOutOfBroadcast } from './left-out-of-broadcast.js';
import { StateBadge } from './state-badge.js';
import { Steering } from './steering.js';
import { useLooking } from '../../texts/use-looking.js';

const movingEveryMs = 1_000;
const quietEveryMs = 5_000;

/** One text that went to many: how far it is, who was left out, and each of its texts. */
export function BroadcastPage() {
  return useRights().maySend ? <Asked /> : <NeedsPermission permission="SEND_TEXT_MESSAGES" />;
}

function Asked() {
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(BroadcastPageDocument, { variables: { id } });
  const lookAgain = (): void => void refetch().catch(() => undefined);
  const found = data?.broadcast;
  useConsentNews({ lookAgain });
  useLooking(lookingEvery(found), lookAgain);
  if (found === undefined) return <Waiting lines={14} problem={error} onRetry={lookAgain} />;
  return <Loaded key={found.id} broadcast={found} />;
}

function lookingEvery(found: BroadcastDetailFragment | undefined): number | null {
  if (found === undefined) return null;
  if (isMoving(found)) return movingEveryMs;
  return mayChange(found) ? quietEveryMs : null;
}

function Loaded({ broadcast }: { readonly broadcast: BroadcastDetailFragment }) {
  const say = useWords(broadcastWords);
  const outcome = useOutcome();
  const { id, audience, state, texts } = broadcast;
  return (
    <>
      <p className={personClasses.crumb}>
        <Link to="/texts">{say('all')}</Link>
      </p>
      <PageTitle title={audience}>
        <Steering id={id} state={state} outcome={outcome} />
      </PageTitle>
      <Outcome said={outcome.said} problem={outcome.problem} />
      <Card title={say('progress')} action={<StateBadge broadcast={broadcast} />}>
        <BroadcastProgress broadcast={broadcast} />
      </Card>
      <Card title={say('text')}>
        <BroadcastFacts broadcast={broadcast} />
      </Card>
      <LeftOutOfBroadcast broadcast={broadcast} />
      {texts > 0 && <BroadcastTexts broadcast={broadcast} />}
    </>
  );
}
