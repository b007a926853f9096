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
import { NavLink } from 'react-router';
import { MenuButton } from '../menu/menu-button.js';
import { useRights } from '../permissions/use-rights.js';
import { shellWords } from './shell-words.js';
import classes from './shell.module.css';

const places = [
  { to: '/', word: 'home', Icon: HomeIcon },
  { to: '/families', word: 'families', Icon: PeopleIcon },
  { to: '/classes', word: 'classes', Icon: ClassIcon },
  { to: '/texts', word: 'texts', Icon: TextIcon },
  { to: '/registrations', word: 'registrations', Icon: RegistrationIcon },
  { to: '/invitations', word: 'invitations', Icon: InvitationIcon },
  { to: '/inbox', word: 'inbox', Icon: InboxIcon },
  { to: '/reviews', word: 'reviews', Icon: ReviewIcon },
  { to: '/undelivered', word: 'undelivered', Icon: UndeliveredIcon },
  { to: '/settings', word: 'settings', Icon: GearIcon },
] as const;

/** At the left on a desk; behind a button on a phone. */
export function Navigation() {
  const say = useWords(shellWords);
  const { me } = useSession();
  const { maySend } = useRights();
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
              .map(({ to, word, Icon }) => (
                <li key={to}>
                  <NavLink to={to} end={to === '/'} className={classes.place} onClick={() => setOpen(false)}>
                    <Icon />
                    {say(word)}
                  </NavLink>
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
