import { Button } from '@mantine/core';
import { formatNumber } from '@optline/domain';
import { AnswerBadge, formatDate, obstacleWords, useLanguage, useWords, wayWords } from '@optline/ui';
import { useState } from 'react';
import { Link } from 'react-router';
import { LiftDialog } from './lift-dialog.js';
import type { PersonRecord, School } from './person-record.js';
import { tickWords } from './person-words.js';
import classes from './person.module.css';
import type { Rights } from '../permissions/use-rights.js';

interface ConsentLineProps {
  readonly id: string;
  readonly record: PersonRecord;
  readonly school: School;
  readonly rights: Rights;
  readonly onStale: () => void;
}

/** What no phone asked for staff can take back, with a reason. */
const liftedByStaff: ReadonlyArray<PersonRecord['textConsent']['suppressedBecause']> = [
  'OFFICE',
  'RULE',
  'WRONG_NUMBER',
];

/** How things stand, in one line: the answer, since when, by which way, and what stands in the way of texting. */
export function ConsentLine({ id, record, school, rights, onStale }: ConsentLineProps) {
  const { language } = useLanguage();
  const say = useWords(tickWords);
  const sayWay = useWords(wayWords);
  const [isLifting, setLifting] = useState(false);
  const { answer, since, way, suppressedBecause } = record.textConsent;
  const mayLift = liftedByStaff.includes(suppressedBecause);
  return (
    <>
      <p id={id} className={classes.line}>
        <AnswerBadge answer={answer} />
        {answer !== 'NEVER_ASKED' && since !== null && way !== null && (
          <span>
            {say('since', {
              day: formatDate(since, { language, timeZone: school.timeZone }),
              way: sayWay(way),
            })}
            .
          </span>
        )}
        <Obstacle record={record} />
        <Sharers record={record} />
        {mayLift && rights.mayLiftOfficeStop && record.cellPhone !== null && (
          <Button size="compact-sm" variant="subtle" onClick={() => setLifting(true)}>
            {say('lift')}
          </Button>
        )}
      </p>
      {isLifting && record.cellPhone !== null && (
        <LiftDialog number={record.cellPhone} onClose={() => setLifting(false)} onLifted={onStale} />
      )}
    </>
  );
}

/** What stands in the way beside the answer itself. A stopped number is told whatever the answer is. */
function Obstacle({ record: { textConsent } }: { readonly record: PersonRecord }) {
  const say = useWords(tickWords);
  const sayObstacle = useWords(obstacleWords);
  const { obstacle, suppressedBecause, mustTextStartTo } = textConsent;
  if (suppressedBecause !== null) {
    const numbers = mustTextStartTo.map(formatNumber).join(', ');
    const isStop = suppressedBecause === 'STOP' || suppressedBecause === 'CARRIER';
    if (isStop && numbers === '') return <span>{say('suppressedNoNumber')}</span>;
    return <span>{say(`suppressed${suppressedBecause}`, { numbers })}</span>;
  }
  if (obstacle === 'HELD')
    return (
      <span>
        {say('held')} <Link to="/reviews">{say('toReviews')}</Link>
      </span>
    );
  if (obstacle === null || obstacle === 'OUT' || obstacle === 'NEVER_ASKED') return null;
  return <span>{sayObstacle(obstacle)}</span>;
}

function Sharers({ record }: { readonly record: PersonRecord }) {
  const say = useWords(tickWords);
  const { sharedWith } = record.textConsent;
  if (sharedWith.length === 0) return null;
  return (
    <span>
      {say('sharedWith')}
      {sharedWith.map(({ personId, name }, at) => {
        const relative = record.family.people.find(({ id }) => id === personId);
        const path = `/${relative?.kind === 'STUDENT' ? 'students' : 'contacts'}/${personId}`;
        return (
          <span key={personId ?? name}>
            {at > 0 && ', '}
            {relative === undefined ? name : <Link to={path}>{name}</Link>}
          </span>
        );
      })}
      .
    </span>
  );
}
