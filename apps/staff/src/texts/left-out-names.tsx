import { Button } from '@mantine/core';
import { useConsentNews, useWords, Waiting } from '@optline/ui';
import type { Obstacle } from '@optline/ui';
import { Link } from 'react-router';
import { usePages } from '../person/use-pages.js';
import type { LeftOutPageFragment } from './left-out.generated.js';
import { leftOutReasonWords, leftOutWords } from './left-out-words.js';
import classes from './texts.module.css';

interface LeftOutNamesProps {
  readonly why: Obstacle;
  readonly page: LeftOutPageFragment | undefined;
  readonly asked: Parameters<typeof usePages>[1] & { readonly error?: unknown };
}

/** Name by name; of the held, with the way to the review that holds them. */
export function LeftOutNames({ why, page, asked }: LeftOutNamesProps) {
  const say = useWords(leftOutWords);
  const sayReason = useWords(leftOutReasonWords);
  const { isLooking, lookAgain, more } = usePages(page, asked);
  useConsentNews({ lookAgain });
  if (page === undefined) return <Waiting lines={2} problem={asked.error} onRetry={lookAgain} />;
  if (page.edges.length === 0) return <p className={classes.nobody}>{say('nobody')}</p>;
  return (
    <>
      <ul className={classes.names} aria-label={say('names', { why: sayReason(why) })}>
        {page.edges.map(({ node: { personId, kind, name, reviewId } }) => (
          <li key={personId}>
            <Link to={`/${kind === 'contact' ? 'contacts' : 'students'}/${personId}`}>{name}</Link>
            {reviewId !== null && (
              <Link to={`/reviews/${reviewId}`} aria-label={say('reviewOf', { name })}>
                {say('review')}
              </Link>
            )}
          </li>
        ))}
      </ul>
      {page.pageInfo.hasNextPage && (
        <div className={classes.more}>
          <Button size="compact-sm" variant="default" aria-disabled={isLooking} onClick={more}>
            {say('more')}
          </Button>
        </div>
      )}
    </>
  );
}
