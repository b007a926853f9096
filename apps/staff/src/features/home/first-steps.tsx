import { Card, useWords } from '@optline/ui';
import { Link } from 'react-router';
import form from '../../form/form.module.css';
import { useRights } from '../../permissions/use-rights.js';
import type { HomePageQuery } from './home-page.generated.js';
import classes from './home.module.css';
import { firstStepsWords } from './home-words.js';
import { Need } from './need.js';

type FirstStepsProps = Pick<HomePageQuery, 'overview' | 'textingNumbers'>;

/** What a new school does first, in its order; gone once all of it is done. */
export function FirstSteps({ overview, textingNumbers }: FirstStepsProps) {
  const say = useWords(firstStepsWords);
  const { mayChangeSettings, mayImport, mayTurnOut } = useRights();
  const { mayBeTexted, neverAsked, out, inButBlocked } = overview;
  const answered = mayBeTexted + out + inButBlocked;
  const steps = [
    {
      word: 'number',
      isDone: textingNumbers.some(({ retiredAt }) => retiredAt === null),
      to: mayChangeSettings ? '/settings/text-messages/numbers' : null,
    },
    { word: 'families', isDone: answered + neverAsked > 0, to: mayImport ? '/imports' : '/families' },
    { word: 'asking', isDone: answered > 0, to: mayTurnOut ? '/invitations' : null },
  ] as const;
  if (steps.every(({ isDone }) => isDone)) return null;
  return (
    <Card title={say('title')}>
      <ol className={classes.attention}>
        {steps.map(({ word, isDone, to }) => (
          <Need key={word} name={say(`${word}.what`)} why={say(`${word}.why`)}>
            {isDone ? (
              <span className={form.tag} data-kind="good">
                {say('done')}
              </span>
            ) : (
              to !== null && <Link to={to}>{say(`${word}.link`)}</Link>
            )}
          </Need>
        ))}
      </ol>
    </Card>
  );
}
