import { EmptyState, PageTitle, useWords } from '@optline/ui';
import { messagesWords } from './messages-words.js';

export function MessagesPage() {
  const say = useWords(messagesWords);
  return (
    <>
      <PageTitle title={say('title')} />
      <EmptyState title={say('empty')} />
    </>
  );
}
