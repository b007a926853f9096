import { inTransaction } from '../../src/db/transaction.js';
import { newId } from '../../src/ids.js';
import type { RegistrationEntity } from '../../src/registration/registration.entity.js';
import type { TestHouse } from '../house.js';
import { aSchool } from '../school.js';
import type { SchoolWishes, TestFamily, TestSchool } from '../school.js';
import { post } from '../ways/ways.js';

export interface OpenSchool extends TestSchool {
  /** Of its registration page. */
  readonly url: string;
}

/** A school whose registration page is open. */
export async function anOpenSchool(home: TestHouse, wishes: SchoolWishes = {}): Promise<OpenSchool> {
  const registrationSlug = `maple-street-${newId().slice(-12)}`;
  const settings = { registrationSlug, isRegistrationOpen: true, ...wishes.settings };
  const school = await aSchool(home, { ...wishes, settings });
  return { ...school, url: `${home.house.config.publicBaseUrl}/register/${registrationSlug}` };
}

type Fields = Record<string, string>;

/** What somebody types who gives the least that is needed. */
export const least = {
  'contacts.0.firstName': 'Ana',
  'contacts.0.lastName': 'Rivera',
  'contacts.0.email': 'ana@rivera.example',
  'students.0.firstName': 'Leo',
} satisfies Fields;

export interface Page {
  readonly status: number;
  readonly text: string;
  readonly html: string;
}

/** Looks at a page as a browser with that language does. */
export async function look(url: string, language = 'en'): Promise<Page> {
  return pageOf(await fetch(url, { headers: { 'accept-language': language } }));
}

async function pageOf(response: Response): Promise<Page> {
  const html = await response.text();
  const text = html
    .replaceAll(/<head[^]*?<\/head>/g, ' ')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll('&#39;', '’')
    .trim();
  return { status: response.status, text, html };
}

/** The hidden fields of the form, and nothing that is ticked. */
export function hiddenIn(html: string): Fields {
  const hidden = [...html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)];
  return Object.fromEntries(hidden.map(([, name, value]) => [name ?? '', value ?? '']));
}

/** Fills in the page and sends it, as a browser without JavaScript does, and follows where it leads. */
export async function fillIn(
  { url }: OpenSchool,
  fields: Fields,
  { language = 'en', headers = {} }: { language?: string; headers?: Fields } = {},
): Promise<Page> {
  const { html } = await look(url, language);
  const sent = await post(url, { ...hiddenIn(html), ...fields }, { 'accept-language': language, ...headers });
  const next = sent.headers.get('location');
  return next === null ? pageOf(sent) : look(new URL(next, url).href, language);
}

/** Everybody of the families that registered, newest last. */
export function registered({ home, organizationId }: TestSchool) {
  return home.house.db.read.rows<{
    id: string;
    kind: string;
    firstName: string;
    lastName: string;
    email: string | null;
    cellPhone: string | null;
    birthOn: string | null;
    hasPortalAccess: boolean;
    answer: string | null;
    familyId: string;
  }>(
    `SELECT p.id, p.kind, p.first_name, p.last_name, p.email, p.cell_phone, p.birth_on, p.has_portal_access, p.answer,
       p.family_id
     FROM people p JOIN registrations r ON r.family_id = p.family_id
     WHERE r.organization_id = ? ORDER BY p.id`,
    [organizationId],
  );
}

/** A family of the school that registered, as if it had filled in the page. */
export async function aRegistration(
  { home: { house }, organizationId }: TestSchool,
  { id: familyId }: TestFamily,
): Promise<string> {
  const id = newId();
  await inTransaction(house.db, (tx) =>
    tx.insert<RegistrationEntity>('registrations', {
      id,
      organizationId,
      familyId,
      state: 'new',
      receivedAt: house.now(),
      contactId: newId(),
      saidYesJson: [],
      wordingId: newId(),
      ip: null,
      userAgent: null,
      settledAt: null,
      settledBy: null,
    }),
  );
  return id;
}
