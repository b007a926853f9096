import { codeOf, EmptyState, LoadingState, PageTitle, ProblemAlert, useWords } from '@optline/ui';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { PersonCards } from './person-cards.js';
import type { PersonDetailsFragment, ViewerFragment } from './person.generated.js';
import { personWords } from './person-words.js';
import classes from './person.module.css';
import type { Wordings } from './texting-card.js';

interface PersonPageProps {
  /** The list that the page belongs to. */
  readonly place: { readonly to: string; readonly text: string };
  /** Of the card with the profile. */
  readonly title: string;
  readonly person: PersonDetailsFragment | undefined;
  readonly viewer: ViewerFragment | null | undefined;
  readonly wordings: Wordings | undefined;
  readonly error: unknown;
  readonly onRetry: () => void;
  /** What else belongs to them, below the profile. */
  readonly children?: ReactNode;
}

/** The page of another adult or of a student, with the way back to the list. */
export function PersonPage({ place, title, error, onRetry, children, ...about }: PersonPageProps) {
  const { person, viewer, wordings = [] } = about;
  const say = useWords(personWords);
  const isGone = ['NOT_FOUND', 'FORBIDDEN', 'BAD_USER_INPUT'].includes(codeOf(error) ?? '');
  const name = person === undefined ? title : `${person.firstName} ${person.lastName}`;
  return (
    <>
      <p className={classes.back}>
        <Link to={place.to}>
          <span aria-hidden>←</span> {place.text}
        </Link>
      </p>
      <PageTitle title={isGone ? say('personGone') : name} />
      {isGone ? (
        <EmptyState title={say('personGoneWhy')} />
      ) : person !== undefined && viewer != null ? (
        <PersonCards title={title} person={person} viewer={viewer} wordings={wordings}>
          {children}
        </PersonCards>
      ) : error !== undefined ? (
        <ProblemAlert problem={error} onRetry={onRetry} />
      ) : (
        <LoadingState lines={10} />
      )}
    </>
  );
}
