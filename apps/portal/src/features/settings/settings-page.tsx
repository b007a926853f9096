import { useQuery } from '@apollo/client/react';
import { LoadingState, PageTitle, ProblemAlert, useWords } from '@optline/ui';
import { PersonCards } from '../../person/person-cards.js';
import { LanguageCard } from './language-card.js';
import { SettingsPageDocument } from './settings-page.generated.js';
import { settingsWords } from './settings-words.js';

/** Account > Settings: the profile of whoever is signed in. */
export function SettingsPage() {
  const say = useWords(settingsWords);
  const { data, error, refetch } = useQuery(SettingsPageDocument);
  const me = data?.me;
  return (
    <>
      <PageTitle title={say('title')} />
      {me?.contact != null ? (
        <>
          <PersonCards
            title={say('profile')}
            person={me.contact}
            viewer={me}
            wordings={data?.consentWordings ?? []}
          />
          <LanguageCard />
        </>
      ) : error !== undefined ? (
        <ProblemAlert problem={error} onRetry={() => void refetch()} />
      ) : (
        <LoadingState lines={10} />
      )}
    </>
  );
}
