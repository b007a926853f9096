import { afterEach, describe, expect, it } from '@jest/globals';
import type { Permission } from '@optline/ui';
import { cleanup, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { show } from '../../../test/house.js';
import { TextPage } from './text-page.js';
import type { TextLifeDetailFragment } from './text-page.generated.js';

type Report = TextLifeDetailFragment['reports'][number];

const took: Report = {
  __typename: 'TextReport',
  id: 'r1',
  attempt: 1,
  state: 'handed-over',
  sequence: null,
  errorCode: null,
  at: '2026-03-04T15:05:03.000Z',
};

const text: TextLifeDetailFragment = {
  __typename: 'TextLife',
  id: 't1',
  kind: 'message',
  body: 'Class is at 5.',
  count: { __typename: 'TextCount', segments: 1, characters: 14, encoding: 'GSM-7', outsideGsm7: [] },
  ourNumber: '+12125550100',
  number: '+12125550142',
  people: [
    { __typename: 'TextPerson', personId: 'ana', kind: 'CONTACT', name: 'Ana Rivera', withdrawnAt: null },
  ],
  by: 'Dana Brooks',
  createdAt: '2026-03-04T15:05:00.000Z',
  broadcastId: null,
  audience: null,
  hoursReason: null,
  hoursUntil: null,
  dueAt: '2026-03-04T15:05:00.000Z',
  expiresAt: null,
  state: 'delivered',
  stateReason: null,
  errorCode: null,
  attempts: 1,
  handedOverAt: '2026-03-04T15:05:02.000Z',
  stopHeardAt: null,
  settledAt: '2026-03-04T15:05:09.000Z',
  reports: [
    took,
    { ...took, id: 'r2', state: 'sent', sequence: 1, at: '2026-03-04T15:05:05.000Z' },
    { ...took, id: 'r3', state: 'delivered', sequence: 2, at: '2026-03-04T15:05:09.000Z' },
  ],
};

const showText = (
  change: Partial<TextLifeDetailFragment> = {},
  permissions: readonly Permission[] = ['SEND_TEXT_MESSAGES'],
  withdraw: () => object = () => new Error('Nobody takes it back.'),
) =>
  show(
    <TextPage />,
    { TextPage: () => ({ text: { ...text, ...change } }), WithdrawText: withdraw },
    { at: '/texts/text/t1', path: '/texts/text/:id', permissions },
  );

const stepsShown = async (): Promise<(string | null)[]> => {
  const region = within(await screen.findByRole('region', { name: 'What became of it' }));
  return region.getAllByRole('listitem').map((item) => within(item).getByRole('paragraph').textContent);
};

describe('the whole life of a text', () => {
  afterEach(cleanup);

  it('is told in the order in which it happened, to its arrival', async () => {
    const { sent } = showText();
    expect(await stepsShown()).toEqual([
      'Written, asked for by Dana Brooks.',
      'Claimed, immediately before it was handed to the carrier.',
      'The carrier took it.',
      'The carrier says: sent to the phone company.',
      'The carrier says: delivered.',
      'Nothing more becomes of it.',
    ]);
    expect(sent('TextPage')[0]).toEqual({ id: 't1' });
    expect(screen.getByText('14 characters · 1 segment')).not.toBeNull();
    expect(screen.getByRole('link', { name: 'Ana Rivera' }).getAttribute('href')).toBe(
      '/contacts/ana?tab=texts',
    );
  });

  it('says why it did not arrive, at which attempt, and that a stop came while it was on its way', async () => {
    showText({
      state: 'failed',
      errorCode: '420',
      attempts: 2,
      hoursReason: 'Snow closes the school.',
      stopHeardAt: '2026-03-04T15:05:04.000Z',
      reports: [
        { ...took, state: 'unknown' },
        {
          ...took,
          id: 'r2',
          attempt: 2,
          state: 'failed',
          sequence: 1,
          errorCode: '420',
          at: text.settledAt ?? '',
        },
      ],
    });
    const unreached = 'The phone was not reached in time. (Carrier error 420)';
    expect(await stepsShown()).toEqual([
      'Written, asked for by Dana Brooks. It did not have to wait for the hours: Snow closes the school.',
      'Claimed, immediately before it was handed to the carrier.',
      'The carrier did not answer, so it is not known whether it was sent.',
      'A stop of this number was stored. The text was on its way by then and could not be called back.',
      `The carrier says: failed. (attempt 2) ${unreached}`,
      `Nothing more becomes of it. ${unreached}`,
    ]);
    expect(screen.getByText(`Not delivered. ${unreached}`)).not.toBeNull();
  });

  const waits = { state: 'queued', handedOverAt: null, settledAt: null, reports: [] };
  const takeBack = (place: { getByRole: typeof screen.getByRole }) =>
    userEvent.click(place.getByRole('button', { name: 'Take it back' }));

  it.each([
    ['withdrawn', 'It is taken back: nobody gets it.'],
    ['sent', 'It has left meanwhile, so it could not be taken back.'],
  ])('is taken back while it waits, and says what came of it: %s', async (state, says) => {
    const { sent } = showText(waits, undefined, () => ({ withdrawText: { ...text, ...waits, state } }));
    await stepsShown();
    await takeBack(screen);
    await takeBack(within(screen.getByRole('dialog')));
    expect(await screen.findByText(says)).not.toBeNull();
    expect(sent('WithdrawText')).toEqual([{ id: 't1' }]);
    expect(screen.queryByRole('button', { name: 'Take it back' })).toBeNull();
  });

  it.each([
    ['has left', {}, undefined],
    ['goes to many', { ...waits, broadcastId: 'b1', audience: 'Ballet I' }, undefined],
    ['is an answer of our own', { ...waits, kind: 'help-answer' }, undefined],
    ['is read by who may not send', waits, ['CHANGE_TEXT_OPT_IN']],
  ] as const)('is not taken back where it %s', async (_, change, permissions) => {
    showText(change, permissions);
    await stepsShown();
    expect(screen.queryByRole('button', { name: 'Take it back' })).toBeNull();
  });

  it('says until when it waits, and for whom it is no longer', async () => {
    const [ana] = text.people;
    showText({
      state: 'queued',
      handedOverAt: null,
      settledAt: null,
      reports: [],
      hoursUntil: '2999-03-05T14:00:00.000Z',
      broadcastId: 'b1',
      audience: 'Ballet I',
      people: ana === undefined ? [] : [{ ...ana, withdrawnAt: '2026-03-04T15:06:00.000Z' }],
    });
    expect(await stepsShown()).toEqual([
      'Written, asked for by Dana Brooks.',
      'Until then it waits for the hours in which the school texts.',
    ]);
    expect(screen.getByRole('link', { name: 'Ballet I' }).getAttribute('href')).toBe('/texts/b1');
    expect(screen.getByText(/no longer for them since Mar 4, 2026, 10:06 AM EST/)).not.toBeNull();
  });

  it('of an answer of our own names nobody', async () => {
    showText({ kind: 'help-answer', people: [], by: null });
    expect((await stepsShown())[0]).toBe('Written.');
    expect(screen.getByText('Nobody: it answers what the phone itself texted.')).not.toBeNull();
    expect(screen.getByText('answers HELP')).not.toBeNull();
  });

  it('is shown to nobody without a texting permission', async () => {
    const { sent } = showText({}, []);
    expect(await screen.findByText(/This needs one of the permissions/)).not.toBeNull();
    expect(sent('TextPage')).toEqual([]);
  });
});
