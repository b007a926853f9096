import { afterEach, describe, expect, it } from '@jest/globals';
import { cleanup, screen, waitFor } from '@testing-library/react';
import { press, retype, show } from '../../../test/house.js';
import type { Answers } from '../../../test/house.js';
import type { WordingDetailFragment } from './consent-wording.generated.js';
import { ConsentWordingPage } from './consent-wording-page.js';

const english: WordingDetailFragment = {
  __typename: 'ConsentWording',
  id: 'en-1',
  language: 'en',
  text: 'Yes, text me.',
  version: 1,
};
const spanish = { ...english, id: 'es-4', language: 'es', text: 'Sí.', version: 4 };

const wordingOf = (language: string) =>
  screen.findByRole<HTMLTextAreaElement>('textbox', { name: `Wording in ${language}` });

/** The page on a server that keeps wordings as the api does; a colleague may save first. */
function showWordings({ answers = {} }: { answers?: Answers } = {}) {
  const kept = [english, spanish];
  const saveAs = (language: string, text: string, version: number) => {
    const at = kept.findIndex((one) => one.language === language);
    const found = kept[at] ?? english;
    const isOld = found.version !== version;
    if (!isOld) kept[at] = { ...found, id: `${language}-${version + 1}`, text, version: version + 1 };
    return isOld
      ? { __typename: 'ConsentWordingChangedMeanwhile', message: 'Meanwhile.', consentWording: found }
      : { __typename: 'ConsentWordingSaved', consentWording: kept[at] };
  };
  const shown = show(
    <ConsentWordingPage />,
    {
      ConsentWordings: () => ({ consentWordings: [...kept] }),
      MissingInConsentWording: ({ text }) => ({
        missingInConsentWording: ['STOP', 'HELP'].filter((part) => !String(text).includes(part)),
      }),
      SaveConsentWording: ({ input }) => {
        const { language, text, version } = input as { language: string; text: string; version: number };
        return { saveConsentWording: saveAs(language, text, version) };
      },
      ...answers,
    },
    { permissions: ['TEXT_MESSAGES_SETTINGS'] },
  );
  return { ...shown, aColleagueSaves: (text: string) => void saveAs('en', text, 1) };
}

describe('Text Messages: Consent wording', () => {
  afterEach(cleanup);

  it('says which parts a draft lacks, while it is typed', async () => {
    showWordings();
    await retype(await wordingOf('English'), 'Text me. STOP.');
    expect(await screen.findByText('It must also say HELP.')).not.toBeNull();
    await retype(await wordingOf('English'), 'Text me. STOP, HELP.');
    await waitFor(() => expect(screen.queryByText('It must also say HELP.')).toBeNull());
    expect(await screen.findAllByText(/nothing is missing/)).not.toEqual([]);
    expect(screen.getByText('20 of 4,000 characters')).not.toBeNull();
  });

  it('says that a wording does not name the school', async () => {
    showWordings();
    const warnings = () =>
      screen.queryAllByText('It does not name Bright Steps, so that it does not say who texts.');
    await waitFor(() => expect(warnings()).toHaveLength(2));
    await retype(await wordingOf('English'), 'Yes, Bright Steps may text me.');
    expect(warnings()).toHaveLength(1);
  });

  it('saves a new version of one language, and names it', async () => {
    const { sent } = showWordings();
    await retype(await wordingOf('Spanish'), 'Sí, STOP, HELP.');
    await press('Save a new version');
    expect(await screen.findByText('Version 5 is in force.')).not.toBeNull();
    expect(sent('SaveConsentWording')).toEqual([
      { input: { language: 'es', text: 'Sí, STOP, HELP.', version: 4 } },
    ]);
    expect(screen.queryByRole('button', { name: 'Save a new version' })).toBeNull();
  });

  it('shows both wordings when somebody else saved first, and keeps the own one until one is chosen', async () => {
    const { aColleagueSaves } = showWordings();
    await retype(await wordingOf('English'), 'Mine.');
    aColleagueSaves('Theirs.');
    await press('Save a new version');
    const problem = await screen.findByRole('alert');
    expect(problem.textContent).toContain('Meanwhile.');
    await waitFor(() => expect(problem.textContent).toContain('Theirs.'));
    expect((await wordingOf('English')).value).toBe('Mine.');
    await press('Wording in English: take theirs');
    expect((await wordingOf('English')).value).toBe('Theirs.');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('keeps what was typed when it could not be saved, and asks before it is left', async () => {
    showWordings({ answers: { SaveConsentWording: () => new Error('The network is down.') } });
    await retype(await wordingOf('English'), 'Mine.');
    await press('Save a new version');
    expect((await screen.findByRole('alert')).textContent).toContain('Optline cannot be reached.');
    expect((await wordingOf('English')).value).toBe('Mine.');
    screen.getByRole('link', { name: 'Elsewhere' }).click();
    expect(await screen.findByRole('dialog', { name: 'Leave without saving?' })).not.toBeNull();
    await press('Stay here');
    await press('Discard changes');
    expect((await wordingOf('English')).value).toBe('Yes, text me.');
  });
});
