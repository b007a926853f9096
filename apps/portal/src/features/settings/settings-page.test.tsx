import { afterEach, describe, expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { ana, emptyHouse, show } from '../../../test/house.js';
import type { Asked } from '../../../test/house.js';
import { SettingsPage } from './settings-page.js';

const settings = (contact = ana(), answers: Asked = {}) =>
  show(<SettingsPage />, {
    SettingsPage: () => ({
      me: { __typename: 'Me', id: 'ana', name: 'Ana Rivera', timeZone: 'America/New_York', contact },
    }),
    ...answers,
  });

/** Written so that the number stays on one line. */
const stopAll = /^Stop all texts to \(\*{3}\)\s\*{3}-0142[?]?$/;

const theSwitch = () => screen.findByRole<HTMLInputElement>('switch', { name: 'Allow text messaging?' });

describe('Account > Settings', () => {
  afterEach(emptyHouse);

  it('shows the own profile with the toggle, and the consent wording beside it', async () => {
    settings();
    expect((await theSwitch()).checked).toBe(true);
    expect(screen.getByText('(212) 555-0142')).not.toBeNull();
    expect(await screen.findByText('Yes, the school may text me.')).not.toBeNull();
    expect(screen.getByText('On since Mar 3, 2026, by staff.')).not.toBeNull();
  });

  it('sends no version and no wording with a No, and says that no more texts come, where that is so', async () => {
    const off = ana({ answer: 'OUT', version: 8, mayText: false, obstacle: 'OUT' });
    const { sent } = settings(ana(), {
      SetContactTextOptIn: () => ({
        setContactTextOptIn: { __typename: 'TextOptInSet', numberIsSilent: true, person: off },
      }),
    });
    await userEvent.click(await theSwitch());
    await screen.findByText('Saved: text messaging is off. You will get no more texts at (212) 555-0142.');
    expect((await theSwitch()).checked).toBe(false);
    expect(sent('SetContactTextOptIn')).toEqual([
      { input: { id: 'ana', answer: 'OUT', theyAskedForIt: false } },
    ]);
  });

  it('sends the version that was seen and the wording with a Yes', async () => {
    const off = ana({ answer: 'OUT', mayText: false, obstacle: 'OUT' });
    const { sent } = settings(off, {
      SetContactTextOptIn: () => ({
        setContactTextOptIn: {
          __typename: 'TextOptInSet',
          numberIsSilent: false,
          person: ana({ version: 8 }),
        },
      }),
    });
    await screen.findByText('Yes, the school may text me.');
    await userEvent.click(await theSwitch());
    await screen.findByText('Saved: text messaging is on.');
    expect(sent('SetContactTextOptIn')).toEqual([
      { input: { id: 'ana', answer: 'IN', theyAskedForIt: false, seenVersion: 7, wordingId: 'en-1' } },
    ]);
  });

  it('shows the present answer and asks again when it was changed meanwhile', async () => {
    const never = ana({ answer: 'NEVER_ASKED', mayText: false, obstacle: 'NEVER_ASKED' });
    settings(never, {
      SetContactTextOptIn: () => ({
        setContactTextOptIn: {
          __typename: 'AnswerChangedMeanwhile',
          person: ana({ answer: 'OUT', version: 9, mayText: false, obstacle: 'OUT' }),
        },
      }),
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Yes, allow' }));
    await screen.findByText(/The answer was changed meanwhile/);
    expect((await theSwitch()).checked).toBe(false);
  });

  it('stays on and says why when a rule said no', async () => {
    settings(ana(), {
      SetContactTextOptIn: () => ({
        setContactTextOptIn: { __typename: 'TextOptInRefused', reason: 'ARCHIVED', message: 'Archived.' },
      }),
    });
    await userEvent.click(await theSwitch());
    await screen.findByText('This record is archived. Please ask the school’s office.');
    expect((await theSwitch()).checked).toBe(true);
  });

  it('names the number that START has to be texted to, as a link to the message app', async () => {
    settings(ana({ answer: 'OUT', obstacle: 'SUPPRESSED', mustTextStartTo: ['+12125550100'] }));
    const link = await screen.findByRole('link', { name: 'Text START to (212) 555-0100' });
    expect(link.getAttribute('href')).toBe('sms:+12125550100?&body=START');
  });

  it('promises nothing with a Yes after a STOP', async () => {
    const stopped = {
      obstacle: 'SUPPRESSED' as const,
      mayText: false,
      mustTextStartTo: ['+12125550100'],
    };
    settings(ana({ answer: 'OUT', ...stopped }), {
      SetContactTextOptIn: () => ({
        setContactTextOptIn: {
          __typename: 'TextOptInSet',
          numberIsSilent: true,
          person: ana({ answer: 'IN', version: 8, ...stopped }),
        },
      }),
    });
    await userEvent.click(await theSwitch());
    await screen.findByText('Saved: your Yes is kept. Texts cannot come yet; see below why.');
  });

  it('says whose texts still come, and stops them all after naming whom it touches', async () => {
    const leo = {
      __typename: 'NumberSharer' as const,
      personId: 'leo',
      name: 'Leo Rivera',
      answer: 'IN' as const,
    };
    const { sent } = settings(ana({ answer: 'OUT', mayText: false, obstacle: 'OUT', sharedWith: [leo] }), {
      StopNumber: () => ({
        stopNumber: { __typename: 'NumberStopped', turnedOut: [{ ...leo, answer: 'OUT' }] },
      }),
    });
    await screen.findByText('Texts for Leo Rivera still come to (***) ***-0142.');
    await userEvent.click(screen.getByRole('button', { name: stopAll }));
    const dialog = await screen.findByRole('dialog', { name: stopAll });
    expect(dialog.textContent).toContain('It also turns texts off for Leo Rivera.');
    expect(sent('StopNumber')).toEqual([]);
    const [, confirm] = screen.getAllByRole('button', { name: stopAll });
    await userEvent.click(confirm ?? dialog);
    await screen.findByText('Stopped: no more texts come to (***) ***-0142. Turned off for Leo Rivera.');
    expect(sent('StopNumber')).toEqual([{ personId: 'ana' }]);
  });

  it('says that nothing was stopped where that could not be stored, and lets it be tried again', async () => {
    const leo = {
      __typename: 'NumberSharer' as const,
      personId: 'leo',
      name: 'Leo Rivera',
      answer: 'IN' as const,
    };
    let tries = 0;
    settings(ana({ sharedWith: [leo] }), {
      StopNumber: () => {
        tries += 1;
        if (tries === 1) throw new Error('unreachable');
        return { stopNumber: { __typename: 'TextOptInRefused', reason: 'NO_NUMBER', message: 'None.' } };
      },
    });
    await userEvent.click(await screen.findByRole('button', { name: stopAll }));
    const [, confirm] = screen.getAllByRole('button', { name: stopAll });
    await userEvent.click(confirm as HTMLElement);
    await screen.findByText('This could not be saved, so nothing has changed. Please try again.');
    await userEvent.click(confirm as HTMLElement);
    await screen.findByText('There is no cell phone number on this record yet. Please add one first.');
    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('takes a No back with the version and the wording that a Yes needs', async () => {
    const off = ana({ answer: 'OUT', version: 8, mayText: false, obstacle: 'OUT' });
    const { sent } = settings(ana(), {
      SetContactTextOptIn: ({ input }) => ({
        setContactTextOptIn: {
          __typename: 'TextOptInSet',
          numberIsSilent: false,
          person: (input as { answer: string }).answer === 'OUT' ? off : ana({ version: 9 }),
        },
      }),
    });
    await screen.findByText('Yes, the school may text me.');
    await userEvent.click(await theSwitch());
    await userEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    const said = await screen.findByText('Saved: text messaging is on.');
    expect(said.getAttribute('role')).toBe('status');
    expect(sent('SetContactTextOptIn').at(-1)).toEqual({
      input: { id: 'ana', answer: 'IN', theyAskedForIt: false, seenVersion: 8, wordingId: 'en-1' },
    });
  });

  it('says of somebody outside the family no more than that they are', async () => {
    const other = { __typename: 'NumberSharer' as const, personId: null, name: 'someone', answer: null };
    settings(ana({ sharedWith: [other] }));
    await screen.findByText(/also used by someone outside your family/);
  });
});
