import type { ReactNode } from 'react';
import { HistoryCard } from './history-card.js';
import type { PersonDetailsFragment, ViewerFragment } from './person.generated.js';
import { ProfileCard } from './profile-card.js';
import { TextingCard } from './texting-card.js';
import type { Wordings } from './texting-card.js';

interface PersonCardsProps {
  /** Of the profile. */
  readonly title: string;
  readonly person: PersonDetailsFragment;
  readonly viewer: ViewerFragment;
  readonly wordings: Wordings;
  /** What else belongs to them, below the profile. */
  readonly children?: ReactNode;
}

/** Everything about one person. The toggle comes first: it is what most come for, and on a phone the rest lies below. */
export function PersonCards({ title, person, viewer, wordings, children }: PersonCardsProps) {
  return (
    <>
      <TextingCard person={person} viewer={viewer} wordings={wordings} />
      <ProfileCard title={title} person={person} viewer={viewer} />
      {children}
      <HistoryCard person={person} timeZone={viewer.timeZone} />
    </>
  );
}
