import { useWords } from '@optline/ui';
import type { Obstacle } from '@optline/ui';
import { Link } from 'react-router';
import type { usePages } from '../person/use-pages.js';
import type { LeftOutPageFragment } from './left-out.generated.js';
import { leftOutReasonWords, leftOutWords } from './left-out-words.js';
import { Names } from './names.js';

interface LeftOutNamesProps {
  readonly why: Obstacle;
  readonly page: LeftOutPageFragment | undefined;
  readonly asked: Parameters<typeof usePages>[1] & { readonly error?: unknown };
}

/** Name by name; of the held, with the way to the review that holds them. */
export function LeftOutNames({ why, page, asked }: LeftOutNamesProps) {
  const say = useWords(leftOutWords);
  const sayReason = useWords(leftOutReasonWords);
  return (
    <Names
      label={sayReason(why)}
      page={page}
      asked={asked}
      beside={({ name, reviewId }) =>
        reviewId !== null && (
          <Link to={`/reviews/${reviewId}`} aria-label={say('reviewOf', { name })}>
            {say('review')}
          </Link>
        )
      }
    />
  );
}
