import {
  ClassIcon,
  GearIcon,
  HomeIcon,
  InboxIcon,
  InvitationIcon,
  PeopleIcon,
  RegistrationIcon,
  ReviewIcon,
  SignOutButton,
  TextIcon,
  UndeliveredIcon,
  useSession,
  useWords,
} from '@optline/ui';
import { useState } from 'react';
import { Link, useLocation } from 'react-router';
import { MenuButton } from '../menu/menu-button.js';
import { useRights } from '../permissions/use-rights.js';
import { countShown } from '../waiting/count-shown.js';
import { useWaiting } from '../waiting/use-waiting.js';
import type { WaitingCountsFragment } from '../waiting/waiting.generated.js';
import { shellWords } from './shell-words.js';
import classes from './shell.module.css';

type Icon = typeof HomeIcon;
type Counts = Omit<WaitingCountsFragment, '__typename'>;

interface Place {
  readonly to: string;
  readonly word: Exclude<keyof typeof shellWords.en, 'signInTitle' | 'navigation' | 'menu' | keyof Counts>;
  readonly Icon: Icon;
  /** What else is reached from there, and belongs to it. */
  readonly holds?: readonly string[];
  /** What of what waits for somebody waits there. */
  readonly waits?: keyof Counts;
}

const places: readonly Place[] = [
  { to: '/', word: 'home', Icon: HomeIcon },
  {
    to: '/families',
    word: 'families',
    Icon: PeopleIcon,
    holds: ['/contacts', '/students', '/imports', '/opt-out'],
  },
  { to: '/classes', word: 'classes', Icon: ClassIcon },
  { to: '/texts', word: 'texts', Icon: TextIcon, waits: 'pausedBroadcasts' },
  { to: '/registrations', word: 'registrations', Icon: RegistrationIcon, waits: 'newRegistrations' },
  { to: '/invitations', word: 'invitations', Icon: InvitationIcon, holds: ['/bulk-opt-in'] },
  { to: '/inbox', word: 'inbox', Icon: InboxIcon, waits: 'unreadConversations' },
  { to: '/reviews', word: 'reviews', Icon: ReviewIcon, waits: 'openReviews' },
  { to: '/undelivered', word: 'undelivered', Icon: UndeliveredIcon },
  { to: '/settings', word: 'settings', Icon: GearIcon },
];

/** At the left on a desk; behind a button on a phone. */
export function Navigation() {
  const say = useWords(shellWords);
  const { me } = useSession();
  const { maySend } = useRights();
  const waiting = useWaiting();
  const [isOpen, setOpen] = useState(false);
  return (
    <header className={classes.side}>
      <div className={classes.top}>
        <p className={classes.school}>{me.schoolName}</p>
        <MenuButton
          className={classes.menuButton}
          controls="navigation"
          isOpen={isOpen}
          onToggle={() => setOpen(!isOpen)}
        >
          {say('menu')}
        </MenuButton>
      </div>
      <div id="navigation" className={classes.menu} data-open={isOpen || undefined}>
        <nav aria-label={say('navigation')}>
          <ul className={classes.places}>
            {places
              .filter(({ to }) => maySend || to !== '/texts')
              .map((place) => (
                <li key={place.to}>
                  <PlaceLink
                    place={place}
                    count={place.waits === undefined ? 0 : (waiting?.[place.waits] ?? 0)}
                    onGo={() => setOpen(false)}
                  />
                </li>
              ))}
          </ul>
        </nav>
        <div className={classes.who}>
          <p>{me.name}</p>
          <SignOutButton />
        </div>
      </div>
    </header>
  );
}

interface PlaceLinkProps {
  readonly place: Place;
  readonly count: number;
  readonly onGo: () => void;
}

function PlaceLink({ place: { to, word, Icon, holds = [], waits }, count, onGo }: PlaceLinkProps) {
  const say = useWords(shellWords);
  const { pathname } = useLocation();
  const isHere = [to, ...holds].some((path) => pathname === path || pathname.startsWith(`${path}/`));
  const name = say(word);
  const shown = countShown(count);
  return (
    <Link
      to={to}
      className={classes.place}
      aria-current={isHere ? 'page' : undefined}
      aria-label={waits === undefined || count === 0 ? undefined : say(waits, { place: name, count, shown })}
      onClick={onGo}
    >
      <Icon />
      {name}
      {count > 0 && <span className={classes.waiting}>{shown}</span>}
    </Link>
  );
}
