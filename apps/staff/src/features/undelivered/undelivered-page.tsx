import { EmptyState, PageTitle, useWords } from '@optline/ui';
import { undeliveredWords } from './undelivered-words.js';

export function UndeliveredPage() {
  const say = useWords(undeliveredWords);
  return (
    <>
      <PageTitle title={say('title')} />
      <EmptyState title={say('empty')} />
    </>
  );
}
