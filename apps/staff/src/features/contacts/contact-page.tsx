import { useQuery } from '@apollo/client/react';
import { Card, LoadingState, PageTitle, ProblemAlert, useConsentNews, useWords } from '@optline/ui';
import { useParams } from 'react-router';
import { FamilyLink } from '../../person/family-link.js';
import { historyWords } from '../../person/history-words.js';
import { PersonForm } from '../../person/person-form.js';
import { PersonHistory } from '../../person/person-history.js';
import { nameOf } from '../../person/person-record.js';
import { PersonTools } from '../../person/person-tools.js';
import { ContactPageDocument } from './contact-page.generated.js';

/** A contact of a family: who they are, and whether they may be texted. */
export function ContactPage() {
  const { id = '' } = useParams();
  const say = useWords(historyWords);
  const { data, error, refetch } = useQuery(ContactPageDocument, { variables: { id } });
  const lookAgain = (): void => void refetch().catch(() => undefined);
  useConsentNews({ personIds: [id], lookAgain });
  if (data === undefined)
    return error === undefined ? (
      <LoadingState lines={12} />
    ) : (
      <ProblemAlert problem={error} onRetry={lookAgain} />
    );
  const { contact, organization } = data;
  return (
    <>
      <FamilyLink record={contact} />
      <PageTitle title={nameOf(contact)}>
        <PersonTools record={contact} />
      </PageTitle>
      <PersonForm key={contact.id} record={contact} school={organization} onStale={lookAgain} />
      <Card title={say('title')}>
        <PersonHistory key={contact.id} record={contact} school={organization} />
      </Card>
    </>
  );
}
