import { LoadingState, useWords } from '@optline/ui';
import { Suspense } from 'react';
import { NavLink, Outlet } from 'react-router';
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
] as const;

/** The settings: a menu at the left, or above on a phone, and the page that was chosen. */
export function SettingsLayout() {
  const say = useWords(settingsWords);
  return (
    <div className={classes.layout}>
      <nav aria-label={say('menu')} className={classes.menu}>
        {groups.map(({ word, places }) => (
          <div key={word}>
            <p id={`settings-${word}`} className={classes.groupName}>
              {say(word)}
            </p>
            <ul aria-labelledby={`settings-${word}`} className={classes.places}>
              {places.map((place) => (
                <li key={place.to}>
                  <NavLink to={place.to} className={classes.place}>
                    {say(place.word)}
                  </NavLink>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </nav>
      <div className={classes.page}>
        <Suspense fallback={<LoadingState lines={8} />}>
          <Outlet />
        </Suspense>
      </div>
    </div>
  );
}
