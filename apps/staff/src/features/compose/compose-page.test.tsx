import { afterEach, describe, expect, it } from '@jest/globals';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { Permission } from '@optline/ui';
import { connectionOf } from '../../../test/classes.js';
import { press, retype, show } from '../../../test/house.js';
import type { Answers } from '../../../test/house.js';
import type { Preview } from './use-preview.js';
import { ComposePage } from './compose-page.js';

const organization = {
  __typename: 'Organization',
  id: 'school',
  name: 'Bright Steps',
  timeZone: 'America/New_York',
  textFooter: 'Reply STOP to stop.',
  sendingPausedAt: null,
  textingHours: { __typename: 'TextingHours', from: '09:00', until: '20:00' },
};

const inUse = { __typename: 'TextingNumber', id: 'one', retiredAt: null };

const templates = [
  { __typename: 'TextTemplate', id: 'snow', name: 'Snow day', body: 'No class today: snow.' },
];

function preview(change: Partial<Preview> = {}): Preview {
  return {
    __typename: 'BroadcastPreview',
    audience: 'Students and contacts of Ballet I',
    people: 7,
    texted: 3,
    numbers: 2,
    texts: 2,
    segments: 2,
    waiting: 0,
    waitingUntil: null,
    leftOut: [{ __typename: 'LeftOutCount', why: 'OUT', people: 4 }],
    textedHow: [{ __typename: 'TextedCount', how: 'SAME_TEXT', people: 1 }],
    examples: [
      {
        __typename: 'TextExample',
        personId: 'ana',
        name: 'Ana Rivera',
        body: 'Class is in Studio B\nReply STOP to stop.',
        count: {
          __typename: 'TextCount',
          characters: 40,
          segments: 1,
          encoding: 'GSM-7',
          outsideGsm7: [],
        },
      },
    ],
    ...change,
  };
}

interface House {
  readonly at?: string;
  readonly found?: Preview;
  readonly answers?: Answers;
  readonly permissions?: readonly Permission[];
}

const toBallet = '/texts/new?to=classes&classes=ballet&who=BOTH';

async function showCompose({ at = toBallet, found = preview(), answers = {}, permissions }: House = {}) {
  const shown = show(
    <ComposePage />,
    {
      ComposePage: () => ({ organization, textTemplates: templates, textingNumbers: [inUse] }),
      PreviewBroadcast: () => ({ previewBroadcast: found }),
      CarrierPrice: () => ({
        carrierPrice: { __typename: 'CarrierPrice', perSegment: '0.0055', balance: '0.005' },
      }),
      SendBroadcast: () => ({
        sendBroadcast: {
          __typename: 'BroadcastStarted',
          broadcast: { __typename: 'Broadcast', id: 'moved' },
        },
      }),
      ...answers,
    },
    { at, permissions: permissions ?? ['SEND_TEXT_MESSAGES'] },
  );
  await screen.findByRole('textbox', { name: 'Text' });
  return shown;
}

const text = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Text' });
const region = (name: string) => within(screen.getByRole('region', { name }));

/** Who gets it was looked up for what is written now. */
const looked = (): Promise<void> =>
  waitFor(() =>
    expect(screen.getByRole('region', { name: 'Who gets it' }).querySelector('[aria-busy=true]')).toBeNull(),
  );

async function write(written: string): Promise<void> {
  await retype(text(), written.replaceAll('{', '{{'));
  await region('Who gets it').findByText(/people get it/);
  await looked();
}

describe('a text that is being written', () => {
  afterEach(cleanup);

  it.each([[[]], [[{ ...inUse, retiredAt: '2026-01-01T00:00:00.000Z' }]]])(
    'leads to the numbers where the school has none to text from: %j',
    async (textingNumbers) => {
      await showCompose({
        answers: { ComposePage: () => ({ organization, textTemplates: templates, textingNumbers }) },
      });
      const way = screen.getByRole('link', { name: 'Add a number' });
      expect(way.getAttribute('href')).toBe('/settings/text-messages/numbers');
    },
  );

  it('says the hours as the clock of the school shows them', async () => {
    await showCompose();
    expect(screen.queryByRole('link', { name: 'Add a number' })).toBeNull();
    await screen.findByText(/^Texts go out from 9:00 AM to 8:00 PM,/);
  });

  it('says to whom, how many people and numbers get it, what it costs, and that the credit is too little', async () => {
    const { sent } = await showCompose();
    await write('Class is in Studio B');
    expect(region('To whom').getByText('Students and contacts of Ballet I')).not.toBeNull();
    const gets = region('Who gets it');
    expect(gets.getByText('3 of 7 people get it, at 2 numbers.')).not.toBeNull();
    expect(gets.getByText('The same text already goes to their number')).not.toBeNull();
    await gets.findByText('About $0.01, without what networks add');
    expect(gets.getByText(/The credit is not enough/)).not.toBeNull();
    expect(sent('PreviewBroadcast').at(-1)).toEqual({
      input: {
        audience: { classes: { classIds: ['ballet'], who: 'BOTH' } },
        body: 'Class is in Studio B',
        scheduledAt: null,
      },
    });
  });

  it('counts with every letter, and says what costs more and what cannot be sent', async () => {
    await showCompose();
    expect(
      region('The text').getByText(/^20 characters with the footer · 1 segment · GSM-7, 160/),
    ).not.toBeNull();
    await retype(text(), 'We’re here. Reply YES or {{friend}');
    expect(region('The text').getByText(/UCS-2, 70 characters to a segment/)).not.toBeNull();
    expect(region('The text').getByText(/Please do not ask for “YES”/)).not.toBeNull();
    expect(region('The text').getByText(/There is no field {friend}/)).not.toBeNull();
    await press('Check and send');
    expect(document.activeElement).toBe(text());
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('says that it is too long for the carrier, with what stands below it', async () => {
    await showCompose();
    await userEvent.click(text());
    await userEvent.paste('’'.repeat(717));
    expect(region('The text').queryByText(/It is too long for the carrier/)).toBeNull();
    await userEvent.paste('’');
    expect(region('The text').getByText(/It is too long for the carrier/)).not.toBeNull();
    // As the api does: names may have letters that make it dear.
    await userEvent.clear(text());
    await userEvent.paste(`{last name}${'a'.repeat(1000)}`);
    expect(region('The text').getByText(/It is too long for the carrier/)).not.toBeNull();
    await press('Check and send');
    expect(document.activeElement).toBe(text());
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('puts a field where the cursor stands', async () => {
    await showCompose();
    await retype(text(), 'Hi , hello');
    text().setSelectionRange(3, 3);
    await press('Insert {first name}');
    expect(text().value).toBe('Hi {first name}, hello');
  });

  it('takes a template, and asks before it replaces what was typed', async () => {
    await showCompose();
    const choice = screen.getByRole('combobox', { name: 'Start from a template' });
    await userEvent.selectOptions(choice, 'Snow day');
    expect(text().value).toBe('No class today: snow.');
    await retype(text(), 'Mine');
    await userEvent.selectOptions(choice, 'Snow day');
    await screen.findByRole('dialog', { name: 'Replace what you typed?' });
    expect(text().value).toBe('Mine');
    await press('Replace');
    await waitFor(() => expect(text().value).toBe('No class today: snow.'));
  });

  it('is sent after a last look, and leads to its page without asking', async () => {
    const { sent, address } = await showCompose();
    await write('Class is in Studio B');
    await press('Check and send');
    const dialog = await screen.findByRole('dialog', { name: 'Send this text to 3 people?' });
    expect(dialog.textContent).toContain('3 people at 2 numbers get it, 4 get nothing.');
    expect(dialog.textContent).toContain('It begins at once, as fast as your number sends.');
    await press('Send');
    await waitFor(() => expect(address()).toBe('/texts/moved'));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(sent('SendBroadcast')).toMatchObject([
      { input: { body: 'Class is in Studio B', scheduledAt: null, hoursReason: null } },
    ]);
  });

  it('keeps what was typed when it could not be sent, and asks again under the same name', async () => {
    const { sent } = await showCompose({ answers: { SendBroadcast: () => new Error('unreachable') } });
    await write('Class is in Studio B');
    await press('Check and send');
    await press('Send');
    await screen.findByRole('alert');
    await press('Send');
    await waitFor(() => expect(sent('SendBroadcast')).toHaveLength(2));
    const [first, second] = sent('SendBroadcast').map(({ input }) => input as { requestId: string });
    expect(second?.requestId).toBe(first?.requestId);
    expect(text().value).toBe('Class is in Studio B');
  });

  it('names who gets it with somebody else, and for whom it waits', async () => {
    const waits = { __typename: 'TextedCount', how: 'WAITS_FOR_HOURS', people: 1 } as const;
    const found = preview();
    const { sent } = await showCompose({
      found: { ...found, textedHow: [...found.textedHow, waits] },
      permissions: ['SEND_TEXT_MESSAGES', 'OVERRIDE_HOURS'],
      answers: {
        TextedOfAudience: ({ how }) => ({
          textedOfAudience: {
            ...connectionOf('TextedPerson', []),
            edges: [
              {
                __typename: 'TextedPersonEdge',
                cursor: 'one',
                node: {
                  __typename: 'TextedPerson',
                  personId: 'leo',
                  kind: 'student',
                  name: 'Leo Rivera',
                  withName: how === 'SAME_TEXT' ? 'Ana Rivera' : null,
                  waitsUntil: how === 'SAME_TEXT' ? null : '2026-11-29T14:00:00.000Z',
                },
              },
            ],
          },
        }),
      },
    });
    await write('Class is in Studio B');
    const gets = region('Who gets it');
    await userEvent.click(gets.getByText('The same text already goes to their number'));
    await gets.findByText('with Ana Rivera');
    expect(gets.getByRole('link', { name: 'Leo Rivera' }).getAttribute('href')).toBe('/students/leo');
    await userEvent.click(gets.getByText('Outside the hours: it waits'));
    await gets.findByText(/^goes Nov 29, 2026, 9:00\sAM EST$/);
    expect(sent('TextedOfAudience')).toMatchObject([
      { how: 'SAME_TEXT', input: { body: 'Class is in Studio B' } },
      { how: 'WAITS_FOR_HOURS', input: { body: 'Class is in Studio B' } },
    ]);
  });

  it('shows what was sent before it was changed, and sends it as well when asked again', async () => {
    const earlier = {
      sendBroadcast: {
        __typename: 'BroadcastSentBefore',
        message: 'An earlier try already sent or scheduled this text.',
        broadcast: { __typename: 'Broadcast', id: 'first' },
      },
    };
    const { sent } = await showCompose({ answers: { SendBroadcast: () => earlier } });
    await write('Class is in Studio B');
    await press('Check and send');
    await press('Send');
    await screen.findByText(/An earlier try already sent or scheduled this text/);
    const way = screen.getByRole('link', { name: 'Look at what was sent' });
    expect(way.getAttribute('href')).toBe('/texts/first');
    await press('Send');
    await waitFor(() => expect(sent('SendBroadcast')).toHaveLength(2));
    const [one, other] = sent('SendBroadcast').map(({ input }) => input as { requestId: string });
    expect(other?.requestId).not.toBe(one?.requestId);
  });

  it('asks before it is left', async () => {
    await showCompose();
    await retype(text(), 'Class');
    await userEvent.click(screen.getByRole('link', { name: 'Elsewhere' }));
    await press('Stay here');
    expect(text().value).toBe('Class');
  });

  it('is not sent to nobody', async () => {
    await showCompose({ found: preview({ texted: 0, numbers: 0, texts: 0, examples: [] }) });
    await retype(text(), 'Class is in Studio B');
    await region('Who gets it').findByText('Nobody of these 7 people can get it now.');
    await looked();
    await waitFor(async () => {
      await press('Check and send');
      expect(screen.getByText(/so there is nothing to send/)).not.toBeNull();
    });
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  describe('goes', () => {
    it('later, on the clock of the school', async () => {
      const { sent } = await showCompose();
      await write('Class is in Studio B');
      await userEvent.click(screen.getByRole('radio', { name: 'Later' }));
      await press('Check and send');
      expect(document.activeElement).toBe(screen.getByLabelText('Day'));
      await userEvent.type(screen.getByLabelText('Day'), '2999-01-05');
      await userEvent.type(screen.getByLabelText('Time'), '10:30');
      await region('When').findByText(/It begins Jan 5, 2999, 10:30\sAM EST/);
      await waitFor(() =>
        expect(sent('PreviewBroadcast').at(-1)).toMatchObject({
          input: { scheduledAt: '2999-01-05T15:30:00.000Z' },
        }),
      );
      await looked();
      await press('Check and send');
      await screen.findByRole('dialog', { name: 'Schedule this text?' });
      await press('Schedule');
      await waitFor(() =>
        expect(sent('SendBroadcast')).toMatchObject([{ input: { scheduledAt: '2999-01-05T15:30:00.000Z' } }]),
      );
    });

    const waits = preview({ waiting: 2, waitingUntil: '2026-11-29T14:00:00.000Z' });

    it('when the hours let it, and says when that is', async () => {
      await showCompose({ found: waits });
      await region('When').findByText(/all of it waits, the last until Nov 29, 2026, 9:00\sAM EST/);
      expect(screen.queryByRole('checkbox', { name: 'Send it outside the hours, too' })).toBeNull();
    });

    it('and does not say until when while that was looked at for another time', async () => {
      await showCompose({ found: waits });
      await region('When').findByText(/the last until Nov 29/);
      await userEvent.click(screen.getByRole('radio', { name: 'Later' }));
      await userEvent.type(screen.getByLabelText('Day'), '2999-01-05');
      await userEvent.type(screen.getByLabelText('Time'), '10:30');
      await region('When').findByText(/It begins Jan 5, 2999/);
      expect(region('When').queryByText(/the last until/)).toBeNull();
    });

    it('at any hour where the school has set none: there is nothing to override', async () => {
      const always = { __typename: 'TextingHours', from: '00:00', until: '24:00' };
      const school = { ...organization, textingHours: always };
      await showCompose({
        answers: {
          ComposePage: () => ({ organization: school, textTemplates: templates, textingNumbers: [inUse] }),
        },
        permissions: ['SEND_TEXT_MESSAGES', 'OVERRIDE_HOURS'],
      });
      expect(region('When').getByText(/Texts may go out at any hour/)).not.toBeNull();
      expect(screen.queryByRole('checkbox', { name: 'Send it outside the hours, too' })).toBeNull();
    });

    it('in spite of the hours for who may, with a reason', async () => {
      const { sent } = await showCompose({
        found: waits,
        permissions: ['SEND_TEXT_MESSAGES', 'OVERRIDE_HOURS'],
      });
      await write('Class is in Studio B');
      await userEvent.click(screen.getByRole('checkbox', { name: 'Send it outside the hours, too' }));
      await press('Check and send');
      const reason = screen.getByRole('textbox', { name: 'Why it cannot wait' });
      expect(document.activeElement).toBe(reason);
      await userEvent.type(reason, 'The hall is flooded');
      await press('Check and send');
      await press('Send');
      await waitFor(() =>
        expect(sent('SendBroadcast')).toMatchObject([{ input: { hoursReason: 'The hall is flooded' } }]),
      );
    });
  });

  it.each([
    ['?to=people&people=ana.leo', { personIds: ['ana', 'leo'] }],
    ['?to=family&family=rivera', { familyId: 'rivera' }],
    [
      '?to=matching&q=riv&answer=IN&number=held&kind=STUDENT',
      { matching: { search: 'riv', kind: 'STUDENT', filter: { answer: 'IN', isHeld: true } } },
    ],
  ])('goes to whom the address says: %s', async (search, audience) => {
    const { sent } = await showCompose({ at: `/texts/new${search}` });
    await waitFor(() => expect(sent('PreviewBroadcast')).toMatchObject([{ input: { audience } }]));
  });

  it('adds classes that are chosen to the address', async () => {
    const { address } = await showCompose({
      answers: {
        ClassesToText: () => ({
          classes: connectionOf('Class', [
            {
              __typename: 'Class',
              id: 'tap',
              name: 'Tap',
              days: [],
              startTime: null,
              endTime: null,
              studentCount: 2,
            },
          ]),
        }),
      },
    });
    await press('Choose classes');
    await userEvent.click(await screen.findByRole('checkbox', { name: 'Tap' }));
    await press('Add to the text');
    await waitFor(() => expect(address()).toBe('/texts/new?to=classes&classes=ballet.tap&who=BOTH'));
  });

  it('is tried on the own phone once that has said YES', async () => {
    let confirmedAt: string | null = null;
    let isDown = true;
    const { sent } = await showCompose({
      answers: {
        MyPhone: () => ({ myPhone: { __typename: 'MyPhone', number: '+12125550199', confirmedAt } }),
        SendTestText: () =>
          isDown
            ? new Error('down')
            : {
                sendTestText: {
                  __typename: 'TestTextQueued',
                  text: { __typename: 'TextMessage', id: 'test' },
                },
              },
      },
    });
    await retype(text(), 'Class is in Studio B');
    await userEvent.click(screen.getByText('Send a test to yourself'));
    await screen.findByText(/Waiting for YES from \(212\) 555-0199/);
    confirmedAt = '2026-11-28T20:00:00.000Z';
    const send = await screen.findByRole('button', { name: 'Send a test to (212) 555-0199' });
    await userEvent.click(send);
    await screen.findByRole('alert');
    isDown = false;
    await userEvent.click(send);
    await screen.findByText('A test is on its way to (212) 555-0199.');
    const [first, again] = sent('SendTestText');
    expect(again).toEqual({ requestId: first?.['requestId'], body: 'Class is in Studio B' });
  });
});
