import { afterEach, describe, expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { ContactsPage } from '../features/contacts/contacts-page.js';
import { StudentPage } from '../features/students/student-page.js';
import { StudentsPage } from '../features/students/students-page.js';
import { ana, emptyHouse, Refusal, show, viewer } from '../../test/house.js';
import type { Asked } from '../../test/house.js';

const at = { at: '/account/students/leo', path: '/account/students/:id' };
const studentPage = (answers: Asked) => show(<StudentPage />, answers, at);
const leo = {
  ...ana(),
  __typename: 'Student',
  id: 'leo',
  kind: 'STUDENT',
  firstName: 'Leo',
  birthDate: null,
  classes: [],
};
const familyOf = (people: readonly object[]) => ({ __typename: 'Family', id: 'rivera', people });

describe('a page of the portal', () => {
  afterEach(emptyHouse);

  it.each(['NOT_FOUND', 'FORBIDDEN'])(
    'says of somebody who is not there (%s) no more than that',
    async (code) => {
      studentPage({ StudentPage: () => new Refusal(code, 'There is no such student.') });
      await screen.findByRole('heading', { level: 1, name: 'This person is not in your family' });
      const back = screen.getByRole('link', { name: 'All students' });
      expect(back.getAttribute('href')).toBe('/account/students');
      expect(screen.queryByRole('switch')).toBeNull();
    },
  );

  it('that cannot be had says so, and tries again', async () => {
    let isThere = false;
    studentPage({
      StudentPage: () => {
        if (!isThere) throw new Error('unreachable');
        return { me: viewer, student: leo };
      },
    });
    expect((await screen.findByRole('alert')).textContent).toContain('Optline cannot be reached.');
    isThere = true;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await screen.findByRole('heading', { level: 1, name: 'Leo Rivera' });
  });

  it('without other contacts or students says who can add them', async () => {
    show(<ContactsPage />, { ContactsPage: () => ({ me: viewer, myFamily: familyOf([ana()]) }) });
    await screen.findByText('There are no other contacts in your family.');
    emptyHouse();
    show(<StudentsPage />, { StudentsPage: () => ({ myFamily: familyOf([ana()]) }) });
    await screen.findByText('There are no students in your family.');
    expect(screen.getByText('The school’s office can add one.')).not.toBeNull();
  });
});
