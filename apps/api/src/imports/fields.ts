import type { ImportField, ImportKind } from '@optline/schema';

export type PersonKind = 'contact' | 'student';

/** Which column of a file means what. */
export interface Mapping {
  readonly columns: Readonly<Partial<Record<ImportField, number>>>;
  /** What everybody in the file is, where no column says so. */
  readonly everybodyIs: PersonKind | null;
  /** The day of the check, in the school's zone: what is brought in later is what was shown and confirmed then. */
  readonly checkedOn?: string;
}

/** The fields that a kind of file may have; those that it must have come first. */
const fieldsOfKind: Readonly<
  Record<ImportKind, { needed: readonly ImportField[]; all: readonly ImportField[] }>
> = {
  families: {
    needed: ['family-id', 'first-name', 'last-name'],
    all: [
      'family-id',
      'family-name',
      'kind',
      'first-name',
      'last-name',
      'email',
      'cell-phone',
      'birth-date',
      'language',
      'answer',
      'agreed-how',
      'agreed-on',
      'agreed-by',
    ],
  },
  'opted-out-numbers': { needed: ['cell-phone'], all: ['cell-phone', 'first-name', 'last-name'] },
};

/** Of columns that say when a stop ended, as our own export has one. */
const liftedHeadings: readonly string[] = ['liftedat', 'liftedon', 'resubscribedat', 'resubscribedon'];

/** The headings that other systems give their columns, without anything but letters. */
const headings: Readonly<Record<ImportField, readonly string[]>> = {
  'family-id': ['familyid', 'accountid', 'accountnumber', 'familynumber', 'householdid', 'customerid'],
  'family-name': ['familyname', 'family', 'accountname', 'household', 'householdname'],
  kind: ['kind', 'type', 'persontype', 'role', 'relationship'],
  'first-name': ['firstname', 'first', 'givenname', 'nombre'],
  'last-name': ['lastname', 'last', 'surname', 'apellido', 'apellidos'],
  email: ['email', 'emailaddress', 'mail', 'correo', 'correoelectronico'],
  'cell-phone': [
    'cellphone',
    'cell',
    'mobile',
    'mobilephone',
    'phone',
    'phonenumber',
    'number',
    'telefono',
    'celular',
  ],
  'birth-date': ['birthdate', 'dateofbirth', 'dob', 'birthday', 'fechadenacimiento'],
  language: ['language', 'preferredlanguage', 'idioma'],
  answer: [
    'answer',
    'textanswer',
    'textoptin',
    'optin',
    'smsoptin',
    'textconsent',
    'smsconsent',
    'consent',
    'textmessages',
    'optout',
    'optedout',
    'textoptout',
    'smsoptout',
    'donottext',
    'notexts',
    'unsubscribed',
    'optoutdate',
    'optedouton',
  ],
  'agreed-how': ['agreedhow', 'consentsource', 'optinsource', 'source', 'how', 'consenthow'],
  'agreed-on': ['agreedon', 'consentdate', 'optindate', 'dateagreed', 'agreeddate', 'date'],
  'agreed-by': ['agreedby', 'consentby', 'adult', 'guardian', 'parentname'],
};

export function fieldsOf(kind: ImportKind): readonly ImportField[] {
  return fieldsOfKind[kind].all;
}

/** The fields without which a file of the kind says nothing. */
export function missingFields(kind: ImportKind, { columns, everybodyIs }: Mapping): readonly ImportField[] {
  const missing = fieldsOfKind[kind].needed.filter((field) => columns[field] === undefined);
  const saysWho = kind !== 'families' || columns.kind !== undefined || everybodyIs !== null;
  return saysWho ? missing : [...missing, 'kind'];
}

/** What the headings suggest. Each column means one thing at most, and nothing is guessed beyond these words. */
export function suggestMapping(kind: ImportKind, named: readonly string[]): Mapping {
  const plain = named.map(lettersOf);
  const columns: Partial<Record<ImportField, number>> = {};
  const taken = new Set<number>();
  for (const field of fieldsOfKind[kind].all)
    for (const known of headings[field]) {
      const at = plain.findIndex((heading, column) => heading === known && !taken.has(column));
      if (at === -1) continue;
      columns[field] = at;
      taken.add(at);
      break;
    }
  return { columns, everybodyIs: null };
}

function lettersOf(heading: string): string {
  return heading
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z]/g, '')
    .replace(/yes(?:or)?no/g, '');
}

const texts = '(?:text|sms|mms|messag|mensaje)(?:es|e|s|ing)?';
const refused = '(?:stop|declin|refus|block)(?:p?ed|p?ing|es|e|s)?';

/** How headings ask who wants no texts. */
const noTexts = new RegExp(
  [
    'opt(?:ed|s|ing)?outs?(?!tat)',
    'unsub(?:scribed?|scriptions?)?',
    'dnd|donotdisturb',
    `(?:not?|dont|never)(?:send|receive|get|want|enviar|recibir)?(?:any|more)?(?:${texts}|contact)`,
    `${refused}(?:all)?${texts}|${texts}${refused}`,
  ].join('|'),
  'g',
);

/** What else such a heading may say without being about mails, calls, photos or the end of a class. */
const besides =
  /^(?: |text(?:s|ing|ed)?|sms|mms|messag(?:es?|ing)|phone|mobile|cell|numbers?|contact|communications?|marketing|stat(?:us|e)|flag|date|time(?:stamp)?|yn|on|at|of|from|to|by|for|the|this|all|any|is|has|have|was|been|do|does|me|us)*$/;

/** How headings ask for a No once it is known that they are about an answer. */
const aNo =
  /stop|dnc|donotcall|declin|refus|revo[ck]|withdr[ae]w|block|suppress|(?:not?|dont|never)(?:consent|permi|allow|ok|opt|agree|want)/;

/** Whether a yes under this heading, which is about an answer, is a No. */
export function asksForNo(heading: string): boolean {
  const about = lettersOf(heading);
  return about.replace(noTexts, '') !== about || aNo.test(about);
}

/** Whether a yes under this heading, which is about an answer, would be a Yes if it asked for nothing else. */
export function asksForYes(heading: string): boolean {
  return /opt(?:ed|ing)?in(?!gout)/.test(lettersOf(heading));
}

/** Whether a column with this heading is about who opted out of texts, and nothing else. */
export function isOptOutColumn(heading: string): boolean {
  const about = lettersOf(heading);
  const rest = about.replace(noTexts, ' ');
  return rest !== about && besides.test(rest);
}

const status = '(?:status|state|yn|flag)?';
/** Of texts, as far as a heading can say so: by themselves these words are of nothing else in a list of numbers. */
const ofTexts = new RegExp(
  `^(?:sms|mms|texts?|texting|textmessag(?:es?|ing))?(?:optedin|optin|subscribed|subscription)(?:to(?:sms|texts?))?${status}$`,
);
/** These may be of mails, calls, photos or the family's being a customer still. */
const ofAnything = new RegExp(
  `^(?:sms|texts?|texting|mobile|phone|marketing|contact)?(?:subscribed|subscription|consent(?:given)?|status|state)${status}$`,
);

/** Whether a column with this heading is about who gets texts, and nothing else. */
export function isSureOfTexts(heading: string): boolean {
  const about = lettersOf(heading);
  return ofTexts.test(about) || (about !== 'consent' && isKnownAnswer(about));
}

/** Whether a column with this heading may be about who is subscribed to texts. */
export function isSubscribedColumn(heading: string): boolean {
  const about = lettersOf(heading);
  return ofTexts.test(about) || ofAnything.test(about) || isKnownAnswer(about);
}

function isKnownAnswer(about: string): boolean {
  return headings.answer.includes(about) && about.replace(noTexts, '') === about;
}

/** Whether a heading names texts. */
export function namesTexts(heading: string): boolean {
  return /sms|mms|text/.test(lettersOf(heading));
}

/** Whether a column with this heading says when a stop ended. */
export function isLiftedColumn(heading: string): boolean {
  return liftedHeadings.includes(lettersOf(heading));
}
