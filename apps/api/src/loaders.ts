import DataLoader from 'dataloader';
import type { AskedByEmail, ConsentRecord, PersonText, TextConsent } from '@optline/schema';
import { signedIn } from './auth/guards.js';
import { loadClasses, loadEnrolmentsOfStudents, loadStudentCounts } from './classes/class-loaders.js';
import type { StudentEnrolmentsAsked } from './classes/class-loaders.js';
import type { ClassRow } from './classes/class-view.js';
import type { EnrolmentRow } from './classes/enrolment-view.js';
import type { Page } from './connection.js';
import { loadSchool } from './consent/school.js';
import type { Context } from './context.js';
import { loadTextConsents } from './families/consent-loader.js';
import { loadFamilies, loadPeople, loadPeopleOfFamilies } from './families/family-loaders.js';
import type { FamilyRow } from './families/family-view.js';
import type { PersonRow } from './families/person-view.js';
import { loadHistories } from './record/history-loader.js';
import type { HistoryPageAsked } from './record/history-loader.js';
import { loadEmailsThatAsked } from './story/load-asked.js';
import type { EmailsAsked } from './story/load-asked.js';
import { loadPersonTexts } from './texting/person-texts.js';
import type { TextsAsked } from './texting/person-texts.js';

type Batch<Key, Value> = Pick<DataLoader<Key, Value>, 'load'>;

/** What the fields of lists are read through, so that a list takes as many statements as one of its rows. */
export interface Loaders {
  /** By the person's id; `null` for nobody in the viewer's reach. */
  readonly textConsents: Batch<string, TextConsent | null>;
  readonly families: Batch<string, FamilyRow | null>;
  readonly peopleOfFamilies: Batch<string, PersonRow[]>;
  /** `null` for nobody in the viewer's reach. */
  readonly people: Batch<string, PersonRow | null>;
  readonly classes: Batch<string, ClassRow | null>;
  /** By the class's id. */
  readonly studentCounts: Batch<string, number>;
  readonly enrolmentsOfStudents: Batch<StudentEnrolmentsAsked, EnrolmentRow[]>;
  readonly histories: Batch<HistoryPageAsked, Page<ConsentRecord>>;
  readonly emailsThatAsked: Batch<EmailsAsked, Page<AskedByEmail>>;
  readonly texts: Batch<TextsAsked, Page<PersonText>>;
}

const loadersByContext = new WeakMap<Context, Loaders>();

/** The loaders of this request. */
export function loadersOf(context: Context): Loaders {
  const known = loadersByContext.get(context);
  if (known !== undefined) return known;
  const loaders = createLoaders(context);
  loadersByContext.set(context, loaders);
  return loaders;
}

function createLoaders(context: Context): Loaders {
  const { house } = context;
  const who = signedIn(context);
  const { read } = house.db;
  const { organizationId } = who;
  const today = async () => (await loadSchool(read, organizationId, house.now())).today;
  return {
    textConsents: batch((ids) => loadTextConsents(house, who, ids)),
    families: batch((ids) => loadFamilies(read, who, ids)),
    peopleOfFamilies: batch((ids) => loadPeopleOfFamilies(read, who, ids)),
    people: batch((ids) => loadPeople(read, who, ids)),
    classes: batch((ids) => loadClasses(read, who, ids)),
    studentCounts: batch(async (ids) =>
      loadStudentCounts(read, { organizationId, today: await today() }, ids),
    ),
    enrolmentsOfStudents: batch(async (asked) =>
      loadEnrolmentsOfStudents(read, { who, today: await today() }, asked),
    ),
    histories: batch((asked) => loadHistories(house, who, asked)),
    emailsThatAsked: batch((asked) => loadEmailsThatAsked(read, organizationId, asked)),
    texts: batch((asked) => loadPersonTexts(read, who, asked)),
  };
}

/** Remembers nothing: a request may hold several mutations, and each result shows what is so after it. */
function batch<Key, Value>(loadAll: (keys: readonly Key[]) => Promise<Value[]>): Batch<Key, Value> {
  return new DataLoader<Key, Value>(loadAll, { cache: false, maxBatchSize: 500 });
}
