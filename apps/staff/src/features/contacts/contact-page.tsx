import { useQuery } from '@apollo/client/react';
import { useParams } from 'react-router';
import { PersonPage } from '../../person/person-page.js';
import { ContactPageDocument } from './contact-page.generated.js';

/** A contact of a family. */
export function ContactPage() {
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(ContactPageDocument, { variables: { id } });
  return (
    <PersonPage
      id={id}
      record={data?.contact}
      school={data?.organization}
      invited={data?.invitationStanding}
      problem={error}
      onStale={() => void refetch().catch(() => undefined)}
    />
  );
}
