import { useQuery } from '@apollo/client/react';
import { formatNumber } from '@optline/domain';
import {
  AnswerBadge,
  Card,
  formatDate,
  LoadingState,
  obstacleWords,
  PageTitle,
  ProblemAlert,
  useLanguage,
  useWords,
  wayWords,
} from '@optline/ui';
import { useParams } from 'react-router';
import { ContactPageDocument } from './contact-page.generated.js';
import type { ContactPageQuery } from './contact-page.generated.js';
import classes from './contact-page.module.css';
import { contactWords } from './contact-words.js';

/** A contact of a family: who they are, and whether they may be texted. */
export function ContactPage() {
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(ContactPageDocument, { variables: { id } });
  if (data?.contact !== undefined && data.organization !== undefined)
    return <Contact contact={data.contact} timeZone={data.organization.timeZone} />;
  if (error !== undefined) return <ProblemAlert problem={error} onRetry={() => void refetch()} />;
  return <LoadingState lines={8} />;
}

interface ContactProps {
  readonly contact: ContactPageQuery['contact'];
  readonly timeZone: string;
}

function Contact({ contact, timeZone }: ContactProps) {
  const say = useWords(contactWords);
  return (
    <>
      <PageTitle title={`${contact.firstName} ${contact.lastName}`} />
      <Card title={say('details')}>
        <dl className={classes.facts}>
          <dt>{say('family')}</dt>
          <dd>{contact.family.name}</dd>
          <dt>{say('email')}</dt>
          <dd>{contact.email ?? say('noEmail')}</dd>
          <dt>{say('cellPhone')}</dt>
          <dd>{contact.cellPhone === null ? say('noNumber') : formatNumber(contact.cellPhone)}</dd>
        </dl>
      </Card>
      <Card title={say('texting')}>
        <Texting consent={contact.textConsent} timeZone={timeZone} />
      </Card>
    </>
  );
}

interface TextingProps {
  readonly consent: ContactPageQuery['contact']['textConsent'];
  readonly timeZone: string;
}

function Texting({ consent: { answer, since, way, obstacle }, timeZone }: TextingProps) {
  const { language } = useLanguage();
  const say = useWords(contactWords);
  const sayWay = useWords(wayWords);
  const sayObstacle = useWords(obstacleWords);
  const isToldByAnswer = obstacle === 'OUT' || obstacle === 'NEVER_ASKED';
  return (
    <>
      <p className={classes.answer}>
        <AnswerBadge answer={answer} />
        {since !== null && way !== null && (
          <span>{say('since', { day: formatDate(since, { language, timeZone }), way: sayWay(way) })}</span>
        )}
      </p>
      {obstacle !== null && !isToldByAnswer && <p>{sayObstacle(obstacle)}</p>}
    </>
  );
}
