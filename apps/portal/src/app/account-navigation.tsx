import { useWords } from '@optline/ui';
import { NavLink } from 'react-router';
import { shellWords } from './shell-words.js';
import classes from './shell.module.css';

const places = ['settings', 'contacts', 'students', 'messages'] as const;

/** Account > Settings, Contacts, Students, Messages. */
export function AccountNavigation() {
  const say = useWords(shellWords);
  return (
    <nav className={classes.account} aria-labelledby="account">
      <p id="account" className={classes.accountTitle}>
        {say('account')}
      </p>
      <ul className={classes.places}>
        {places.map((place) => (
          <li key={place}>
            <NavLink to={`/account/${place}`} className={classes.place}>
              {say(place)}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
