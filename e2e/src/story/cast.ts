import type { NewSchool } from '../product/create-school.js';

/** Who is in the story, and the number that each has on record. */
export const school: NewSchool = {
  name: 'Harbor Swim',
  zone: 'America/New_York',
  email: 'office@harborswim.example',
  owner: 'olga@harborswim.example',
};
export const schoolNumber = { typed: '(212) 555-0110', e164: '+12125550110' };
export const password = 'seven lanes and a clock';

export const nora = { name: 'Nora Quill', email: 'nora@quill.example', phone: '+12125550171' };
export const ben = { name: 'Ben Underhill', email: 'ben@underhill.example' };
export const cleo = { name: 'Cleo Lake', email: 'cleo@lake.example' };
export const dora = { name: 'Dora Ivory', phone: '+12125550174' };

/** As another system exports them: Zeb has the phone of his mother, Dora said Yes on paper, the others were never asked. */
export const familiesFile = [
  'Family ID,Family name,Type,First name,Last name,E-mail,Cell phone,Date of birth,Opt-in,Consent source,Consent date,Agreed by',
  '1,Quill,parent,Nora,Quill,nora@quill.example,(212) 555-0171,,,,,',
  '1,Quill,student,Zeb,Quill,,(212) 555-0171,6/9/2016,,,,',
  '2,Underhill,parent,Ben,Underhill,ben@underhill.example,(212) 555-0172,,,,,',
  '2,Underhill,student,Mia,Underhill,,,3/2/2015,,,,',
  '3,Lake,parent,Cleo,Lake,cleo@lake.example,(212) 555-0173,,,,,',
  '3,Lake,student,Oz,Lake,,,11/30/2014,,,,',
  '4,Ivory,parent,Dora,Ivory,dora@ivory.example,(212) 555-0174,,yes,paper,9/1/2026,',
  '4,Ivory,student,Finn,Ivory,,,1/15/2013,,,,',
].join('\r\n');

export const studentsOfClass = ['Zeb Quill', 'Mia Underhill', 'Oz Lake', 'Finn Ivory'] as const;
