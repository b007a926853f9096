import { afterEach, describe, expect, it } from '@jest/globals';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { press, retype, show } from '../../../test/house.js';
import type { Answers } from '../../../test/house.js';
import { ana, leo, neverAsked, school } from '../../../test/people.js';
import { FamilyPage } from './family-page.js';
import type { FamilyDetailFragment } from './family-page.generated.js';

type Family = FamilyDetailFragment;
const archivedAt = '2026-11-28T15:00:00.000Z';

function rivera(change: Partial<Family> = {}): Family {
  return {
    __typename: 'Family',
    id: 'rivera',
    name: 'Rivera',
    language: 'es',
    version: 1,
    archivedAt: null,
    mergedIntoId: null,
    people: [ana(), leo({ textConsent: neverAsked })],
    ...change,
  };
}

async function showFamily(family = rivera(), answers: Answers = {}) {
  const shown = show(
    <FamilyPage />,
    { FamilyPage: () => ({ family, ...school }), ...answers },
    { at: '/families/rivera', path: '/families/:id' },
  );
  await screen.findByRole('heading', { level: 1, name: 'Rivera' });
  return shown;
}

const region = (name: string) => within(screen.getByRole('region', { name }));
const dialog = () => within(screen.getByRole('dialog'));
const field = (name: string) => screen.getByLabelText<HTMLInputElement>(name);
const inDialog = (name: string) => dialog().getByLabelText<HTMLInputElement>(name);
const pressInDialog = (name: string) => userEvent.click(dialog().getByRole('button', { name }));

describe('the page of a family', () => {
  afterEach(cleanup);

  it('lists its contacts and its students with number, answer, since when and by which way', async () => {
    await showFamily();
    const [contact] = region('Contacts').getAllByRole('listitem');
    expect(contact?.textContent).toContain('Ana Rivera(212) 555-0142');
    expect(contact?.textContent).toContain('May be textedMar 3, 2026, by staff');
    const [student] = region('Students').getAllByRole('listitem');
    expect(student?.textContent).toContain('Leo Riveraborn Apr 12, 2015');
    expect(student?.textContent).toContain('Never asked');
  });

  it('adds a contact: checks the number as it is typed, and says that nobody was asked', async () => {
    const bea = ana({ id: 'bea', firstName: 'Bea', cellPhone: '+12125550177', textConsent: neverAsked });
    const { sent } = await showFamily(rivera(), {
      AddContact: () => ({
        addContact: {
          __typename: 'PersonSaved',
          person: { ...bea, family: rivera({ people: [ana(), bea, leo()] }) },
        },
      }),
    });
    await press('Add a contact');
    await pressInDialog('Add');
    expect(dialog().getAllByText('This cannot be empty.')).toHaveLength(2);
    expect(document.activeElement).toBe(inDialog('First name'));
    await userEvent.type(inDialog('First name'), 'Bea');
    await userEvent.type(inDialog('Last name'), 'Rivera');
    await userEvent.type(inDialog('Cell Phone'), '12');
    await userEvent.tab();
    await dialog().findByText('This is not a valid phone number.');
    await retype(inDialog('Cell Phone'), '212 555 0177');
    await dialog().findByText('Stored as +12125550177');
    await pressInDialog('Add');
    await screen.findByText('Bea Rivera is added, and counts as never asked.');
    expect(sent('AddContact')).toEqual([
      { familyId: 'rivera', input: { firstName: 'Bea', lastName: 'Rivera', cellPhone: '212 555 0177' } },
    ]);
    expect(region('Contacts').getByRole('link', { name: 'Bea Rivera' })).not.toBeNull();
  });

  it('adds a student with a birth date, and keeps what was typed when that fails', async () => {
    let isDown = true;
    const { sent } = await showFamily(rivera(), {
      AddStudent: () =>
        isDown
          ? new TypeError('Failed to fetch')
          : { addStudent: { __typename: 'PersonSaved', person: { ...leo(), family: rivera() } } },
    });
    await press('Add a student');
    await userEvent.type(inDialog('First name'), 'Mia');
    await userEvent.type(inDialog('Last name'), 'Rivera');
    fireEvent.change(inDialog('Birth date'), { target: { value: '2016-02-03' } });
    await pressInDialog('Add');
    await dialog().findByRole('alert');
    expect(inDialog('First name').value).toBe('Mia');
    isDown = false;
    await pressInDialog('Add');
    await screen.findByText('Mia Rivera is added, and counts as never asked.');
    expect(sent('AddStudent').at(-1)).toEqual({
      familyId: 'rivera',
      input: { firstName: 'Mia', lastName: 'Rivera', birthDate: '2016-02-03' },
    });
  });

  it('saves name and language, and nothing without a name', async () => {
    const { sent } = await showFamily(rivera(), {
      SaveFamily: () => ({
        saveFamily: { __typename: 'FamilySaved', family: rivera({ name: 'Rivera-Cruz', version: 2 }) },
      }),
    });
    await press('Save Changes');
    expect(screen.getByText('There is nothing to save.')).not.toBeNull();
    await retype(field('Family name'), '');
    await press('Save Changes');
    expect(screen.getByText('Enter a name.')).not.toBeNull();
    await userEvent.type(field('Family name'), 'Rivera-Cruz');
    await press('Save Changes');
    await screen.findByRole('heading', { level: 1, name: 'Rivera-Cruz' });
    expect(screen.getByText('Saved.')).not.toBeNull();
    expect(sent('SaveFamily')).toEqual([
      { id: 'rivera', version: 1, input: { name: 'Rivera-Cruz', language: 'es' } },
    ]);
  });

  it('shows both versions when somebody else saved first, and loses neither', async () => {
    const theirs = rivera({ name: 'Rivera Soto', language: 'en', version: 2 });
    let isFirst = true;
    const { sent } = await showFamily(rivera(), {
      SaveFamily: () => {
        const saveFamily = isFirst
          ? { __typename: 'FamilyChangedMeanwhile', message: 'Changed.', family: theirs }
          : { __typename: 'FamilySaved', family: { ...theirs, name: 'Rivera-Cruz', version: 3 } };
        isFirst = false;
        return { saveFamily };
      },
    });
    await userEvent.type(field('Family name'), '-Cruz');
    await press('Save Changes');
    const both = within(await screen.findByRole('group', { name: 'Family name' }));
    expect(both.getByText('Rivera Soto')).not.toBeNull();
    expect(both.getByText('Rivera-Cruz')).not.toBeNull();
    expect(screen.getByLabelText<HTMLSelectElement>('Language of e-mails and texts').value).toBe('en');
    await press('Save Changes');
    expect(screen.getByText('Choose first which version to keep.')).not.toBeNull();
    await press('Family name: keep mine');
    await press('Save Changes');
    await screen.findByRole('heading', { level: 1, name: 'Rivera-Cruz' });
    expect(sent('SaveFamily').at(-1)).toEqual({
      id: 'rivera',
      version: 2,
      input: { name: 'Rivera-Cruz', language: 'en' },
    });
  });

  it('is archived after a question, and brought back at one go', async () => {
    const away = rivera({ archivedAt, people: [ana({ archivedAt }), leo({ archivedAt })] });
    const { sent } = await showFamily(rivera(), {
      ArchiveFamily: () => ({ archiveFamily: away }),
      RestoreFamily: () => ({ restoreFamily: rivera({ version: 3 }) }),
    });
    await press('Archive this family');
    expect(sent('ArchiveFamily')).toEqual([]);
    await pressInDialog('Archive this family');
    await screen.findByText('The Rivera family is archived.');
    expect(screen.getByText(/This family is archived: nothing is sent to anybody in it/)).not.toBeNull();
    expect(screen.queryByRole('button', { name: 'Add a contact' })).toBeNull();
    await press('Restore this family');
    await screen.findByText(/The Rivera family is restored, with everybody/);
    expect(screen.getByRole('button', { name: 'Add a contact' })).not.toBeNull();
  });

  it('says in the dialog why it could not be archived', async () => {
    await showFamily(rivera(), { ArchiveFamily: () => new TypeError('Failed to fetch') });
    await press('Archive this family');
    await pressInDialog('Archive this family');
    await dialog().findByRole('alert');
  });

  it('takes in the people of another family that is chosen among those of the same name', async () => {
    const other = rivera({ id: 'rivera-2', people: [ana({ id: 'bea', firstName: 'Bea' })] });
    const { sent } = await showFamily(rivera(), {
      MergeFamilyCandidates: () => ({
        families: {
          __typename: 'FamilyConnection',
          edges: [rivera(), other].map((node) => ({ __typename: 'FamilyEdge', node })),
        },
      }),
      MergeFamilies: () => ({ mergeFamilies: rivera({ people: [ana(), ...other.people, leo()] }) }),
    });
    await press('Merge…');
    expect(await dialog().findAllByRole('radio')).toHaveLength(1);
    await userEvent.click(dialog().getByRole('radio', { name: /Rivera.*Bea Rivera/ }));
    await pressInDialog('Merge into Rivera');
    await screen.findByText('The other family is merged into Rivera.');
    expect(sent('MergeFamilies')).toEqual([{ keepId: 'rivera', mergeId: 'rivera-2' }]);
    expect(region('Contacts').getByRole('link', { name: 'Bea Rivera' })).not.toBeNull();
  });

  it('leads to the family that it was merged into, and cannot be brought back', async () => {
    await showFamily(rivera({ archivedAt, mergedIntoId: 'rivera-2', people: [] }));
    expect(screen.getByRole('link', { name: 'Open it' }).getAttribute('href')).toBe('/families/rivera-2');
    expect(screen.queryByRole('button', { name: 'Restore this family' })).toBeNull();
  });

  it('shows an answer that came in meanwhile', async () => {
    let family = rivera();
    const { tell } = await showFamily(family, { FamilyPage: () => ({ family, ...school }) });
    family = rivera({
      people: [ana({ textConsent: { ...neverAsked, answer: 'OUT', way: 'TEXT_REPLY' } }), leo()],
    });
    tell('ana');
    await screen.findByText('Opted out');
  });

  it('leads to invitations of the family, as long as somebody of it was never asked', async () => {
    const run = { __typename: 'InvitationRun', id: 'run' };
    const { sent, address } = await showFamily(rivera(), {
      PrepareInvitations: () => ({ prepareInvitations: run }),
    });
    await press('Invite to texts');
    expect(dialog().getByText(/^For everybody of this family\./)).not.toBeNull();
    await pressInDialog('Prepare');
    await waitFor(() => expect(address()).toBe('/invitations/run'));
    expect(sent('PrepareInvitations')[0]).toMatchObject({ input: { audience: { familyId: 'rivera' } } });
  });

  it.each([
    ['of whom everybody answered', rivera({ people: [ana(), leo()] })],
    [
      'of whom only somebody archived did not',
      rivera({ people: [ana(), leo({ textConsent: neverAsked, archivedAt })] }),
    ],
    ['that is archived', rivera({ archivedAt })],
  ])('offers no invitations to a family %s', async (_, family) => {
    await showFamily(family);
    expect(screen.queryByRole('button', { name: 'Invite to texts' })).toBeNull();
  });
});
