import { EmptyState, PageTitle, useWords } from '@optline/ui';
import { reviewsWords } from './reviews-words.js';

export function ReviewsPage() {
  const say = useWords(reviewsWords);
  return (
    <>
      <PageTitle title={say('title')} />
      <EmptyState title={say('empty')} />
    </>
  );
}
