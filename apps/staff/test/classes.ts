import type {
  ClassDetailFragment,
  ClassEnrolmentFragment,
} from '../src/features/classes/class-page.generated.js';
import { consent, leo } from './people.js';

/** Ballet I, on Mondays at four, with what is different this time. */
export function ballet(change: Partial<ClassDetailFragment> = {}): ClassDetailFragment {
  return {
    __typename: 'Class',
    id: 'ballet',
    name: 'Ballet I',
    days: ['MONDAY'],
    startTime: '16:00',
    endTime: '17:00',
    teacher: 'Irina Petrova',
    room: null,
    archivedAt: null,
    studentCount: 1,
    version: 1,
    ...change,
  };
}

/** Leo is in Ballet I since September. */
export function enrolment(change: Partial<ClassEnrolmentFragment> = {}): ClassEnrolmentFragment {
  const { id, kind, firstName, lastName, family } = leo();
  return {
    __typename: 'Enrolment',
    id: 'enrolment',
    classId: 'ballet',
    studentId: id,
    startedOn: '2026-09-07',
    endedOn: null,
    student: {
      __typename: 'Student',
      id,
      kind,
      firstName,
      lastName,
      archivedAt: null,
      family: { __typename: 'Family', id: family.id, name: family.name },
      textConsent: consent(),
    },
    ...change,
  };
}

/** A page of a connection. */
export function connectionOf<Node extends { readonly __typename: string; readonly id: string }>(
  name: string,
  nodes: readonly Node[],
  endCursor: string | null = null,
) {
  return {
    __typename: `${name}Connection`,
    total: { __typename: 'ListTotal', count: nodes.length, isMore: false },
    edges: nodes.map((node) => ({ __typename: `${name}Edge`, cursor: node.id, node })),
    pageInfo: { __typename: 'PageInfo', endCursor, hasNextPage: endCursor !== null },
  };
}
