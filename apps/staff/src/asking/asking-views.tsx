import { useWords } from '@optline/ui';
import { NavLink } from 'react-router';
import { askingWords } from './asking-words.js';
import classes from './asking.module.css';

/** The two ways to a Yes of many: being asked by e-mail, and what the school holds already. */
export function AskingViews() {
  const say = useWords(askingWords);
  return (
    <nav className={classes.views} aria-label={say('views')}>
      <NavLink to="/invitations" end>
        {say('invitations')}
      </NavLink>
      <NavLink to="/bulk-opt-in" end>
        {say('bulk')}
      </NavLink>
    </nav>
  );
}
