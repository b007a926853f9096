import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { inTransaction } from '../../src/db/transaction.js';
import { asStaff } from '../client.js';
import { describeEachDatabase } from '../databases.js';
import { openTestHouse } from '../house.js';
import type { TestHouse } from '../house.js';
import { aSchool, mailsTo, newNumber } from '../school.js';
import { arrivedAt } from '../stop/stop-house.js';
import { post } from '../ways/ways.js';
import { workOff } from '../work.js';
import { anOpenSchool, fillIn, hiddenIn, least, look, registered } from './registration-house.js';
import type { OpenSchool } from './registration-house.js';

describeEachDatabase('The registration page', (open) => {
  let home: TestHouse;
  let school: OpenSchool;
  beforeAll(async () => {
    home = await openTestHouse(open);
  });
  afterAll(() => home.close());
  beforeEach(async () => {
    // A new hour, so that no test counts what another tried.
    home.pass({ minutes: 61 });
    school = await anOpenSchool(home);
  });

  it('shows the wording of the school beside boxes that nobody ticked, and its links', async () => {
    const termsUrl = 'https://school.example/terms';
    const { url } = await anOpenSchool(home, { settings: { termsUrl } });
    const { status, html, text } = await look(url);
    expect(status).toBe(200);
    expect(text).toContain('Yes, Maple Street Dance may text me at this number');
    expect(html).toContain(`href="${termsUrl}"`);
    expect(html.match(/type="checkbox"/g)).toHaveLength(2);
    expect(html).not.toContain('checked');
  });

  it('speaks Spanish to a browser that does, and to whoever chooses it', async () => {
    expect((await look(school.url, 'es')).text).toContain('Inscripción en Maple Street Dance');
    const chosen = await look(`${school.url}?language=es`);
    expect(chosen.html).toContain('<html lang="es">');
    expect(chosen.text).toContain('puede enviarme mensajes de texto');
  });

  it('keeps what was typed where the language is changed, in no address, and sends nothing', async () => {
    const typed = {
      ...least,
      'contacts.0.cellPhone': '212 555',
      'contacts.1.firstName': 'Luis',
      'students.0.birthDate': '2016-05-01',
    };
    const { html } = await look(school.url);
    const sent = await post(school.url, { ...hiddenIn(html), ...typed, otherLanguage: 'es' });
    expect([sent.status, sent.headers.get('location')]).toEqual([200, null]);
    const page = await sent.text();
    expect(page).toContain('<html lang="es">');
    for (const [name, value] of Object.entries(typed))
      expect(page).toMatch(new RegExp(`name="${name}"[^>]*value="${value}"`));
    expect(page).not.toMatch(/role="(alert|status)"/);
    expect(await registered(school)).toEqual([]);
    expect(hiddenIn(page)['wording']).not.toBe(hiddenIn(html)['wording']);
    const back = await post(school.url, { ...hiddenIn(page), ...typed, otherLanguage: 'en' });
    expect(await back.text()).toContain('<html lang="en">');
  });

  it('has a Yes said anew where the language is changed: it was said to other words', async () => {
    const { html } = await look(school.url);
    const ticked = { ...hiddenIn(html), ...least, 'contacts.0.saysYes': 'yes', otherLanguage: 'es' };
    const page = await (await post(school.url, ticked)).text();
    expect(page).not.toMatch(/\schecked/);
    expect(page).toMatch(/role="status">Todavía no se envió nada/);
    expect(page).toContain('value="ana@rivera.example"');
  });

  it('runs no script, and is kept by no cache', async () => {
    const answer = await fetch(school.url);
    expect(await answer.text()).not.toMatch(/<script|style="|onclick/);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  it('stores a family that nobody has seen before, and nobody of it may sign in or gets texts', async () => {
    const number = newNumber();
    const page = await fillIn(school, {
      ...least,
      'contacts.0.cellPhone': number,
      'contacts.1.firstName': 'Luis',
      'contacts.1.lastName': 'Vega',
      'students.0.birthDate': '2016-05-01',
      'students.1.firstName': 'Mia',
      'students.1.lastName': 'Vega',
    });
    expect(page.text).toContain('Maple Street Dance will get in touch with you.');
    const people = await registered(school);
    expect(
      people.map(({ kind, firstName, lastName, birthOn }) => [kind, firstName, lastName, birthOn]),
    ).toEqual([
      ['contact', 'Ana', 'Rivera', null],
      ['contact', 'Luis', 'Vega', null],
      ['student', 'Leo', 'Rivera', '2016-05-01'],
      ['student', 'Mia', 'Vega', null],
    ]);
    expect(people[0]).toMatchObject({ email: 'ana@rivera.example', cellPhone: number });
    expect(people.map(({ hasPortalAccess, answer }) => [hasPortalAccess, answer])).toEqual(
      people.map(() => [false, null]),
    );
    await workOff(home);
    expect(arrivedAt(home, number)).toEqual([]);
  });

  it('tells the Organization Email, each time', async () => {
    await fillIn(school, { ...least, 'contacts.0.cellPhone': newNumber(), 'contacts.0.saysYes': 'yes' });
    await fillIn(school, { ...least, 'contacts.0.lastName': 'Chen' });
    await workOff(home);
    const mails = mailsTo(home, school.office);
    expect(mails.map(({ subject }) => subject).sort()).toEqual([
      'New registration: Chen family',
      'New registration: Rivera family',
    ]);
    const [first] = mails.filter(({ subject }) => subject.includes('Rivera'));
    expect(first?.textBody).toContain('Ana Rivera (contact), ana@rivera.example');
    expect(first?.textBody).toContain('ticked Yes to texts');
    expect(first?.textBody).toContain('Leo Rivera (student)');
  });

  it('keeps where it was sent from, until the person is erased', async () => {
    await fillIn(school, least, { headers: { 'user-agent': 'Some Browser' } });
    const kept = () =>
      home.house.db.read.rows('SELECT ip, user_agent FROM registrations WHERE organization_id = ?', [
        school.organizationId,
      ]);
    expect(await kept()).toEqual([{ ip: '127.0.0.1', userAgent: 'Some Browser' }]);
    const manager = await asStaff(school, ['manage-users']);
    const [ana] = await registered(school);
    await manager('mutation ($id: ID!) { erasePerson(id: $id) }', { id: ana?.id });
    expect(await kept()).toEqual([{ ip: null, userAgent: null }]);
  });

  it('says of every field what is wrong with it, keeps what was typed and stores nothing', async () => {
    const page = await fillIn(school, {
      'contacts.0.firstName': '',
      'contacts.0.lastName': 'O’Brien "x"',
      'contacts.0.email': 'nobody',
      'contacts.0.cellPhone': '12',
      'contacts.0.saysYes': 'yes',
      'students.0.firstName': 'Leo',
      'students.0.saysYes': 'yes',
      'students.0.birthDate': '2999-01-01',
    });
    expect(page.status).toBe(422);
    expect(page.html.match(/aria-invalid="true"/g)).toHaveLength(5);
    for (const said of [
      'A first name is needed',
      'not a valid e-mail address',
      'not a valid phone number',
      'Texts need a cell phone number',
      'lies in the future',
    ])
      expect(page.text).toContain(said);
    expect(page.html).toContain('value="O’Brien &quot;x&quot;"');
    expect(page.html.match(/checked/g)).toHaveLength(2);
    expect(await registered(school)).toEqual([]);
    const inSpanish = await fillIn(school, { ...least, 'contacts.0.email': '' }, { language: 'es' });
    expect(inSpanish.text).toContain('Hace falta un correo electrónico');
  });

  it('makes room for another student and keeps what was typed, and stores nothing', async () => {
    const page = await fillIn(school, { ...least, more: 'students' });
    expect(page.status).toBe(200);
    expect(page.html).toContain('name="students.1.firstName"');
    expect(page.html).toContain('value="ana@rivera.example"');
    expect(await registered(school)).toEqual([]);
  });

  it('takes more people than it has room for from nobody', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 9 }, (_, at) => [`students.${at}.firstName`, 'Leo']),
    );
    await fillIn(school, { ...least, ...many });
    expect((await registered(school)).filter(({ kind }) => kind === 'student')).toHaveLength(6);
  });

  it('thanks a program that fills in every field, and stores nothing', async () => {
    const page = await fillIn(school, { ...least, website: 'https://spam.example' });
    expect(page.text).toContain('Your registration was sent.');
    expect(await registered(school)).toEqual([]);
  });

  describe('stores nothing', () => {
    const refused = async (sent: Response) => {
      expect(await registered(school)).toEqual([]);
      return sent.status;
    };

    it('of what another site sent', async () => {
      const sent = await post(school.url, least, { 'sec-fetch-site': 'cross-site' });
      expect(await refused(sent)).toBe(403);
    });

    it('of a form that is too large, or is none', async () => {
      const large = await post(school.url, { ...least, 'contacts.0.firstName': 'x'.repeat(20_000) });
      const body = JSON.stringify(least);
      const headers = { 'content-type': 'application/json' };
      const other = await fetch(school.url, { method: 'POST', headers, body });
      expect([await refused(large), await refused(other)]).toEqual([413, 415]);
    });

    it('where the page is closed, and says so', async () => {
      const { html } = await look(school.url);
      await inTransaction(home.house.db, (tx) =>
        tx.update('organizations', { isRegistrationOpen: false }, { id: school.organizationId }),
      );
      expect((await look(school.url)).text).toContain('takes no registrations here at the moment');
      const sent = await post(school.url, { ...hiddenIn(html), ...least });
      expect(await refused(sent)).toBe(409);
    });

    it('where there is no such page, and says so', async () => {
      const { url } = { url: `${home.house.config.publicBaseUrl}/register/nowhere` };
      const page = await look(url);
      expect([page.status, page.text]).toEqual([404, expect.stringContaining('no registration here')]);
      expect((await post(url, least)).status).toBe(404);
    });

    it('where the wording is another one by now, and unticks the boxes', async () => {
      const other = await anOpenSchool(home);
      const wording = hiddenIn((await look(other.url)).html)['wording'] ?? '';
      const page = await fillIn(school, {
        ...least,
        wording,
        'contacts.0.cellPhone': newNumber(),
        'contacts.0.saysYes': 'yes',
      });
      expect(page.status).toBe(422);
      expect(page.text).toContain('has just changed what it says about texts');
      expect(page.html).not.toContain('checked');
      expect(await registered(school)).toEqual([]);
    });
  });

  it('is closed at a school that did not open it', async () => {
    const { organizationId } = await aSchool(home);
    const row = await home.house.db.read.row<{ isRegistrationOpen: boolean }>(
      'SELECT is_registration_open FROM organizations WHERE id = ?',
      [organizationId],
    );
    expect(row).toEqual({ isRegistrationOpen: false });
  });
});
