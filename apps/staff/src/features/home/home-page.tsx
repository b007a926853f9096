import { EmptyState, PageTitle, useWords } from '@optline/ui';
import { homeWords } from './home-words.js';

export function HomePage() {
  const say = useWords(homeWords);
  return (
    <>
      <PageTitle title={say('title')} />
      <EmptyState title={say('empty')} />
    </>
  );
}
