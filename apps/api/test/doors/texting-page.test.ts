import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { inTransaction } from '../../src/db/transaction.js';
import { describeEachDatabase } from '../databases.js';
import { openTestHouse } from '../house.js';
import type { TestHouse } from '../house.js';
import { aContact, aFamily, aSchool, aStudent, mailsTo, texts } from '../school.js';
import type { TestPerson } from '../school.js';
import { answerOf, asStaff, isSuppressed } from '../stop/stop-house.js';
import { aScene, changePerson, linkFor, sets, versionOf, wordingOf, yes } from '../ways/scene.js';
import type { Scene } from '../ways/scene.js';
import { post } from '../ways/ways.js';
import { workOff } from '../work.js';
import { dumpOf } from './dump.js';

/** What a browser without JavaScript makes of a page: its buttons with their words, and its hidden fields. */
function formOf(page: string) {
  const buttons = [...page.matchAll(/<button[^>]*name="answer" value="([^"]+)">([^<]*)</g)];
  const hidden = [...page.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)];
  return {
    buttons: Object.fromEntries(buttons.map(([, value, words]) => [value, words?.trim()])),
    hidden: Object.fromEntries(hidden.map(([, name, value]) => [name, value])) as Record<string, string>,
  };
}

const textOf = (page: string) =>
  page
    .replaceAll(/<(style|head)[^]*?<\/\1>/g, ' ')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll('&amp;', '&');

describeEachDatabase('The e-mailed page', (open) => {
  let home: TestHouse;
  let scene: Scene;
  let link: string;
  beforeAll(async () => {
    home = await openTestHouse(open);
    scene = await aScene(home);
    link = await linkFor(home, scene.staff, scene.ana);
  }, 60_000);
  afterAll(() => home.close());

  const look = async (address: string) => (await fetch(address)).text();
  /** Presses one of the page's own buttons. */
  const press = async (address: string, answer: string) =>
    post(address, { ...formOf(await look(address)).hidden, answer });
  const pressed = async (address: string, answer: string) => {
    const reply = await press(address, answer);
    const next = reply.headers.get('location');
    const shown = next === null ? await reply.text() : await look(new URL(next, address).href);
    return { status: reply.status, text: textOf(shown), page: shown };
  };

  it('is reached by one link, CLICK HERE, which the mail server does not rewrite', async () => {
    const [mail] = mailsTo(home, scene.ana.email);
    expect(mail).toMatchObject({ trackLinks: 'None', trackOpens: false });
    expect(mail?.links.filter((address) => address.includes('/texting/'))).toEqual([link]);
    expect(mail?.textBody).toContain('CLICK HERE');
    expect(mail?.htmlBody.match(/CLICK HERE/g)).toHaveLength(1);
    expect(link).toMatch(/\/texting\/[A-Za-z0-9_-]{43}$/);
  });

  it('changes nothing however often it is looked at, by GET or HEAD', async () => {
    const before = await dumpOf(home.house.db);
    await Promise.all(
      Array.from({ length: 40 }, (_, index) =>
        fetch(`${link}${['', '?saved=answer', '?answer=yes', '?answer=no&version=1'][index % 4] ?? ''}`, {
          method: index % 3 === 0 ? 'HEAD' : 'GET',
          headers: { 'user-agent': 'Mail scanner' },
        }),
      ),
    );
    for (const method of ['PUT', 'PATCH', 'DELETE', 'OPTIONS'])
      expect((await fetch(link, { method })).status).toBeGreaterThanOrEqual(400);
    expect(await dumpOf(home.house.db)).toBe(before);
  });

  it('shows a first name, a masked number and the wording, and nothing more of anybody', async () => {
    const page = await look(link);
    const { text: wording } = await wordingOf(scene.school);
    expect(textOf(page)).toContain(wording);
    expect(textOf(page)).toContain(`For Annabeth, at (***) ***-${scene.number.slice(-4)}.`);
    for (const secret of [
      'Quillfeather',
      scene.number,
      scene.number.slice(2),
      scene.ana.email ?? '',
      scene.ana.id,
    ])
      expect(page).not.toContain(secret);
  });

  it('works without JavaScript, and has both buttons in the words of the article', async () => {
    const page = await look(link);
    expect(page).not.toMatch(/<script|javascript:|\son\w+=/i);
    expect(formOf(page).buttons).toEqual({
      yes: 'Yes, Send Me Text Messages',
      no: 'No, Do Not Send Me Text Messages',
    });
  });

  it('is kept by nobody and says nothing of where the reader came from', async () => {
    for (const address of [link, `${link.slice(0, -3)}AAA`]) {
      const { headers } = await fetch(address);
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('x-robots-tag')).toContain('noindex');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('content-security-policy')).toMatch(/default-src 'none'[^]*frame-ancestors 'none'/);
      expect(headers.get('content-security-policy')).toContain("form-action 'self'");
    }
  });

  it('takes a No and a Yes by POST and answers 303; the latest counts', async () => {
    expect(await press(link, 'no').then(({ status }) => status)).toBe(303);
    expect(await answerOf(scene.ana)).toBe('out');
    const back = await pressed(link, 'yes');
    expect(back.text).toContain('Saved: Yes.');
    expect(await answerOf(scene.ana)).toBe('in');
    const again = await pressed(link, 'no');
    expect(again.text).toContain('Saved: No. We e-mail you a confirmation.');
    expect(again.text).toContain(`You will get no more texts at (***) ***-${scene.number.slice(-4)}.`);
    expect(await answerOf(scene.ana)).toBe('out');
  });

  it('is confirmed to their address and to the Organization Email, and the mails hold no link of the kind', async () => {
    const at = await aScene(home);
    const address = await linkFor(home, at.staff, at.ana);
    await press(address, 'no');
    await press(address, 'yes');
    await workOff(home);
    // Both are sent at the same time, so either may arrive first.
    const sent = mailsTo(home, at.ana.email);
    const no = sent.find(({ subject }) => subject === 'You said No to texts');
    const said = sent.find(({ subject }) => subject === 'You said Yes to texts');
    expect([sent.length, no === undefined, said === undefined]).toEqual([3, false, false]);
    expect(mailsTo(home, at.school.office)).toHaveLength(2);
    for (const mail of [no, said, ...mailsTo(home, at.school.office)])
      expect(`${mail?.textBody}${mail?.htmlBody}`).not.toContain('/texting/');
    const { text: wording } = await wordingOf(at.school);
    expect(said?.textBody.replaceAll(/[>\s]+/g, ' ')).toContain(wording.slice(0, 60));
  });

  it('turns back a Yes from an old page, and shows the present answer; a No always counts', async () => {
    const old = formOf(await look(link)).hidden;
    await press(link, 'yes');
    await press(link, 'no');
    const late = await post(link, { ...old, answer: 'yes' });
    expect(late.status).toBe(422);
    expect(textOf(await late.text())).toMatch(/The answer was changed meanwhile\.[^]*Your answer now: No\./);
    expect(await answerOf(scene.ana)).toBe('out');
    await press(link, 'yes');
    expect((await post(link, { ...old, answer: 'no' })).status).toBe(303);
    expect((await post(link, { answer: 'no', version: 'x'.repeat(50), wording: "'" })).status).toBe(303);
    expect(await answerOf(scene.ana)).toBe('out');
  });

  it('keeps who answered, by which link, beside which wording and from where', async () => {
    const row = await home.house.db.read.row<Record<string, unknown>>(
      `SELECT r.way, r.actor_id, r.evidence_json, d.email, d.ip FROM consent_records r
       JOIN record_details d ON d.record_id = r.id WHERE r.person_id = ? ORDER BY r.id`,
      [scene.ana.id],
    );
    const wording = await wordingOf(scene.school);
    expect(row).toMatchObject({
      way: 'email-page',
      actorId: scene.ana.id,
      evidenceJson: { linkId: expect.any(String), wordingId: wording.id, wordingVersion: wording.version },
      email: scene.ana.email,
      ip: '127.0.0.1',
    });
  });

  describe('A Yes is refused, and a No still counts,', () => {
    const cases: ReadonlyArray<[string, (at: Scene) => Promise<unknown> | void, string]> = [
      ['after 30 days', () => home.pass({ days: 30, minutes: 1 }), 'older than 30 days'],
      ['when the number changed', ({ ana }) => move(ana, '+12015550199'), 'can no longer turn texts on'],
      ['when the number was taken off', ({ ana }) => move(ana, null), 'can no longer turn texts on'],
      [
        'when the e-mail changed',
        ({ ana }) => changePerson(ana, { email: 'new@family.example', emailKey: 'new@family.example' }),
        'can no longer turn texts on',
      ],
      [
        'when the record is archived',
        ({ ana }) => changePerson(ana, { archivedAt: home.house.now() }),
        'can no longer turn texts on',
      ],
      [
        'when the link was revoked',
        ({ ana }) =>
          inTransaction(home.house.db, (tx) =>
            tx.update('consent_links', { revokedAt: home.house.now() }, { personId: ana.id }),
          ),
        'can no longer turn texts on',
      ],
    ];

    const move = (person: TestPerson, cellPhone: string | null) => changePerson(person, { cellPhone });

    it.each(cases)('%s', async (_when, happens, sentence) => {
      const at = await aScene(home);
      const address = await linkFor(home, at.staff, at.ana);
      const seen = formOf(await look(address)).hidden;
      await happens(at);
      const page = await look(address);
      expect(Object.keys(formOf(page).buttons)).toEqual(['no']);
      expect(textOf(page)).toContain(sentence);
      const row = await home.house.db.read.row<{ cellPhone: string | null }>(
        'SELECT cell_phone FROM people WHERE id = ?',
        [at.ana.id],
      );
      const number = row?.cellPhone ?? '';
      const version = String(await versionOf({ ...at.ana, cellPhone: number }));
      expect((await press(address, 'no')).status).toBe(303);
      expect(await answerOf(at.ana, number)).toBe('out');
      const forced = await post(address, {
        ...seen,
        version: String(Number(version) + 1),
        answer: 'yes',
      });
      expect(forced.status).toBe(422);
      expect(await answerOf(at.ana, number)).toBe('out');
    });
  });

  describe('for somebody under 18', () => {
    const aChild = async () => {
      const at = await aScene(home);
      const child = await aStudent(at.family, { firstName: 'Zebulon' });
      const address = await linkFor(home, at.staff, child, at.ana);
      return { at, child, address };
    };

    it('goes to the adults of the family, whose Yes it then is, and is confirmed to who gave it', async () => {
      const { at, child, address } = await aChild();
      const before = mailsTo(home, at.ana.email).length;
      expect((await press(address, 'yes')).status).toBe(303);
      const row = await home.house.db.read.row(
        'SELECT answer, adult_yes_by FROM text_consents WHERE person_id = ?',
        [child.id],
      );
      expect(row).toEqual({ answer: 'in', adultYesBy: at.ana.id });
      const record = await home.house.db.read.row(
        'SELECT actor_id FROM consent_records WHERE person_id = ?',
        [child.id],
      );
      expect(record).toEqual({ actorId: at.ana.id });
      await workOff(home);
      const mails = mailsTo(home, at.ana.email).slice(before);
      expect(mails.map(({ subject }) => subject)).toEqual(['You said Yes to texts for Zebulon']);
      expect(mailsTo(home, at.school.office)).toHaveLength(1);
    });

    it('takes no Yes of an adult who left the family', async () => {
      const { at, child, address } = await aChild();
      const elsewhere = await aFamily(at.school);
      await changePerson(at.ana, { familyId: elsewhere.id });
      expect(Object.keys(formOf(await look(address)).buttons)).toEqual(['no']);
      expect((await post(address, { answer: 'no' })).status).toBe(303);
      expect(await answerOf(child)).toBe('out');
    });

    it('takes no Yes through a link that went to the child', async () => {
      const at = await aScene(home);
      const young = await aContact(at.family, { answer: 'out' });
      const address = await linkFor(home, at.staff, young);
      await changePerson(young, { birthOn: '2015-04-01' });
      const { status, text } = await pressed(address, 'yes');
      expect([status, await answerOf(young)]).toEqual([422, 'out']);
      expect(text).toContain('For somebody under 18, an adult of the family has to say Yes');
    });
  });

  describe('on a shared phone', () => {
    it('says only that it is shared, and offers to stop the number', async () => {
      const at = await aScene(home);
      const sharer = await aContact(await aFamily(at.school, { name: 'Underhill' }), {
        firstName: 'Philippa',
        cellPhone: at.number,
        answer: 'in',
      });
      const address = await linkFor(home, at.staff, at.ana);
      const masked = `(***) ***-${at.number.slice(-4)}`;
      const out = await pressed(address, 'no');
      expect(out.text).toContain(`Somebody else also uses ${masked}, and texts for them still come to it.`);
      expect(out.page).not.toMatch(/Philippa|Underhill/);
      expect(out.text).not.toContain('You will get no more texts');
      expect(formOf(out.page).buttons['stop-number']).toBe(`Stop all texts to ${masked}`);
      const stopped = await pressed(address, 'stop-number');
      expect(stopped.text).toContain(`Texts to ${masked} are stopped for everybody who uses it.`);
      expect(await isSuppressed(at.school, at.number)).toBe(true);
      expect([await answerOf(sharer), await answerOf(at.ana)]).toEqual(['out', 'out']);
      await workOff(home);
      const told = mailsTo(home, sharer.email);
      expect(told).toHaveLength(1);
      expect(`${told[0]?.textBody}${told[0]?.htmlBody}`).not.toMatch(/Annabeth|Quillfeather/);
    });

    it('is opened again by the same person’s Yes, but not after a STOP', async () => {
      const at = await aScene(home);
      const address = await linkFor(home, at.staff, at.ana);
      await texts(at.ana, 'STOP');
      const { text } = await pressed(address, 'yes');
      expect(await answerOf(at.ana)).toBe('in');
      expect(await isSuppressed(at.school, at.number)).toBe(true);
      expect(text).toMatch(/To turn texts on again, text START from it to \(\d{3}\) 555-01\d\d/);
    });
  });

  it('says of a number that texts to it are stopped only where they are', async () => {
    const at = await aScene(home);
    const address = await linkFor(home, at.staff, at.ana);
    const page = async () => (await fetch(`${address}?saved=stopped`)).text();
    expect(await page()).not.toContain('are stopped for everybody');
    await pressed(address, 'stop-number');
    expect(await page()).toContain('are stopped for everybody');
  });

  it('names the other ways to whoever has no good link', async () => {
    const reply = await fetch(`${new URL(link).origin}/texting/${'A'.repeat(43)}`);
    expect(reply.status).toBe(404);
    expect(textOf(await reply.text())).toMatch(/reply STOP[^]*parent portal[^]*office/);
    for (const odd of ['x', '%00', '..%2f..%2fetc', 'A'.repeat(99)])
      expect((await fetch(`${new URL(link).origin}/texting/${odd}`)).status).toBe(404);
    for (const answer of ['yes', 'no', 'stop-number'])
      expect((await post(`${new URL(link).origin}/texting/${'A'.repeat(43)}`, { answer })).status).toBe(404);
  });

  it('takes answers from our own page only', async () => {
    const version = String(await versionOf(scene.ana));
    const before = await dumpOf(home.house.db);
    const foreign: ReadonlyArray<Record<string, string>> = [
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { 'sec-fetch-site': '', origin: 'https://evil.example' },
    ];
    for (const headers of foreign) {
      const reply = await post(link, { answer: 'no', version }, headers);
      expect(reply.status).toBe(403);
      expect(textOf(await reply.text())).toContain('This answer did not come from our page.');
    }
    expect(await dumpOf(home.house.db)).toBe(before);
  });

  it.each([
    ['an unknown answer', { answer: 'maybe' }, 400],
    ['no answer', {}, 400],
    ['a form too large', { answer: 'no', version: '1'.repeat(9000) }, 413],
  ])('refuses %s, and changes nothing', async (_what, fields, status) => {
    const before = await dumpOf(home.house.db);
    const reply = await post(link, fields as Record<string, string>);
    expect(reply.status).toBe(status);
    expect(reply.headers.get('content-type')).toMatch(/^text\/html/);
    expect(await dumpOf(home.house.db)).toBe(before);
  });

  it('writes the names of school and person so that they cannot become markup', async () => {
    const name = `<img src=x onerror=alert(1)>"'&`;
    const school = await aSchool(home, { name });
    const staff = await asStaff(school, ['send-text-messages']);
    const person = await aContact(await aFamily(school), { firstName: '<b>Eve</b>' });
    const address = await linkFor(home, staff, person);
    const page = await look(address);
    expect(page).not.toMatch(/<img|<b>Eve/);
    expect(page).toContain('&lt;b&gt;Eve&lt;/b&gt;');
    const [mail] = mailsTo(home, person.email);
    expect(mail?.htmlBody).not.toMatch(/<img|<b>Eve/);
  });

  it('speaks Spanish to a family that does', async () => {
    const at = await aScene(home);
    const person = await aContact(await aFamily(at.school, { language: 'es' }), { answer: 'in' });
    const address = await linkFor(home, at.staff, person);
    const page = await look(address);
    expect(page).toContain('<html lang="es">');
    expect(formOf(page).buttons).toEqual({
      yes: 'Sí, envíenme mensajes de texto',
      no: 'No, no me envíen mensajes de texto',
    });
    const { text } = await pressed(address, 'no');
    expect(text).toContain('Guardado: No.');
  });

  it('shows the one first saved where staff changed the answer between', async () => {
    const at = await aScene(home);
    const address = await linkFor(home, at.staff, at.ana);
    const seen = formOf(await look(address)).hidden;
    await sets(at.staff, { id: at.ana.id, answer: 'OUT' });
    await sets(at.staff, await yes(at.ana, 'proof'));
    const [one, two] = await Promise.all([
      post(address, { ...seen, answer: 'no' }),
      sets(at.portalOfAna, { id: at.ana.id, answer: 'OUT' }),
    ]);
    expect([one.status, two.__typename, await answerOf(at.ana)]).toEqual([303, 'TextOptInSet', 'out']);
  });

  it('leaves its token in no row and in no line of the log', async () => {
    const tokens = home.sandbox.control.mails
      .flatMap(({ links }) => links)
      .filter((address) => address.includes('/texting/'))
      .map((address) => address.split('/').at(-1) ?? '');
    expect(tokens.length).toBeGreaterThan(5);
    const dump = await dumpOf(home.house.db);
    const said = home.log();
    expect(said).toContain('/texting/:token');
    for (const token of tokens) {
      expect(dump.includes(token)).toBe(false);
      expect(said.includes(token)).toBe(false);
    }
  });

  it('tells whoever tries many unknown tokens to wait, and still lets known links work', async () => {
    const guess = (index: number) =>
      fetch(`${new URL(link).origin}/texting/${String(index).padStart(43, 'B')}`).then(
        ({ status }) => status,
      );
    const statuses = await Promise.all(Array.from({ length: 80 }, (_, index) => guess(index)));
    expect(new Set(statuses)).toEqual(new Set([404, 429]));
    expect(await guess(99)).toBe(429);
    expect((await press(link, 'no')).status).toBe(303);
  });
});
