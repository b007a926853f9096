import { lineNumberAt } from '../school/numbers.js';

/** A generated file, and what an import of it must come to. */
export interface FamiliesFile {
  readonly bytes: Buffer;
  readonly rows: number;
  readonly expected: Expected;
}

/** As the tally of an import counts. */
export interface Expected {
  readonly added: number;
  readonly yes: number;
  readonly no: number;
  readonly unusable: number;
  readonly problems: number;
}

const heading =
  'Account ID,Household,Type,First name,Last name,E-mail,Cell phone,DOB,Language,Opt-in,Consent source,Consent date,Consent by,Class';

const firstNames =
  `Ana Leo Mia Noah Emma Liam Zoe José Lucía Mateo Sofía Olivia Ethan Ava Priya Arjun Wei Mei Fatima Omar Grace Samuel
  Chloe Daniel Ruby Isaac Nora Felix Hannah Tomás Ingrid Björn Amelia Jack Harper Maya Elijah Camila Theo Abigail`.split(
    /\s+/,
  );
const lastNames =
  `Rivera Chen Smith O'Brien Núñez Patel Johnson Nguyen Garcia Kim Müller Okafor Andersson Rossi Kowalski Haddad Brown
  Williams Jones Martínez Davis Lopez Wilson Thomas Taylor Moore Jackson Lee Thompson White Harris Clark Ramirez Lewis
  Robinson Walker Young Allen King Wright Scott Torres Hill Flores Green Adams Nelson Baker Hall Campbell`.split(
    /\s+/,
  );
const classes = ['Ballet I', 'Ballet II', 'Tap', 'Hip hop, teens', 'Jazz', 'Recital'];

/** The students of one family in so many have something wrong with their rows. */
const faultyEvery = 40;

/**
 * A file of families as another system exports it, the same each time: one to three contacts, one or two students; of
 * those with a number a third say Yes with source and date, and one in eleven No; some rows have a fault.
 */
export function familiesFile(rows: number): FamiliesFile {
  const lines: string[] = [heading];
  const expected = { added: 0, yes: 0, no: 0, unusable: 0, problems: 0 };
  for (let family = 0; lines.length <= rows; family++)
    for (const person of peopleOf(family).slice(0, rows + 1 - lines.length)) {
      const fault = person.kind === 'Student' ? faultOf(family) : undefined;
      count(expected, person, fault);
      lines.push(lineOf({ ...person, ...fault?.instead }));
    }
  return { bytes: Buffer.from(`${lines.join('\r\n')}\r\n`), rows, expected };
}

/** What stands in a row, and as whom it is counted. */
interface Cells {
  readonly key: string;
  readonly household: string;
  readonly kind: string;
  readonly first: string;
  readonly last: string;
  readonly email: string;
  readonly phone: string;
  readonly born: string;
  readonly language: string;
  readonly answer: '' | 'Yes' | 'No';
  readonly how: string;
  readonly agreedOn: string;
  readonly agreedBy: string;
  readonly className: string;
}

function peopleOf(family: number): Cells[] {
  const last = pick(lastNames, family * 7 + Math.floor(family / lastNames.length));
  const contacts = Array.from({ length: 1 + (family % 3) }, (_, at) => contactOf(family, { at, last }));
  const adult = `${contacts[0]?.first ?? ''} ${last}`;
  const students = Array.from({ length: 1 + (family % 2) }, (_, at) =>
    studentOf(family, { at, last, adult }),
  );
  return [...contacts, ...students];
}

function contactOf(family: number, { at, last }: { at: number; last: string }): Cells {
  const first = pick(firstNames, family * 3 + at * 11);
  return {
    ...withAnswer(family + at, ''),
    ...ofFamily(family, last),
    kind: at === 2 ? 'Guardian' : 'Parent',
    first,
    last,
    email: `${first}.${last}${family}@mail.example`
      .normalize('NFD')
      .replace(/[^\w.@]/g, '')
      .toLowerCase(),
    phone: lineNumberAt(family * 6 + at),
    born: '',
    className: '',
  };
}

function studentOf(family: number, of: { at: number; last: string; adult: string }): Cells {
  const { at, last, adult } = of;
  const hasPhone = family % 5 < 2;
  return {
    ...withAnswer(hasPhone ? family + at : 1, adult),
    ...ofFamily(family, last),
    kind: 'Student',
    first: pick(firstNames, family * 5 + at * 13 + 7),
    last,
    email: '',
    phone: hasPhone ? lineNumberAt(family * 6 + 3 + at) : '',
    born: `${1 + (family % 12)}/${1 + (family % 28)}/${2009 + (family % 9)}`,
    className: pick(classes, family + at),
  };
}

function ofFamily(family: number, last: string) {
  return {
    key: `A${100_000 + family}`,
    household: `${last} family`,
    language: family % 8 === 0 ? 'Spanish' : 'English',
  };
}

function withAnswer(which: number, agreedBy: string) {
  if (which % 3 === 0) return { answer: 'Yes', how: 'paper form', agreedOn: '2025-09-01', agreedBy } as const;
  const answer = which % 8 === 2 ? 'No' : '';
  return { answer, how: '', agreedOn: '', agreedBy: '' } as const;
}

interface Fault {
  readonly instead: Partial<Record<keyof Cells, string>>;
  /** Whether the row is of no use at all, or all the rest of it is taken. */
  readonly spoils: 'row' | 'cell';
}

const faults: readonly Fault[] = [
  { instead: { key: '' }, spoils: 'row' },
  { instead: { last: '' }, spoils: 'row' },
  { instead: { kind: 'Aunt?' }, spoils: 'row' },
  { instead: { born: '31/31/2015' }, spoils: 'cell' },
  { instead: { language: 'Klingon' }, spoils: 'cell' },
];

function faultOf(family: number): Fault | undefined {
  return family % faultyEvery === 0 ? pick(faults, family / faultyEvery) : undefined;
}

function count(sum: { -readonly [what in keyof Expected]: number }, { answer }: Cells, fault?: Fault): void {
  if (fault?.spoils === 'row') {
    sum.unusable += 1;
    return;
  }
  sum.added += 1;
  if (fault !== undefined) sum.problems += 1;
  if (answer === 'Yes') sum.yes += 1;
  if (answer === 'No') sum.no += 1;
}

function lineOf(row: Record<keyof Cells, string>): string {
  const { key, household, kind, first, last, email, phone, born, language } = row;
  const { answer, how, agreedOn, agreedBy, className } = row;
  const cells = [key, household, kind, first, last, email, phone, born, language, answer, how, agreedOn];
  return [...cells, agreedBy, className].map((cell) => (/[",]/.test(cell) ? `"${cell}"` : cell)).join(',');
}

function pick<T>(list: readonly T[], at: number): T {
  return list[at % list.length] as T;
}
