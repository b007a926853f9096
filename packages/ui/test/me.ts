import type { MeFragment } from '../src/session/me.generated.js';

export const ana: MeFragment = {
  __typename: 'Me',
  id: 'ana',
  audience: 'PARENT',
  name: 'Ana Rivera',
  email: 'ana@rivera.example',
  schoolName: 'Bright Steps',
  timeZone: 'America/New_York',
  language: 'en',
  idleMinutes: 30,
  permissions: [],
  contact: { __typename: 'Contact', id: 'ana', familyId: 'rivera', firstName: 'Ana' },
};
