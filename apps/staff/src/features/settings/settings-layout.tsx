import { LoadingState, useWords } from '@optline/ui';
import { Suspense, useState } from 'react';
import { NavLink, Outlet } from 'react-router';
import { MenuButton } from '../../menu/menu-button.js';
import classes from './settings.module.css';
import { settingsWords } from './settings-words.js';

const groups = [
  { word: 'general', places: [{ to: 'general', word: 'organization' }] },
  { word: 'texting', places: [{ to: 'text-messages', word: 'textMessages' }] },
  {
    word: 'people',
    places: [
      { to: 'users', word: 'users' },
      { to: 'portal-access', word: 'portalAccess' },
      { to: 'api-tokens', word: 'apiTokens' },
    ],
  },
  { word: 'data', places: [{ to: 'export', word: 'export' }] },
] as const;

/** The settings: a menu at the left, on a phone behind a button, and the page that was chosen. */
export function SettingsLayout() {
  const say = useWords(settingsWords);
  const [isOpen, setOpen] = useState(false);
  return (
    <div className={classes.layout}>
      <nav aria-label={say('menu')} className={classes.menu}>
        <MenuButton
          className={classes.menuButton}
          controls="settings-menu"
          isOpen={isOpen}
          onToggle={() => setOpen(!isOpen)}
        >
          {say('all')}
        </MenuButton>
        <div id="settings-menu" className={classes.groups} data-open={isOpen || undefined}>
          {groups.map(({ word, places }) => (
            <div key={word}>
              <p id={`settings-${word}`} className={classes.groupName}>
                {say(word)}
              </p>
              <ul aria-labelledby={`settings-${word}`} className={classes.places}>
                {places.map((place) => (
                  <li key={place.to}>
                    <NavLink to={place.to} className={classes.place} onClick={() => setOpen(false)}>
                      {say(place.word)}
                    </NavLink>
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </div>
      </nav>
      <div className={classes.page}>
        <Suspense fallback={<LoadingState lines={8} />}>
          <Outlet />
        </Suspense>
      </div>
    </div>
  );
}
