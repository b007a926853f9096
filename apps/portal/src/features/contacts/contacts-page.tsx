import { EmptyState, PageTitle, useWords } from '@optline/ui';
import { contactsWords } from './contacts-words.js';

export function ContactsPage() {
  const say = useWords(contactsWords);
  return (
    <>
      <PageTitle title={say('title')} />
      <EmptyState title={say('empty')} />
    </>
  );
}
