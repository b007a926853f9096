import { afterEach, describe, expect, it } from '@jest/globals';
import type { Permission } from '@optline/ui';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { press, retype, show } from '../../../test/house.js';
import type { Answers } from '../../../test/house.js';
import { ana, consent, invited, neverAsked, school } from '../../../test/people.js';
import type { Consent, Contact } from '../../../test/people.js';
import { ContactPage } from './contact-page.js';

interface Showing {
  readonly contact?: Contact;
  readonly permissions?: readonly Permission[];
  /** What the api answers to each save, one after the other; without one, that it is saved. */
  readonly saves?: readonly object[];
  readonly answers?: Answers;
}

/** Shows the page of Ana. */
async function showAna({ contact = ana(), permissions, saves = [], answers = {} }: Showing = {}) {
  let said = 0;
  const shown = show(
    <ContactPage />,
    {
      ContactPage: () => ({ contact, ...school, ...invited() }),
      SaveContact: () => ({ saveContact: saves[said++] ?? { __typename: 'PersonSaved', person: contact } }),
      ...answers,
    },
    { at: '/contacts/ana', path: '/contacts/:id', ...(permissions !== undefined && { permissions }) },
  );
  await screen.findByRole('heading', { level: 1, name: 'Ana Rivera' });
  return { ...shown, saved: () => shown.sent('SaveContact').map(({ input }) => input) };
}

const withConsent = (change: Partial<Consent>): Contact => ana({ textConsent: consent(change) });
const box = () => screen.getByRole<HTMLInputElement>('checkbox', { name: 'Text Opt-In' });
const save = () => press('Save Changes');
const field = (name: string) => screen.getByLabelText<HTMLInputElement>(name);

async function prove(how = 'On paper'): Promise<void> {
  const dialog = within(screen.getByRole('dialog'));
  await userEvent.selectOptions(dialog.getByLabelText('How did they agree?'), how);
  await userEvent.click(dialog.getByRole('checkbox'));
  await userEvent.click(dialog.getByRole('button', { name: 'Tick Text Opt-In' }));
}

describe('the page of a contact', () => {
  afterEach(cleanup);

  it('says the answer, since when in the zone of the school, by which way, and what stands in the way', async () => {
    const contact = withConsent({
      answer: 'OUT',
      way: 'TEXT_REPLY',
      obstacle: 'SUPPRESSED',
      suppressedBecause: 'STOP',
      mustTextStartTo: ['+12125550100'],
      sharedWith: [{ __typename: 'NumberSharer', personId: 'leo', name: 'Leo Rivera', answer: 'OUT' }],
    });
    await showAna({ contact });
    const line = screen.getByText('Opted out').closest('p')?.textContent ?? '';
    expect(line).toContain('since Mar 3, 2026, by text reply.');
    expect(line).toContain('they must text START to (212) 555-0100.');
    expect(line).toContain('Shared with: Leo Rivera.');
  });

  it('stores nothing until Save Changes, and then the tick alone', async () => {
    const { saved } = await showAna();
    expect(box().checked).toBe(true);
    await userEvent.click(box());
    expect(box().checked).toBe(false);
    expect(saved()).toEqual([]);
    await save();
    expect(saved()).toEqual([{ id: 'ana', version: 1, textOptIn: { answer: 'OUT', theyAskedForIt: false } }]);
  });

  it('saves other fields without sending the answer along', async () => {
    const { saved } = await showAna();
    await userEvent.type(field('E-mail'), 'ana@rivera.example');
    await save();
    expect(saved()).toEqual([{ id: 'ana', version: 1, email: 'ana@rivera.example' }]);
  });

  it('asks for the proof of a Yes before it ticks the box, and sends it with the version that was seen', async () => {
    const { saved } = await showAna({ contact: ana({ textConsent: neverAsked }) });
    await userEvent.click(box());
    expect(box().checked).toBe(false);
    await press('Tick Text Opt-In');
    expect(screen.getByText('Choose how they agreed.')).not.toBeNull();
    expect(screen.getByText('Confirm that they agreed.')).not.toBeNull();
    await prove();
    expect(box().checked).toBe(true);
    await save();
    const proof = { how: 'PAPER', adultPersonId: null, askedAgain: null, personAgreed: true };
    expect(saved()).toEqual([
      expect.objectContaining({
        textOptIn: expect.objectContaining({
          answer: 'IN',
          seenVersion: 3,
          proof: expect.objectContaining(proof),
        }),
      }),
    ]);
  });

  it('asks for their words over their own No', async () => {
    await showAna({ contact: withConsent({ answer: 'OUT', way: 'PORTAL' }) });
    await userEvent.click(box());
    await prove();
    expect(screen.getByText('Write down their words.')).not.toBeNull();
    expect(box().checked).toBe(false);
  });

  it('lets somebody never asked be answered for with No', async () => {
    const { saved } = await showAna({ contact: ana({ textConsent: neverAsked }) });
    expect(screen.getByText('Never asked')).not.toBeNull();
    await press('They said no');
    expect(saved()).toEqual([]);
    await save();
    expect(saved()).toEqual([
      expect.objectContaining({ textOptIn: expect.objectContaining({ answer: 'OUT' }) }),
    ]);
  });

  it('says what another number does to a Yes, and unticks the box', async () => {
    const { saved } = await showAna();
    await retype(field('Cell Phone'), '212 555 0177');
    expect(await screen.findByText(/Another number voids their Yes/)).not.toBeNull();
    await waitFor(() => expect(box().checked).toBe(false));
    await save();
    expect(saved()).toEqual([{ id: 'ana', version: 1, cellPhone: '212 555 0177' }]);
  });

  it('does not save what is no number', async () => {
    const { saved } = await showAna();
    const number = field('Cell Phone');
    await retype(number, '12');
    await screen.findByText('Not saved yet');
    await save();
    expect(screen.getByText('This is not a valid phone number.')).not.toBeNull();
    expect(saved()).toEqual([]);
    expect(document.activeElement).toBe(number);
  });

  it('keeps both versions when somebody else changed the same field, until one is chosen', async () => {
    const theirs = ana({ version: 2, firstName: 'Anna' });
    const { saved } = await showAna({
      saves: [{ __typename: 'PersonChangedMeanwhile', message: 'Changed.', person: theirs }],
    });
    const first = field('First name');
    await userEvent.type(first, 'lia');
    await save();
    const both = within(await screen.findByRole('group', { name: 'First name' }));
    expect(both.getByText('Anna')).not.toBeNull();
    expect(both.getByText('Analia')).not.toBeNull();
    await userEvent.click(both.getByRole('button', { name: 'First name: keep mine' }));
    expect(first.value).toBe('Analia');
    await save();
    expect(saved().at(-1)).toEqual({ id: 'ana', version: 2, firstName: 'Analia' });
  });

  it('shows an answer that came in meanwhile, and loses nothing of what was typed', async () => {
    let contact = ana();
    const { tell } = await showAna({
      answers: { ContactPage: () => ({ contact, ...school, ...invited() }) },
    });
    const email = field('E-mail');
    await userEvent.type(email, 'ana@');
    contact = withConsent({ answer: 'OUT', way: 'TEXT_REPLY', version: 4 });
    tell('ana');
    await screen.findByText('Opted out');
    expect(box().checked).toBe(false);
    expect(email.value).toBe('ana@');
  });

  it('asks before it leaves with unsaved changes', async () => {
    await showAna();
    await userEvent.click(box());
    await userEvent.click(screen.getByRole('link', { name: 'Elsewhere' }));
    await press('Stay here');
    expect(box().checked).toBe(false);
    await userEvent.click(screen.getByRole('link', { name: 'Elsewhere' }));
    await press('Leave without saving');
    await screen.findByText('Another page');
  });

  it('shows the box without texting permissions, says why, and offers to report a request', async () => {
    await showAna({ permissions: ['MANAGE_USERS'] });
    await userEvent.click(box());
    expect(box().checked).toBe(true);
    expect(box().getAttribute('aria-disabled')).toBe('true');
    const why = screen.getByText('You have no texting permission, so you cannot change this.');
    expect(box().getAttribute('aria-describedby')).toContain(why.id);
    expect(screen.getByRole('button', { name: 'Report a request to stop' })).not.toBeNull();
  });

  it('lets a texting permission turn out, but only Change Text Opt-In turn in', async () => {
    await showAna({ permissions: ['SEND_TEXT_MESSAGES'], contact: withConsent({ answer: 'OUT' }) });
    await userEvent.click(box());
    expect(box().checked).toBe(false);
    expect(screen.getByText('Turning texts on needs the permission Change Text Opt-In.')).not.toBeNull();
  });

  it('keeps what is typed while a save is on its way, as not saved yet', async () => {
    let store: (saved: object) => void = () => undefined;
    const stored = new Promise<object>((resolve) => {
      store = resolve;
    });
    const { saved } = await showAna({ answers: { SaveContact: () => stored } });
    await userEvent.type(field('First name'), 'lia');
    await save();
    await userEvent.type(field('First name'), 's');
    await userEvent.type(field('Last name'), '-Cruz');
    store({ saveContact: { __typename: 'PersonSaved', person: ana({ firstName: 'Analia', version: 2 }) } });
    await screen.findByRole('heading', { level: 1, name: 'Analia Rivera' });
    expect(field('First name').value).toBe('Analias');
    expect(field('Last name').value).toBe('Rivera-Cruz');
    expect(screen.queryByText(/changed this meanwhile/)).toBeNull();
    await save();
    expect(saved().at(-1)).toEqual({ id: 'ana', version: 2, firstName: 'Analias', lastName: 'Rivera-Cruz' });
  });

  it('keeps what was typed when the server cannot be reached', async () => {
    await showAna({ answers: { SaveContact: () => new TypeError('Failed to fetch') } });
    await userEvent.type(field('First name'), 'lia');
    await save();
    expect((await screen.findByRole('alert')).textContent).toContain('What you typed is still here');
    expect(field('First name').value).toBe('Analia');
    expect(screen.getByText('Not saved yet')).not.toBeNull();
  });

  it('does not save an empty name or an address that is none, and no longer says so once it is mended', async () => {
    const { saved } = await showAna();
    await retype(field('First name'), '');
    await userEvent.type(field('E-mail'), 'ana at home');
    await save();
    expect(saved()).toEqual([]);
    expect(document.activeElement).toBe(field('First name'));
    expect(screen.getByText('This cannot be empty.')).not.toBeNull();
    await userEvent.type(field('First name'), 'Ana');
    expect(screen.queryByText('This cannot be empty.')).toBeNull();
    await retype(field('E-mail'), 'ana@home.example');
    expect(screen.queryByText('This is not a valid e-mail address.')).toBeNull();
    await save();
    expect(saved()).toEqual([{ id: 'ana', version: 1, email: 'ana@home.example' }]);
  });

  it('says as it is typed how a number is stored, and that taking it off voids a Yes', async () => {
    await showAna();
    await retype(field('Cell Phone'), '(212) 555-0177');
    expect(await screen.findByText(/Stored as \+12125550177/)).not.toBeNull();
    await retype(field('Cell Phone'), '');
    expect(
      screen.getByText(/Without a number Ana Rivera gets no texts, and their Yes is void/),
    ).not.toBeNull();
  });

  it('says that a No goes along to another number, and that a stopped number stays stopped', async () => {
    await showAna({ contact: withConsent({ answer: 'OUT', obstacle: 'OUT', suppressedBecause: 'STOP' }) });
    await retype(field('Cell Phone'), '2125550177');
    const hint = await screen.findByText(/stays opted out on any number/);
    expect(hint.textContent).toContain('What was stopped at the old number stays stopped there.');
  });

  it.each([
    ['OFFICE', true],
    ['RULE', true],
    ['WRONG_NUMBER', true],
    ['HOLDER', false],
    ['STOP', false],
    ['CARRIER', false],
  ] as const)('lets staff lift a stop by %s: %s', async (suppressedBecause, mayLift) => {
    await showAna({ contact: withConsent({ answer: 'OUT', obstacle: 'SUPPRESSED', suppressedBecause }) });
    expect(screen.queryByRole('button', { name: 'Let texts through again' }) !== null).toBe(mayLift);
  });

  it('does not call the same number a change when it is written differently', async () => {
    const { saved } = await showAna();
    await retype(field('Cell Phone'), '+1 212.555.0142');
    await waitFor(() => expect(screen.queryByText('Not saved yet')).toBeNull());
    await save();
    expect(saved()).toEqual([]);
    expect(screen.getByText('There is nothing to save.')).not.toBeNull();
  });

  it('says at the field what the server does not take for a number, until it is typed over', async () => {
    await showAna({ saves: [{ __typename: 'NumberNotUsable', message: 'This number cannot be used.' }] });
    await retype(field('Cell Phone'), '2125550177');
    await save();
    await screen.findByText('This number cannot be used.');
    await userEvent.type(field('Cell Phone'), '8');
    expect(screen.queryByText('This number cannot be used.')).toBeNull();
  });

  it('lets a Yes that was proved fall when the number is changed afterwards, and says so', async () => {
    const { saved } = await showAna({ contact: ana({ textConsent: neverAsked }) });
    await userEvent.click(box());
    await prove();
    await retype(field('Cell Phone'), '2125550177');
    await screen.findByText(/The number changed after you wrote down the proof/);
    expect(box().checked).toBe(false);
    await save();
    expect(saved()).toEqual([{ id: 'ana', version: 1, cellPhone: '2125550177' }]);
  });

  it('asks again for the proof that the server misses, with what was written down still there', async () => {
    await showAna({
      contact: withConsent({ answer: 'OUT', way: 'STAFF' }),
      saves: [
        {
          __typename: 'TextOptInRefused',
          message: 'They said No themselves before.',
          reason: 'PROOF_OF_ASKING_AGAIN_MISSING',
        },
      ],
    });
    await userEvent.click(box());
    await prove('By phone');
    await save();
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByLabelText<HTMLSelectElement>('How did they agree?').value).toBe('PHONE');
    expect(dialog.getByLabelText('In what words?')).not.toBeNull();
    expect(box().checked).toBe(true);
  });

  it('is archived after a question, says so, and is brought back', async () => {
    const archived = ana({ archivedAt: '2026-11-28T15:00:00.000Z' });
    const { sent } = await showAna({
      answers: {
        ArchivePerson: () => ({ archivePerson: archived }),
        RestorePerson: () => ({ restorePerson: ana() }),
      },
    });
    await press('Archive');
    expect(sent('ArchivePerson')).toEqual([]);
    await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Archive' }));
    expect((await screen.findByText('Ana Rivera is archived.')).closest('[role=status]')).toBe(
      document.activeElement,
    );
    expect(box().getAttribute('aria-disabled')).toBe('true');
    await press('Restore');
    await screen.findByText('Ana Rivera is restored.');
    expect(box().getAttribute('aria-disabled')).toBe('false');
  });

  it('is merged with another record that is chosen among those of the same name', async () => {
    const other = {
      ...ana({ id: 'ana-2', firstName: 'Anna', cellPhone: '+12125550188', textConsent: neverAsked }),
      family: { __typename: 'Family', id: 'rivera-2', name: 'Rivera-Cruz' },
    };
    const { sent } = await showAna({
      answers: {
        MergeCandidates: () => ({
          people: {
            __typename: 'PersonConnection',
            edges: [ana(), other].map((node) => ({ __typename: 'PersonEdge', node })),
          },
        }),
        MergePeople: () => ({ mergePeople: ana({ version: 2 }) }),
      },
    });
    await press('Merge…');
    const dialog = within(screen.getByRole('dialog'));
    await userEvent.click(dialog.getByRole('button', { name: 'Merge into Ana Rivera' }));
    expect(dialog.getByText('Choose the record that is to be merged.')).not.toBeNull();
    expect(await dialog.findAllByRole('radio')).toHaveLength(1);
    await userEvent.click(dialog.getByRole('radio', { name: /Anna Rivera.*Never asked.*Rivera-Cruz/ }));
    await userEvent.click(dialog.getByRole('button', { name: 'Merge into Ana Rivera' }));
    await screen.findByText('Merged into Ana Rivera.');
    expect(sent('MergePeople')).toEqual([{ keepId: 'ana', mergeId: 'ana-2' }]);
  });

  it('leads from a record that was merged to the one that is kept', async () => {
    await showAna({
      contact: ana({ archivedAt: '2026-11-28T15:00:00.000Z', mergedIntoId: 'ana-2' }),
    });
    expect(screen.getByRole('link', { name: 'Open it' }).getAttribute('href')).toBe('/contacts/ana-2');
    expect(screen.queryByRole('button', { name: 'Restore' })).toBeNull();
  });

  it('says when they were last asked by e-mail, and that their address wants no more of it', async () => {
    const stands = invited({
      lastInvitedAt: '2026-11-03T02:00:00.000Z',
      unsubscribedAt: '2026-11-05T15:00:00.000Z',
    });
    await showAna({ answers: { ContactPage: () => ({ contact: ana(), ...school, ...stands }) } });
    expect(screen.getByText('Last asked by e-mail on Nov 2, 2026.')).not.toBeNull();
    expect(screen.getByText(/^Since Nov 5, 2026 their address gets no more invitations/)).not.toBeNull();
  });

  it('says nothing of e-mails where there were none', async () => {
    await showAna();
    expect(screen.queryByText(/by e-mail on|no more invitations/)).toBeNull();
  });

  it('leads to an invitation of whoever was never asked', async () => {
    const run = { __typename: 'InvitationRun', id: 'run' };
    const { sent, address } = await showAna({
      contact: ana({ textConsent: neverAsked }),
      answers: { PrepareInvitations: () => ({ prepareInvitations: run }) },
    });
    await press('Invite to texts');
    await userEvent.click(await screen.findByRole('button', { name: 'Prepare' }));
    await waitFor(() => expect(address()).toBe('/invitations/run'));
    expect(sent('PrepareInvitations')[0]).toMatchObject({ input: { audience: { personIds: ['ana'] } } });
  });

  it.each([
    ['has answered', ana(), undefined],
    ['is archived', ana({ textConsent: neverAsked, archivedAt: '2026-11-28T15:00:00.000Z' }), undefined],
    ['is looked at without a texting permission', ana({ textConsent: neverAsked }), []],
  ] as const)('offers no invitation to somebody who %s', async (_, contact, permissions) => {
    await showAna({ contact, ...(permissions !== undefined && { permissions }) });
    expect(screen.queryByRole('button', { name: 'Invite to texts' })).toBeNull();
  });
});
