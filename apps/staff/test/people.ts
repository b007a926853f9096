import type { ContactPageQuery } from '../src/features/contacts/contact-page.generated.js';
import type { StudentPageQuery } from '../src/features/students/student-page.generated.js';

export type Contact = ContactPageQuery['contact'];
export type Student = StudentPageQuery['student'];
export type Consent = Contact['textConsent'];

export const school = {
  organization: {
    __typename: 'Organization',
    id: 'school',
    name: 'Bright Steps',
    timeZone: 'America/New_York',
  },
} as const;

/** Never asked by e-mail, but for what is different this time. */
export function invited(change: Partial<ContactPageQuery['invitationStanding']> = {}) {
  return {
    invitationStanding: {
      __typename: 'InvitationStanding',
      lastInvitedAt: null,
      unsubscribedAt: null,
      ...change,
    },
  } as const;
}

/** In since March, by staff, with what is different this time. */
export function consent(change: Partial<Consent> = {}): Consent {
  return {
    __typename: 'TextConsent',
    answer: 'IN',
    since: '2026-03-04T02:00:00.000Z',
    way: 'STAFF',
    version: 3,
    mayText: true,
    obstacle: null,
    suppressedBecause: null,
    mustTextStartTo: [],
    sharedWith: [],
    ...change,
  };
}

export const neverAsked = consent({
  answer: 'NEVER_ASKED',
  since: null,
  way: null,
  mayText: false,
  obstacle: 'NEVER_ASKED',
});

const inFamily = [
  { id: 'ana', kind: 'CONTACT', firstName: 'Ana', lastName: 'Rivera' },
  { id: 'leo', kind: 'STUDENT', firstName: 'Leo', lastName: 'Rivera' },
] as const;

const family: Contact['family'] = {
  __typename: 'Family',
  id: 'rivera',
  name: 'Rivera',
  people: inFamily.map((person) => ({
    __typename: person.kind === 'CONTACT' ? ('Contact' as const) : ('Student' as const),
    ...person,
    archivedAt: null,
  })),
};

const record = {
  email: null,
  emailIsUnusable: false,
  archivedAt: null,
  mergedIntoId: null,
  cellPhone: '+12125550142',
  maskedCellPhone: '(***) ***-0142',
  version: 1,
  family,
} as const;

export function ana(change: Partial<Contact> = {}): Contact {
  return {
    __typename: 'Contact',
    id: 'ana',
    kind: 'CONTACT',
    firstName: 'Ana',
    lastName: 'Rivera',
    hasPortalAccess: true,
    ...record,
    textConsent: consent(),
    ...change,
  };
}

/** Eleven years old. */
export function leo(change: Partial<Student> = {}): Student {
  return {
    __typename: 'Student',
    id: 'leo',
    kind: 'STUDENT',
    firstName: 'Leo',
    lastName: 'Rivera',
    birthDate: '2015-04-12',
    enrolments: [],
    past: [],
    ...record,
    textConsent: consent(),
    ...change,
  };
}
