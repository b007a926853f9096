import { afterEach, describe, expect, it } from '@jest/globals';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { ballet, connectionOf, enrolment } from '../../../test/classes.js';
import { press, retype, show } from '../../../test/house.js';
import type { Answers } from '../../../test/house.js';
import { leo, neverAsked, school } from '../../../test/people.js';
import type { ClassDetailFragment } from './class-page.generated.js';
import { ClassPage } from './class-page.js';

type Enrolment = ReturnType<typeof enrolment>;

interface House {
  readonly found?: ClassDetailFragment;
  readonly present?: readonly Enrolment[];
  readonly past?: readonly Enrolment[];
  readonly answers?: Answers;
}

async function showClass({ found = ballet(), past = [], answers = {}, ...house }: House = {}) {
  const present = house.present ?? [enrolment()];
  const changed = { __typename: 'Class', id: found.id, studentCount: 1 };
  const shown = show(
    <ClassPage />,
    {
      ClassPage: () => ({ class: found, ...school }),
      ClassStudents: ({ past: isPast }) => ({
        enrolments: connectionOf('Enrolment', isPast === true ? past : present),
      }),
      EnrolStudents: () => ({ enrolStudents: changed }),
      EndEnrolments: () => ({ endEnrolments: changed }),
      ...answers,
    },
    { at: '/classes/ballet', path: '/classes/:id' },
  );
  await screen.findByRole('heading', { level: 1, name: found.name });
  return shown;
}

const students = () => within(screen.getByRole('region', { name: 'Students' }));
const details = () => within(screen.getByRole('region', { name: 'Details' }));

describe('the page of a class', () => {
  afterEach(cleanup);

  it('names its students with their families, whether they may be texted, and since when', async () => {
    const later = enrolment({
      id: 'later',
      studentId: 'mia',
      startedOn: '2999-01-05',
      endedOn: '2999-06-30',
      student: { ...enrolment().student, id: 'mia', firstName: 'Mia', textConsent: neverAsked },
    });
    await showClass({ present: [enrolment(), later] });
    const [first, second] = await students().findAllByRole('listitem');
    expect(first?.textContent).toContain('Leo RiveraRivera familyMay be textedsince Sep 7, 2026');
    expect(second?.textContent).toContain(
      'Mia RiveraRivera familyNever askedfrom Jan 5, 2999 on, ends on Jun 30, 2999',
    );
  });

  it('ends an enrolment at once, and takes it back', async () => {
    const { sent } = await showClass();
    await students().findByText('Leo Rivera');
    await press('End enrolment of Leo Rivera in Ballet I');
    const said = await screen.findByText('Leo Rivera is no longer in Ballet I.');
    await waitFor(() => expect(document.activeElement?.contains(said)).toBe(true));
    const variables = { classId: 'ballet', studentIds: ['leo'], on: null };
    expect(sent('EndEnrolments')).toEqual([variables]);
    await press('Undo');
    await screen.findByText('Leo Rivera is in Ballet I again.');
    expect(sent('EnrolStudents')).toEqual([variables]);
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  });

  it('takes back the end of an enrolment to come as it was', async () => {
    const { sent } = await showClass({
      present: [enrolment({ startedOn: '2999-01-05', endedOn: '2999-06-30' })],
    });
    await students().findByText('Leo Rivera');
    await press('End enrolment of Leo Rivera in Ballet I');
    await userEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    await screen.findByText('Leo Rivera is in Ballet I again.');
    expect(sent('EnrolStudents')).toMatchObject([{ on: '2999-01-05' }]);
    expect(sent('EndEnrolments')).toMatchObject([{ on: null }, { on: '2999-06-30' }]);
  });

  it('says when an enrolment could not be ended, and keeps it', async () => {
    await showClass({ answers: { EndEnrolments: () => new Error('unreachable') } });
    await students().findByText('Leo Rivera');
    await press('End enrolment of Leo Rivera in Ballet I');
    await screen.findByRole('alert');
    expect(students().getByText('Leo Rivera')).not.toBeNull();
  });

  it('shows who was in it when somebody wants to know', async () => {
    const { sent } = await showClass({ past: [enrolment({ endedOn: '2026-10-04' })] });
    expect(sent('ClassStudents').map(({ past }) => past)).toEqual([false]);
    await press('Show past students');
    await students().findByText('Sep 7, 2026 to Oct 4, 2026');
  });

  describe('adds students', () => {
    const candidates = [
      { ...leo(), classes: [{ __typename: 'Class', id: 'ballet' }] },
      { ...leo({ id: 'mia', firstName: 'Mia' }), classes: [] },
      { ...leo({ id: 'max', firstName: 'Max', birthDate: null }), classes: [] },
    ];
    const named = (search: unknown) =>
      candidates.filter(({ firstName }) => firstName.toLowerCase().startsWith(String(search ?? '')));
    const StudentCandidates = ({ search }: Record<string, unknown>) => ({
      people: connectionOf('Person', named(search)),
    });
    const dialog = () => within(screen.getByRole('dialog', { name: 'Add students to Ballet I' }));
    const open = async (answers: Answers = {}) => {
      const shown = await showClass({ answers: { StudentCandidates, ...answers } });
      await userEvent.click(await students().findByRole('button', { name: 'Add students' }));
      await dialog().findByLabelText('Mia Rivera');
      return shown;
    };

    it('several at once, found one after the other, but not those who are in it', async () => {
      const { sent } = await open();
      const leoBox = dialog().getByLabelText<HTMLInputElement>('Leo Rivera');
      expect([leoBox.checked, leoBox.disabled]).toEqual([true, true]);
      expect(dialog().getByText('Nothing is chosen yet.')).not.toBeNull();
      await userEvent.click(dialog().getByLabelText('Mia Rivera'));
      await userEvent.type(dialog().getByLabelText('Search'), 'max');
      await waitFor(() => expect(dialog().queryByLabelText('Mia Rivera')).toBeNull());
      await userEvent.click(dialog().getByLabelText('Max Rivera'));
      expect(dialog().getByText('Chosen: Mia Rivera, Max Rivera')).not.toBeNull();
      await userEvent.click(dialog().getByRole('button', { name: 'Add to the class' }));
      await screen.findByText('2 students are in Ballet I now.');
      expect(sent('EnrolStudents')).toEqual([{ classId: 'ballet', studentIds: ['mia', 'max'], on: null }]);
      expect(screen.queryByRole('dialog')).toBeNull();
    });

    it('not before one is chosen, and not those who were unchosen', async () => {
      const { sent } = await open();
      const add = () => userEvent.click(dialog().getByRole('button', { name: 'Add to the class' }));
      await add();
      expect(dialog().getByRole('alert').textContent).toContain('Choose at least one first.');
      await userEvent.click(dialog().getByLabelText('Mia Rivera'));
      await userEvent.click(dialog().getByLabelText('Mia Rivera'));
      await userEvent.click(dialog().getByLabelText('Max Rivera'));
      await add();
      await screen.findByText('Max Rivera is in Ballet I now.');
      expect(sent('EnrolStudents')).toMatchObject([{ studentIds: ['max'] }]);
    });

    it('and keeps what was chosen when it could not be stored', async () => {
      await open({ EnrolStudents: () => new Error('unreachable') });
      await userEvent.click(dialog().getByLabelText('Mia Rivera'));
      await userEvent.click(dialog().getByRole('button', { name: 'Add to the class' }));
      await dialog().findByRole('alert');
      expect(dialog().getByText('Chosen: Mia Rivera')).not.toBeNull();
    });
  });

  describe('keeps its details', () => {
    it('and saves all of them with the version that was seen', async () => {
      const { sent } = await showClass({
        answers: {
          SaveClass: () => ({
            saveClass: { __typename: 'ClassSaved', class: ballet({ name: 'Ballet II', version: 2 }) },
          }),
        },
      });
      await retype(details().getByLabelText('Name'), 'Ballet II');
      await userEvent.click(details().getByLabelText('Tuesday'));
      await userEvent.click(details().getByLabelText('Monday'));
      await press('Save Changes');
      await waitFor(() =>
        expect(sent('SaveClass')).toEqual([
          {
            id: 'ballet',
            version: 1,
            input: {
              name: 'Ballet II',
              days: ['TUESDAY'],
              startTime: '16:00',
              endTime: '17:00',
              teacher: 'Irina Petrova',
              room: null,
            },
          },
        ]),
      );
      await screen.findByRole('heading', { level: 1, name: 'Ballet II' });
      // What was just saved is no conflict with what is typed next.
      await userEvent.type(details().getByLabelText('Name'), 'I');
      expect(details().queryByText('Theirs')).toBeNull();
      expect(details().getByText('Not saved yet')).not.toBeNull();
    });

    it('in both versions, when somebody else saved another day meanwhile', async () => {
      const theirs = ballet({ days: ['FRIDAY'], version: 2 });
      const versions: unknown[] = [];
      await showClass({
        answers: {
          SaveClass: ({ version, input }) => {
            versions.push([version, (input as { days: unknown }).days]);
            return {
              saveClass:
                versions.length === 1
                  ? { __typename: 'ClassChangedMeanwhile', message: 'Somebody changed it.', class: theirs }
                  : {
                      __typename: 'ClassSaved',
                      class: { ...theirs, days: ['MONDAY', 'TUESDAY'], version: 3 },
                    },
            };
          },
        },
      });
      await userEvent.click(details().getByLabelText('Tuesday'));
      await press('Save Changes');
      const both = (await details().findByText('Theirs')).parentElement;
      expect(both?.textContent).toBe('TheirsFridayYoursMonday and Tuesday');
      await press('Days: keep mine');
      await press('Save Changes');
      await details().findByText('Saved.');
      expect(versions).toEqual([
        [1, ['MONDAY', 'TUESDAY']],
        [2, ['MONDAY', 'TUESDAY']],
      ]);
    });

    it('from being lost by a link', async () => {
      const { address } = await showClass();
      await userEvent.type(details().getByLabelText('Room'), 'Studio B');
      await userEvent.click(screen.getByRole('link', { name: 'Elsewhere' }));
      const asks = within(await screen.findByRole('dialog', { name: 'Leave without saving?' }));
      await userEvent.click(asks.getByRole('button', { name: 'Stay here' }));
      expect(address()).toBe('/classes/ballet');
      expect(details().getByLabelText<HTMLInputElement>('Room').value).toBe('Studio B');
    });
  });

  it('is archived after a question, and restored', async () => {
    const archivedAt = '2026-10-04T12:00:00.000Z';
    const { sent } = await showClass({
      answers: {
        ArchiveClass: () => ({ archiveClass: ballet({ archivedAt, version: 2 }) }),
        RestoreClass: () => ({ restoreClass: ballet({ version: 3 }) }),
      },
    });
    await press('Archive this class');
    const asks = within(screen.getByRole('dialog', { name: 'Archive Ballet I?' }));
    await userEvent.click(asks.getByRole('button', { name: 'Archive this class' }));
    await screen.findByText('Ballet I is archived.');
    expect(screen.queryByRole('button', { name: 'Add students' })).toBeNull();
    await press('Restore this class');
    await screen.findByText('Ballet I is back in the list.');
    expect([sent('ArchiveClass'), sent('RestoreClass')]).toEqual([[{ id: 'ballet' }], [{ id: 'ballet' }]]);
  });

  it('leads to invitations of its students and of the contacts of their families', async () => {
    const run = { __typename: 'InvitationRun', id: 'run' };
    const { sent, address } = await showClass({
      answers: { PrepareInvitations: () => ({ prepareInvitations: run }) },
    });
    await press('Invite to texts');
    expect(await screen.findByText(/^For the students of this class, and the contacts/)).not.toBeNull();
    await press('Prepare');
    await waitFor(() => expect(address()).toBe('/invitations/run'));
    const audience = { classes: { classIds: ['ballet'], who: 'BOTH' } };
    expect(sent('PrepareInvitations')[0]).toMatchObject({ input: { audience } });
  });
});
