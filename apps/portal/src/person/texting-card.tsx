import { Card, ConsentSwitch, formatDate, Notice, useLanguage, useWords, wayWords } from '@optline/ui';
import { useEffect, useRef, useState } from 'react';
import { NumberNote } from './number-note.js';
import type { ConsentWordingsFragment, PersonDetailsFragment, ViewerFragment } from './person.generated.js';
import classes from './person.module.css';
import { relationTo } from './relation.js';
import { Sharers } from './sharers.js';
import { textingWords } from './texting-words.js';
import { TheyAskedDialog } from './they-asked-dialog.js';
import { useTextOptIn } from './use-text-opt-in.js';

export interface TextingCardProps {
  readonly person: PersonDetailsFragment;
  readonly viewer: ViewerFragment;
  readonly wordings: Wordings;
}

export type Wordings = ConsentWordingsFragment['consentWordings'];

/** The toggle "Allow text messaging?" with all that belongs to it. It saves at once, apart from the profile. */
export function TextingCard({ person, viewer, wordings }: TextingCardProps) {
  const say = useWords(textingWords);
  const relation = relationTo(viewer, person);
  const wording = useWording(wordings);
  const onAnswer = useTextOptIn({ person, relation, wordingId: wording?.id ?? null });
  const asking = useAskingWhetherTheyAsked();
  const stopping = useStopped();
  const name = person.firstName;
  const isStopped = person.textConsent.suppressedBecause !== null;
  return (
    <Card title={say('texting')}>
      <ConsentSwitch
        // What it said last is overtaken.
        key={stopping.count}
        answer={person.textConsent.answer}
        onAnswer={(answer) => {
          stopping.forget();
          return onAnswer(answer);
        }}
        beforeYes={relation === 'adult' ? asking.ask : undefined}
        describedBy="wording"
      >
        <Since person={person} timeZone={viewer.timeZone} />
      </ConsentSwitch>
      <Stopped message={stopping.message} />
      {!isStopped && <Sharers person={person} onStopped={stopping.tell} />}
      <NumberNote person={person} relation={relation} />
      {relation === 'child' && <p>{say('childYes', { name, adult: viewer.name })}</p>}
      {relation === 'adult' && <p>{say('adultYes', { name })}</p>}
      <div id="wording" className={classes.wording}>
        <p>{relation === 'adult' ? say('agreeingFor', { name }) : say('agreeing')}</p>
        <p lang={wording?.language}>{wording?.text}</p>
      </div>
      {asking.answer !== null && <TheyAskedDialog name={name} onAnswer={asking.answer} />}
    </Card>
  );
}

/** The school's wording in the language of the page, or else in the one it has. */
function useWording(wordings: Wordings) {
  const { language } = useLanguage();
  return wordings.find((one) => one.language === language) ?? wordings[0];
}

function useAskingWhetherTheyAsked() {
  const [answer, setAnswer] = useState<((didAsk: boolean) => void) | null>(null);
  const ask = (): Promise<boolean> =>
    new Promise((resolve) => {
      setAnswer(() => (didAsk: boolean) => {
        setAnswer(null);
        resolve(didAsk);
      });
    });
  return { ask, answer };
}

/** What is to be said after all texts to the number were stopped, until somebody answers anew. */
function useStopped() {
  const [stopped, setStopped] = useState({ message: '', count: 0 });
  return {
    ...stopped,
    tell: (message: string) => setStopped(({ count }) => ({ message, count: count + 1 })),
    forget: () => setStopped(({ count }) => ({ message: '', count })),
  };
}

function Since({ person, timeZone }: { readonly person: PersonDetailsFragment; readonly timeZone: string }) {
  const say = useWords(textingWords);
  const sayWay = useWords(wayWords);
  const { language } = useLanguage();
  const { answer, since, way } = person.textConsent;
  if (answer === 'NEVER_ASKED' || since === null || way === null) return null;
  const date = formatDate(since, { language, timeZone });
  return <p className={classes.since}>{say(`since${answer}`, { date, way: sayWay(way) })}</p>;
}

/** Takes the focus: the button that was pressed is gone. */
function Stopped({ message }: { readonly message: string }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (message !== '') place.current?.focus();
  }, [message]);
  return (
    <div ref={place} role="status" tabIndex={-1} className={classes.stopped}>
      {message !== '' && (
        <Notice kind="good">
          <p>{message}</p>
        </Notice>
      )}
    </div>
  );
}
