import { Link } from 'react-router';
import { commonWords } from '../words/common.js';
import { useWords } from '../words/define-words.js';
import { Card } from './card.js';
import { PageTitle } from './page-title.js';

export function NotFoundPage() {
  const say = useWords(commonWords);
  return (
    <>
      <PageTitle title={say('notFound')} />
      <Card>
        <p>{say('notFoundWhy')}</p>
        <Link to="/">{say('toStart')}</Link>
      </Card>
    </>
  );
}
