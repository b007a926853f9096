import { useQuery } from '@apollo/client/react';
import { formatNumber } from '@optline/domain';
import { Card, formatDateTime, PageTitle, useConsentNews, useSession, useWords, Waiting } from '@optline/ui';
import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import form from '../../form/form.module.css';
import { Outcome, useOutcome } from '../../form/outcome.js';
import { NeedsTexting } from '../../permissions/needs-permission.js';
import { useRights } from '../../permissions/use-rights.js';
import personClasses from '../../person/person.module.css';
import { textProblem } from '../../texts/text-problems.js';
import { kindName, stateName } from '../../texts/text-names.js';
import { TextCost } from '../../texts/text-cost.js';
import { textsWords } from '../../texts/texts-words.js';
import { stepsOf } from './steps-of.js';
import { TakeBack } from './take-back.js';
import { TextPageDocument } from './text-page.generated.js';
import type { TextLifeDetailFragment } from './text-page.generated.js';
import { stepWords, textWords } from './text-words.js';
import classes from './text.module.css';

/** One text, from its writing to its arrival. */
export function TextPage() {
  return useRights().mayTurnOut ? <Asked /> : <NeedsTexting />;
}

function Asked() {
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(TextPageDocument, { variables: { id } });
  const look = (): void => void refetch().catch(() => undefined);
  useConsentNews({ personIds: data?.text.people.map(({ personId }) => personId) ?? [], lookAgain: look });
  if (data === undefined) return <Waiting lines={12} problem={error} onRetry={look} />;
  return <Life key={data.text.id} text={data.text} />;
}

interface LifeProps {
  readonly text: TextLifeDetailFragment;
}

function Life({ text }: LifeProps) {
  const say = useWords(textWords);
  const when = useWhen();
  const outcome = useOutcome();
  return (
    <>
      <p className={personClasses.crumb}>
        <Link to="/texts">{say('back')}</Link>
      </p>
      <PageTitle title={say('title', { when: when(text.createdAt) })} />
      <Outcome said={outcome.said} problem={outcome.problem} />
      <Card title={say('body')}>
        <blockquote className={form.quote}>{text.body}</blockquote>
        <TextCost count={text.count} />
      </Card>
      <Card title={say('about')}>
        <Facts text={text} />
        <TakeBack text={text} outcome={outcome} />
      </Card>
      <Card title={say('people')}>
        <People text={text} />
      </Card>
      <Card title={say('life')}>
        <Steps text={text} />
      </Card>
    </>
  );
}

function useWhen(): (instant: string) => string {
  const { timeZone } = useSession().me;
  return (instant) => formatDateTime(instant, { language: 'en', timeZone });
}

function Facts({ text }: LifeProps) {
  const say = useWords(textWords);
  const sayTexts = useWords(textsWords);
  const when = useWhen();
  const { kind, state, stateReason, errorCode, ourNumber, number, by, audience } = text;
  const { broadcastId, expiresAt, attempts } = text;
  const why = state === 'delivered' ? null : (stateReason ?? errorCode);
  const name = kindName(kind);
  const facts: (readonly [string, ReactNode] | null)[] = [
    [say('state'), `${sayTexts(stateName(state))}${why === null ? '' : `. ${textProblem(why)}`}`],
    [say('from'), formatNumber(ourNumber)],
    [say('to'), formatNumber(number)],
    [say('kind'), name === null ? say('message') : sayTexts(name)],
    [say('by'), by ?? say('own')],
    audience === null ? null : [say('audience'), <Link to={`/texts/${broadcastId}`}>{audience}</Link>],
    expiresAt === null ? null : [say('expires'), when(expiresAt)],
    attempts < 2 ? null : [say('attempts'), String(attempts)],
  ];
  return (
    <dl className={form.facts}>
      {facts
        .filter((fact) => fact !== null)
        .map(([called, value]) => (
          <div key={called} className={classes.fact}>
            <dt>{called}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}

function People({ text: { people } }: LifeProps) {
  const say = useWords(textWords);
  const when = useWhen();
  if (people.length === 0) return <p className={form.hint}>{say('nobody')}</p>;
  return (
    <ul className={form.list}>
      {people.map(({ personId, kind, name, withdrawnAt }) => (
        <li key={personId}>
          <Link to={`/${kind === 'STUDENT' ? 'students' : 'contacts'}/${personId}?tab=texts`}>{name}</Link>
          {withdrawnAt !== null && ` (${say('withdrawn', { when: when(withdrawnAt) })})`}
        </li>
      ))}
    </ul>
  );
}

function Steps({ text }: LifeProps) {
  const say = useWords(stepWords);
  const when = useWhen();
  return (
    <ol className={classes.steps}>
      {stepsOf(text, say).map(({ id, at, says }) => (
        <li key={id}>
          <time dateTime={at}>{when(at)}</time>
          <p>{says}</p>
        </li>
      ))}
    </ol>
  );
}
