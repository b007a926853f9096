export interface DemoPerson {
  readonly kind: 'contact' | 'student';
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string | null;
  readonly number: string | null;
  readonly birthOn: string | null;
  readonly answer: 'in' | 'out' | 'never-asked';
}

export interface DemoFamily {
  readonly name: string;
  readonly language: 'en' | 'es';
  readonly people: readonly DemoPerson[];
}

type Details = Partial<Pick<DemoPerson, 'email' | 'number' | 'birthOn' | 'answer'>>;

function person(kind: DemoPerson['kind'], fullName: string, details: Details = {}): DemoPerson {
  const [firstName = '', lastName = ''] = fullName.split(' ');
  return {
    kind,
    firstName,
    lastName,
    email: null,
    number: null,
    birthOn: null,
    answer: 'never-asked',
    ...details,
  };
}

/** The number that the demo school texts from. */
export const demoTextingNumber = '+12125550100';
export const demoOfficeEmail = 'office@brightsteps.example';

/** A shared number, a number of one's own, somebody out, somebody never asked, and a family that reads Spanish. */
export const demoFamilies: readonly DemoFamily[] = [
  {
    name: 'Rivera',
    language: 'es',
    people: [
      person('contact', 'Ana Rivera', { email: 'ana@rivera.example', number: '+12125550142', answer: 'in' }),
      person('contact', 'Marco Rivera', { email: 'marco@rivera.example', number: '+12125550143' }),
      person('student', 'Leo Rivera', { number: '+12125550142', birthOn: '2015-04-12', answer: 'in' }),
    ],
  },
  {
    name: 'Chen',
    language: 'en',
    people: [
      person('contact', 'Wei Chen', { email: 'wei@chen.example', number: '+12125550151', answer: 'in' }),
      person('student', 'Mia Chen', { number: '+12125550152', birthOn: '2011-09-03', answer: 'in' }),
      person('student', 'Lin Chen', {
        email: 'lin@chen.example',
        number: '+12125550153',
        birthOn: '2006-01-20',
      }),
    ],
  },
  {
    name: 'Okafor',
    language: 'en',
    people: [
      person('contact', 'Ngozi Okafor', {
        email: 'ngozi@okafor.example',
        number: '+12125550161',
        answer: 'out',
      }),
      person('student', 'Chidi Okafor', { birthOn: '2016-11-30' }),
    ],
  },
  {
    name: 'Lindqvist',
    language: 'en',
    people: [
      person('contact', 'Björn Lindqvist', {
        email: 'bjorn@lindqvist.example',
        number: '+12125550171',
        answer: 'in',
      }),
      person('student', 'Elsa Lindqvist', { birthOn: '2014-02-08' }),
    ],
  },
  {
    name: 'Haddad',
    language: 'en',
    people: [
      person('contact', 'Layla Haddad', { email: 'layla@haddad.example', number: '+12125550181' }),
      person('student', 'Omar Haddad', { number: '+12125550181', birthOn: '2013-07-19' }),
    ],
  },
];
