import { Button } from '@mantine/core';
import { formatNumber } from '@optline/domain';
import { AnswerBadge, formatDateTime, formatDay, useLanguage, useSession, useWords } from '@optline/ui';
import { useId, useState } from 'react';
import { Link } from 'react-router';
import { AskDialog } from '../../form/ask-dialog.js';
import form from '../../form/form.module.css';
import type { OutcomeState } from '../../form/outcome.js';
import { nameOf, pathOf } from '../../person/person-record.js';
import { RegistrationMatches } from './registration-matches.js';
import type { RegistrationDetailFragment } from './registrations-page.generated.js';
import classes from './registrations.module.css';
import { registrationsWords } from './registrations-words.js';
import { useSettling } from './use-settling.js';

export interface RegistrationCardProps {
  readonly registration: RegistrationDetailFragment;
  readonly outcome: OutcomeState;
}

/** One family that registered: who, what they ticked, whom it may be, and what can be made of it. */
export function RegistrationCard({ registration, outcome }: RegistrationCardProps) {
  const say = useWords(registrationsWords);
  const { language } = useLanguage();
  const { timeZone } = useSession().me;
  const id = useId();
  const settling = useSettling(registration, outcome);
  const { family, receivedAt } = registration;
  return (
    <article className={classes.registration} aria-labelledby={id}>
      <div>
        <h2 id={id} className={classes.name}>
          <Link to={`/families/${family.id}`}>{family.name}</Link>
        </h2>
        <p className={form.hint}>
          {say('received', {
            time: formatDateTime(receivedAt, { language, timeZone }),
            language: family.language,
          })}
        </p>
      </div>
      <ul className={classes.people}>
        {family.people.map((person) => (
          <Registered key={person.id} person={person} registration={registration} />
        ))}
      </ul>
      <RegistrationMatches registration={registration} settling={settling} />
      <Acts registration={registration} settling={settling} />
    </article>
  );
}

type Member = RegistrationDetailFragment['family']['people'][number];

function Registered({
  person,
  registration,
}: {
  readonly person: Member;
  readonly registration: RegistrationDetailFragment;
}) {
  const say = useWords(registrationsWords);
  const { language } = useLanguage();
  const { id, kind, email, cellPhone, textConsent } = person;
  const birthDate = person.__typename === 'Student' ? person.birthDate : null;
  const isPending = registration.saidYes.includes(id) && textConsent.answer === 'NEVER_ASKED';
  const facts = [
    say(kind === 'STUDENT' ? 'student' : 'contact'),
    cellPhone === null ? say('noNumber') : formatNumber(cellPhone),
    email,
    birthDate === null ? null : say('born', { day: formatDay(birthDate, { language }) }),
  ];
  return (
    <li>
      <Link to={pathOf(person)}>{nameOf(person)}</Link> <AnswerBadge answer={textConsent.answer} />
      <p className={form.hint}>{facts.filter((fact) => fact !== null).join(' · ')}</p>
      {isPending && (
        <p className={form.hint}>{say(registration.awaited.includes(id) ? 'awaited' : 'notCounted')}</p>
      )}
    </li>
  );
}

function Acts({
  registration: { family },
  settling,
}: {
  readonly registration: RegistrationDetailFragment;
  readonly settling: ReturnType<typeof useSettling>;
}) {
  const say = useWords(registrationsWords);
  const [isAsking, setAsking] = useState(false);
  const { name } = family;
  return (
    <div className={form.buttons}>
      <Button size="sm" loading={settling.isBusy} onClick={() => void settling.keep()}>
        {say('keep')}
      </Button>
      <Button size="sm" variant="default" onClick={() => setAsking(true)}>
        {say('discard')}
      </Button>
      {isAsking && (
        <AskDialog
          title={say('discardTitle', { name })}
          lead={say('discardLead')}
          action={say('discard')}
          onYes={settling.discard}
          onDone={() => undefined}
          onClose={() => setAsking(false)}
        />
      )}
    </div>
  );
}
