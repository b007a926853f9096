import { afterEach, describe, expect, it } from '@jest/globals';
import { cleanup, screen, within } from '@testing-library/react';
import { press, show } from '../../../test/house.js';
import { SendEmailsDialog } from './send-emails-dialog.js';

interface Asked {
  readonly personIds: readonly string[];
  readonly requestId: string;
}

const people = (count: number) =>
  new Map(Array.from({ length: count }, (_, at) => [`p${at + 1}`, `Person ${at + 1}`] as const));

/** As the api answers: everybody but number 2 can be written to. */
const sent = (personIds: readonly string[]) => ({
  sendTextingEmails: personIds.map((personId) => ({
    __typename: 'PersonTextingEmail',
    personId,
    isQueued: personId !== 'p2',
    to: personId === 'p2' ? [] : ['Ana Rivera'],
    problem: personId === 'p2' ? 'There is no working e-mail address on this record.' : null,
  })),
});

/** The dialog on a server that answers each time as `answer` says. */
function showDialog(count: number, answer: (ids: readonly string[]) => object | Error | Promise<object>) {
  const onClose = () => undefined;
  const shown = show(<SendEmailsDialog people={people(count)} onClose={onClose} />, {
    SendTextingEmails: ({ personIds }) => answer(personIds as readonly string[]),
  });
  return {
    asked: () => shown.sent('SendTextingEmails') as unknown as Asked[],
    askedFor: () => (shown.sent('SendTextingEmails') as unknown as Asked[]).flatMap((one) => one.personIds),
  };
}

const results = () =>
  within(screen.getByRole('list', { name: 'People' }))
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent);

describe('The texting e-mail to everybody selected', () => {
  afterEach(cleanup);

  it('is sent only after it was said to how many', async () => {
    const { asked } = showDialog(12, sent);
    expect(await screen.findByText(/^12 people get the e-mail with CLICK HERE/)).not.toBeNull();
    expect(asked()).toEqual([]);
  });

  it('shows how far it is, and what came of it for each', async () => {
    const { askedFor } = showDialog(12, sent);
    await screen.findByRole('button', { name: 'Send' });
    await press('Send');
    expect(await screen.findByText('Finished: 11 on their way, 1 not possible.')).not.toBeNull();
    const bar = screen.getByRole<HTMLProgressElement>('progressbar', { name: 'Send the texting e-mail' });
    expect([bar.value, bar.max]).toEqual([12, 12]);
    expect(results()[0]).toBe('Person 1: on its way to Ana Rivera');
    expect(results()[1]).toBe('Person 2: There is no working e-mail address on this record.');
    expect(askedFor()).toEqual([...people(12).keys()]);
    expect(screen.getByRole('button', { name: 'Close' })).not.toBeNull();
    expect(screen.queryByRole('button', { name: /^Send/ })).toBeNull();
  });

  it('goes on with those who are left after a failure, under the same name, so that nobody gets it twice', async () => {
    let isDown = false;
    const { asked, askedFor } = showDialog(25, (ids) => {
      if (ids.includes('p11') && !isDown) {
        isDown = true;
        return new Error('The network is down.');
      }
      return sent(ids);
    });
    await screen.findByRole('button', { name: 'Send' });
    await press('Send');
    expect((await screen.findByRole('alert')).textContent).toContain('Optline cannot be reached.');
    expect(screen.getByText('Not finished: 9 on their way, 1 not possible, 15 left.')).not.toBeNull();
    expect(results()[10]).toBe('Person 11: not sent yet');
    await press('Send to the 15 who are left');
    expect(await screen.findByText('Finished: 24 on their way, 1 not possible.')).not.toBeNull();
    expect(screen.queryByRole('alert')).toBeNull();
    expect(new Set(asked().map(({ requestId }) => requestId)).size).toBe(1);
    expect(askedFor().filter((id) => id === 'p1')).toHaveLength(1);
    expect(askedFor().filter((id) => id === 'p25')).toHaveLength(1);
  });

  it('stops when told to, and can go on', async () => {
    let letThrough = (): void => undefined;
    const first = new Promise<void>((resolve) => (letThrough = resolve));
    const { askedFor } = showDialog(25, async (ids) => {
      if (ids.includes('p1')) await first;
      return sent(ids);
    });
    await screen.findByRole('button', { name: 'Send' });
    await press('Send');
    expect(await screen.findByText('0 of 25 done')).not.toBeNull();
    await press('Stop sending');
    letThrough();
    expect(await screen.findByText('Not finished: 9 on their way, 1 not possible, 15 left.')).not.toBeNull();
    expect(askedFor()).toHaveLength(10);
    await press('Send to the 15 who are left');
    expect(await screen.findByText('Finished: 24 on their way, 1 not possible.')).not.toBeNull();
  });
});
