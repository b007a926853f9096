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

  it('says of somebody outside the family no more than that they are', async () => {
    const other = { __typename: 'NumberSharer' as const, personId: null, name: 'someone', answer: null };
    settings(ana({ sharedWith: [other] }));
    await screen.findByText(/also used by someone outside your family/);
  });
});

describe('the pencil', () => {
  afterEach(emptyHouse);

  const edit = async () => userEvent.click(await screen.findByRole('button', { name: 'Edit Ana Rivera' }));
  const number = () => screen.getByLabelText<HTMLInputElement>('Cell phone');

  it('says how a number is read, and what it does to the Yes', async () => {
    settings();
    await edit();
    await userEvent.clear(number());
    await userEvent.type(number(), '212 555 0199');
    await screen.findByText('We read this as (212) 555-0199.');
    await screen.findByText(/That Yes does not move to another number/);
  });

  it('says that a number is none once it was left, and does not send it', async () => {
    const { sent } = settings();
    await edit();
    await screen.findByText('We read this as (212) 555-0142.');
    await userEvent.clear(number());
    await userEvent.type(number(), '212 555');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    await screen.findByText(/not a complete phone number/);
    expect(sent('SaveContact')).toEqual([]);
  });

  it('keeps what was typed when somebody changed the record meanwhile, and saves it the second time', async () => {
    const versions: unknown[] = [];
    settings(ana(), {
      SaveContact: ({ input }) => {
        versions.push((input as { version: number }).version);
        const person = { ...ana(), firstName: 'Anabel', version: 2 };
        return {
          saveContact:
            versions.length === 1
              ? { __typename: 'PersonChangedMeanwhile', person, message: 'Changed.' }
              : { __typename: 'PersonSaved', person: { ...person, lastName: 'Rivera Soto', version: 3 } },
        };
      },
    });
    await edit();
    const last = screen.getByLabelText<HTMLInputElement>('Last name');
    await userEvent.clear(last);
    await userEvent.type(last, 'Rivera Soto');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    await screen.findByText(/On record now: Anabel Rivera/);
    expect(last.value).toBe('Rivera Soto');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    await screen.findByText('Saved.');
    expect(versions).toEqual([1, 2]);
  });

  it('keeps what was typed while another page is looked at', async () => {
    const first = settings();
    await edit();
    await userEvent.type(screen.getByLabelText('First name'), 'bel');
    first.leave();
    settings();
    expect((await screen.findByLabelText<HTMLInputElement>('First name')).value).toBe('Anabel');
    expect(screen.getByText(/What you typed is still here/)).not.toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Discard changes' }));
    await edit();
    expect(screen.getByLabelText<HTMLInputElement>('First name').value).toBe('Ana');
  });
});
