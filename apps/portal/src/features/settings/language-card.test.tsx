import { afterEach, describe, expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { emptyHouse, Refusal, show } from '../../../test/house.js';
import type { Asked } from '../../../test/house.js';
import { LanguageCard } from './language-card.js';

const family = (language: string) => ({ __typename: 'Family', id: 'rivera', language });
const card = (answers: Asked) => show(<LanguageCard />, answers);
const theSelect = () => screen.findByLabelText<HTMLSelectElement>('The school writes to your family in');

describe('the language in which the school writes', () => {
  afterEach(emptyHouse);

  it('is stored at once, and says so', async () => {
    const { sent } = card({ SetMyLanguage: () => ({ setMyLanguage: family('es') }) });
    await userEvent.selectOptions(await theSelect(), 'Español');
    const said = await screen.findByText('Saved.');
    expect(said.getAttribute('role')).toBe('status');
    expect((await theSelect()).value).toBe('es');
    expect(sent('SetMyLanguage')).toEqual([{ language: 'es' }]);
  });

  it('stays what it is where it could not be stored', async () => {
    card({ SetMyLanguage: () => new Refusal('FORBIDDEN', 'You may not do that.') });
    await userEvent.selectOptions(await theSelect(), 'Español');
    expect((await screen.findByRole('alert')).textContent).toBe('You may not do that.');
    expect((await theSelect()).value).toBe('en');
    expect(screen.queryByText('Saved.')).toBeNull();
  });
});
