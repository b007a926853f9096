import { EmptyState, PageTitle, useWords } from '@optline/ui';
import { settingsWords } from './settings-words.js';

export function SettingsPage() {
  const say = useWords(settingsWords);
  return (
    <>
      <PageTitle title={say('title')} />
      <EmptyState title={say('empty')} />
    </>
  );
}
