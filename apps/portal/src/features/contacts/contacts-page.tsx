import { useQuery } from '@apollo/client/react';
import { EmptyState, LoadingState, PageTitle, ProblemAlert, useWords } from '@optline/ui';
import { PeopleList } from '../../person/people-list.js';
import { ContactsPageDocument } from './contacts-page.generated.js';
import { contactsWords } from './contacts-words.js';

/** Account > Contacts: the other adults of the family, each with Edit. */
export function ContactsPage() {
  const say = useWords(contactsWords);
  const { data, error, refetch } = useQuery(ContactsPageDocument);
  const others = data?.myFamily.people.filter(({ id, kind }) => kind === 'CONTACT' && id !== data.me?.id);
  return (
    <>
      <PageTitle title={say('title')} />
      {others === undefined ? (
        error === undefined ? (
          <LoadingState lines={5} />
        ) : (
          <ProblemAlert problem={error} onRetry={() => void refetch()} />
        )
      ) : others.length === 0 ? (
        <EmptyState title={say('empty')}>
          <p>{say('emptyWhy')}</p>
        </EmptyState>
      ) : (
        <PeopleList
          lead={say('lead')}
          people={others}
          linkOf={({ id, firstName, lastName }) => ({
            to: `/account/contacts/${id}`,
            text: say('edit'),
            label: `${say('edit')} ${firstName} ${lastName}`,
          })}
        />
      )}
    </>
  );
}
