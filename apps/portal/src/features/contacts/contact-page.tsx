import { useQuery } from '@apollo/client/react';
import { useWords } from '@optline/ui';
import { useParams } from 'react-router';
import { PersonPage } from '../../person/person-page.js';
import { ContactPageDocument } from './contact-page.generated.js';
import { contactsWords } from './contacts-words.js';

/** Account > Contacts > Edit. */
export function ContactPage() {
  const say = useWords(contactsWords);
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(ContactPageDocument, { variables: { id } });
  return (
    <PersonPage
      place={{ to: '/account/contacts', text: say('back') }}
      title={say('profile')}
      person={data?.contact}
      viewer={data?.me}
      wordings={data?.consentWordings}
      error={error}
      onRetry={() => void refetch()}
    />
  );
}
