import { afterEach, describe, expect, it } from '@jest/globals';
import type { Permission } from '@optline/ui';
import { cleanup, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { press, retype, show } from '../../../test/house.js';
import type { Answers } from '../../../test/house.js';
import type { NumberDetailFragment } from './numbers.generated.js';
import { NumbersPage } from './numbers-page.js';

const inUse: NumberDetailFragment = {
  __typename: 'TextingNumber',
  id: 'in-use',
  number: '+12125550100',
  answersKeywords: 'CARRIER',
  textsPerMinute: 60,
  retiredAt: null,
};
const retired = { ...inUse, id: 'retired', number: '+12125550111', retiredAt: '2026-03-03T15:00:00.000Z' };

interface Showing {
  readonly numbers?: readonly NumberDetailFragment[];
  readonly permissions?: readonly Permission[];
  readonly answers?: Answers;
}

const showNumbers = ({ numbers = [retired, inUse], permissions, answers = {} }: Showing = {}) =>
  show(
    <NumbersPage />,
    { NumbersPage: () => ({ textingNumbers: numbers }), ...answers },
    { permissions: permissions ?? ['TEXT_MESSAGES_SETTINGS'] },
  );

describe('Text Messages: Numbers', () => {
  afterEach(cleanup);

  it('lists those in use first, and says since when nothing goes out from a retired one', async () => {
    showNumbers();
    const rows = await screen.findAllByRole('listitem');
    expect(rows.map(({ textContent }) => textContent?.slice(0, 14))).toEqual([
      '(212) 555-0100',
      '(212) 555-0111',
    ]);
    expect(rows[1]?.textContent).toContain(
      'Nothing is sent from it since Mar 3, 2026. A STOP to it still counts.',
    );
  });

  it('says what is missing where there is no number yet', async () => {
    showNumbers({ numbers: [] });
    expect(await screen.findByText('There is no number yet.')).not.toBeNull();
  });

  it('adds a number with who answers STOP and HELP there, and asks for the number first', async () => {
    const { sent } = showNumbers({
      answers: {
        AddTextingNumber: ({ number }) => ({
          addTextingNumber: {
            __typename: 'TextingNumberSaved',
            textingNumber: { ...inUse, id: 'new', number: `+1${String(number)}` },
          },
        }),
      },
    });
    await screen.findByRole('textbox', { name: 'Number' });
    await press('Add the number');
    expect(screen.getByText('Please give the number.')).not.toBeNull();
    await userEvent.type(screen.getByRole('textbox', { name: 'Number' }), '2125550122');
    await userEvent.selectOptions(
      screen.getByRole('combobox', { name: 'Who answers STOP and HELP' }),
      'Optline answers',
    );
    await press('Add the number');
    expect(await screen.findByText('(212) 555-0122 is in use.')).not.toBeNull();
    expect(sent('AddTextingNumber')).toEqual([{ number: '2125550122', answersKeywords: 'OPTLINE' }]);
  });

  it('keeps what was typed when the number is in use elsewhere', async () => {
    showNumbers({
      answers: {
        AddTextingNumber: () => ({
          addTextingNumber: { __typename: 'TextingNumberTaken', message: 'In use elsewhere.' },
        }),
      },
    });
    const field = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Number' });
    await retype(field, '2125550133');
    await press('Add the number');
    expect((await screen.findByRole('alert')).textContent).toContain('In use elsewhere.');
    expect(field.value).toBe('2125550133');
  });

  it('gives STOP and HELP to Optline, and shows the old choice when that could not be saved', async () => {
    let isDown = true;
    showNumbers({
      answers: {
        SetTextingNumberAnswers: () =>
          isDown
            ? new Error('The network is down.')
            : { setTextingNumberAnswers: { ...inUse, answersKeywords: 'OPTLINE' } },
      },
    });
    const choice = await screen.findByRole<HTMLSelectElement>('combobox', {
      name: 'Who answers STOP and HELP at (212) 555-0100',
    });
    await userEvent.selectOptions(choice, 'Optline answers');
    expect(await screen.findByRole('alert')).not.toBeNull();
    expect(choice.value).toBe('CARRIER');
    isDown = false;
    await userEvent.selectOptions(choice, 'Optline answers');
    expect(await screen.findByText('(212) 555-0100: Optline answers.')).not.toBeNull();
    expect(choice.value).toBe('OPTLINE');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('retires a number only after asking', async () => {
    const { sent } = showNumbers({
      answers: {
        RetireTextingNumber: () => ({
          retireTextingNumber: { ...inUse, retiredAt: '2026-11-20T15:00:00.000Z' },
        }),
      },
    });
    await screen.findByRole('button', { name: 'Retire (212) 555-0100' });
    await press('Retire (212) 555-0100');
    const dialog = within(screen.getByRole('dialog', { name: 'Retire (212) 555-0100?' }));
    await userEvent.click(dialog.getByRole('button', { name: 'Cancel' }));
    expect(sent('RetireTextingNumber')).toEqual([]);
    await press('Retire (212) 555-0100');
    await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Retire' }));
    expect(await screen.findByText('(212) 555-0100 is retired.')).not.toBeNull();
    expect(sent('RetireTextingNumber')).toEqual([{ id: 'in-use' }]);
    expect(screen.getByRole('button', { name: 'Use again: (212) 555-0100' })).not.toBeNull();
  });

  it('may be read by everybody, and says what changing it needs', async () => {
    showNumbers({ permissions: ['SEND_TEXT_MESSAGES'] });
    expect(await screen.findByText(/Changing it needs the permission Text Messages Settings/)).not.toBeNull();
    expect(screen.getByText('The carrier answers')).not.toBeNull();
    expect(screen.queryByRole('combobox')).toBeNull();
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('changes how many texts a minute leave from a number, within what is possible', async () => {
    const { sent } = showNumbers({
      answers: {
        SetTextingNumberSpeed: ({ textsPerMinute }) => ({
          setTextingNumberSpeed: { ...inUse, textsPerMinute },
        }),
      },
    });
    const speed = await screen.findByRole<HTMLInputElement>('textbox', {
      name: 'Texts a minute from (212) 555-0100',
    });
    expect(speed.value).toBe('60');
    await retype(speed, '6001');
    await press('Save the speed');
    expect(screen.getByText('From 1 to 6000 texts a minute.')).not.toBeNull();
    await retype(speed, '240');
    await press('Save the speed');
    expect(await screen.findByText('(212) 555-0100: at most 240 texts a minute.')).not.toBeNull();
    expect(sent('SetTextingNumberSpeed')).toEqual([{ id: 'in-use', textsPerMinute: 240 }]);
  });
});
