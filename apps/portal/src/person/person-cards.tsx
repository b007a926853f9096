import { HistoryCard } from './history-card.js';
import type { PersonDetailsFragment, ViewerFragment } from './person.generated.js';
import { ProfileCard } from './profile-card.js';
import { TextingCard } from './texting-card.js';

interface PersonCardsProps {
  /** Of the profile. */
  readonly title: string;
  readonly person: PersonDetailsFragment;
  readonly viewer: ViewerFragment;
}

/** Everything about one person: profile, toggle, history. */
export function PersonCards({ title, person, viewer }: PersonCardsProps) {
  return (
    <>
      <ProfileCard title={title} person={person} viewer={viewer} />
      <TextingCard person={person} viewer={viewer} />
      <HistoryCard person={person} timeZone={viewer.timeZone} />
    </>
  );
}
