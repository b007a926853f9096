import { useQuery } from '@apollo/client/react';
import { LoadingState, ProblemAlert, useWords } from '@optline/ui';
import { Link } from 'react-router';
import form from '../../form/form.module.css';
import { AnswerTexts } from './answer-texts.js';
import { HelpAnswer } from './help-answer.js';
import { MayChange } from './may-change.js';
import { OwnTextsPageDocument, SchoolTextsDocument } from './own-texts.generated.js';
import { SignUpTexts } from './sign-up-texts.js';
import { ownTextsWords } from './text-messages-words.js';

/** The texts that Optline sends by itself, as they would be sent now, and what each costs. */
export function OwnTextsPage() {
  const { data: page, error, refetch } = useQuery(OwnTextsPageDocument);
  const texts = useQuery(SchoolTextsDocument, { fetchPolicy: 'cache-and-network' });
  const problem = error ?? texts.error;
  if (page?.organization === undefined || texts.data?.schoolTexts === undefined)
    return problem === undefined ? (
      <LoadingState lines={14} />
    ) : (
      <ProblemAlert problem={problem} onRetry={() => void Promise.allSettled([refetch(), texts.refetch()])} />
    );
  const { schoolTexts } = texts.data;
  const ofKind = (kind: string) => schoolTexts.filter((text) => text.kind === kind);
  return (
    <MayChange>
      <Elsewhere />
      <SignUpTexts asSent={ofKind('sign-up')} />
      <HelpAnswer organization={page.organization} inForce={ofKind('help-answer')} />
      <AnswerTexts stop={ofKind('stop-confirmation')} start={ofKind('start-answer')} />
    </MayChange>
  );
}

function Elsewhere() {
  const say = useWords(ownTextsWords);
  return (
    <p className={form.lead}>
      {say('templates')} <Link to="/texts/templates">{say('toTemplates')}</Link>.
    </p>
  );
}
