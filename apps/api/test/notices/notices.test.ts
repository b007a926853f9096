import { beforeAll, afterAll, describe, expect, it } from '@jest/globals';
import { hashOfToken } from '../../src/auth/token.js';
import { findConsentLink } from '../../src/consent/consent-link.js';
import { inTransaction } from '../../src/db/transaction.js';
import { answer } from '../answers.js';
import { describeEachDatabase } from '../databases.js';
import { openTestHouse } from '../house.js';
import type { TestHouse } from '../house.js';
import { aContact, aFamily, aSchool, aStaffUser, aStudent, mailsTo, texts } from '../school.js';
import { jobOf, jobsOf, owe, workOff } from '../work.js';

/** Whose an address is that nobody proved yet. */
const nobodysYet = '00000000-0000-0000-0000-000000000000';

describeEachDatabase('notices', (open) => {
  let home: TestHouse;
  beforeAll(async () => {
    home = await openTestHouse(open);
  }, 60_000);
  afterAll(() => home.close());

  const settle = async () => {
    home.pass({ seconds: 31 });
    await workOff(home);
  };

  it('tells the office of a No in the portal; a reply reaches the person', async () => {
    const school = await aSchool(home);
    const ana = await aContact(await aFamily(school), { answer: 'in' });
    await answer(ana, 'out');
    await settle();
    const mails = mailsTo(home, school.office);
    expect(mails).toHaveLength(1);
    expect(mails[0]).toMatchObject({
      to: school.office,
      replyTo: ana.email,
      trackLinks: 'None',
      stream: 'outbound',
    });
    expect(mails[0]?.from).toContain(`"${school.name}"`);
    expect(mails[0]?.textBody).toContain('Ana Rivera');
    expect(mails[0]?.textBody).toContain(ana.cellPhone?.slice(-4));
    expect(mailsTo(home, ana.email)).toHaveLength(0);
  });

  it('confirms a Yes of the e-mailed page to the person and to the office, with the words beside it', async () => {
    const school = await aSchool(home);
    const ana = await aContact(await aFamily(school, { language: 'es' }));
    await answer(ana, 'in', { way: 'email-page' });
    await settle();
    const [mail, ...more] = mailsTo(home, ana.email);
    expect(more).toEqual([]);
    expect(mail).toMatchObject({ to: ana.email, replyTo: school.office });
    expect(mail?.htmlBody).toContain('lang="es"');
    expect(mail?.textBody).toContain('STOP');
    expect(mail?.textBody).not.toContain(ana.cellPhone?.slice(2, 8));
    expect(mailsTo(home, school.office)).toHaveLength(1);
  });

  it('says whether others at the number still get texts', async () => {
    const school = await aSchool(home);
    const family = await aFamily(school);
    const ana = await aContact(family, { answer: 'in' });
    await aStudent(family, { cellPhone: ana.cellPhone, answer: 'in', adultYesBy: ana });
    await answer(ana, 'out', { way: 'email-page' });
    await settle();
    expect(mailsTo(home, ana.email)[0]?.textBody).toContain('Somebody else uses the number');
  });

  it('answers a STOP with one text and one e-mail that names all who were turned out', async () => {
    const school = await aSchool(home);
    const family = await aFamily(school);
    const ana = await aContact(family, { answer: 'in' });
    await aStudent(family, { cellPhone: ana.cellPhone, answer: 'in', adultYesBy: ana });
    expect((await texts(ana, 'STOP')).status).toBe(200);
    await settle();
    const mails = mailsTo(home, school.office);
    expect(mails).toHaveLength(1);
    expect(mails[0]?.textBody).toMatch(/Ana Rivera[\s\S]*Leo Rivera/);
    expect(mails[0]?.textBody).toContain('> STOP');
    const arrived = home.sandbox.control
      .phone(ana.cellPhone ?? '')
      .texts.filter(({ author }) => author === 'optline');
    expect(arrived).toHaveLength(1);
    // Whoever texted it cannot be known: each who has an address is told.
    expect(mailsTo(home, ana.email).map(({ tag }) => tag)).toEqual(['turned-out-email']);
  });

  it('tells somebody whom staff turned out how to return', async () => {
    const school = await aSchool(home);
    const ana = await aContact(await aFamily(school), { answer: 'in' });
    await answer(ana, 'out', { way: 'staff', by: { kind: 'staff', userId: school.ownerId } });
    await settle();
    expect(mailsTo(home, ana.email)).toHaveLength(1);
    expect(mailsTo(home, ana.email)[0]).toMatchObject({ replyTo: school.office });
    expect(mailsTo(home, school.office)).toHaveLength(0);
  });

  it('leaves no gap in a letter to somebody without a number', async () => {
    const school = await aSchool(home);
    const ana = await aContact(await aFamily(school), { cellPhone: null });
    await answer(ana, 'out', { way: 'staff', by: { kind: 'staff', userId: school.ownerId } });
    await answer(ana, 'out', { way: 'email-page' });
    await settle();
    const mails = mailsTo(home, ana.email);
    expect(mails.length).toBeGreaterThan(0);
    for (const { textBody } of mails)
      expect(textBody).not.toMatch(/null|undefined|number \.|at \.|Number: ?$/m);
  });

  it('tells somebody of a Yes that staff recorded over their No', async () => {
    const school = await aSchool(home);
    const ana = await aContact(await aFamily(school), { answer: 'out' });
    const outcome = await answer(ana, 'in', {
      way: 'staff',
      by: { kind: 'staff', userId: school.ownerId },
      proof: {
        how: 'paper',
        agreedOn: '2026-01-05',
        personAgreed: true,
        askedAgain: { how: 'paper', words: 'Please text me again' },
        adultPersonId: null,
      },
    });
    expect(outcome.decision.kind).toBe('changed');
    await settle();
    const [mail, ...more] = mailsTo(home, ana.email);
    expect(more).toEqual([]);
    expect(mail?.textBody).toContain('on paper');
    expect(mail?.textBody).toContain('> Please text me again');
  });

  it('sends the page with both answers; only the hash of its token is stored', async () => {
    const school = await aSchool(home);
    const ana = await aContact(await aFamily(school));
    const id = await owe(school, {
      kind: 'texting-email',
      payload: { personId: ana.id, addresseeId: ana.id },
    });
    await settle();
    const [mail] = mailsTo(home, ana.email);
    const token = /\/texting\/([A-Za-z0-9_-]{43})/.exec(mail?.textBody ?? '')?.[1] ?? '';
    const link = await findConsentLink(home.house.db.read, token);
    expect(link).toMatchObject({ personId: ana.id, addresseeId: ana.id, email: ana.email });
    const job = await home.house.db.read.row(`SELECT * FROM outbox_jobs WHERE id = ?`, [id]);
    expect(JSON.stringify(job)).not.toContain(token);
    expect(home.log()).not.toContain(token);
  });

  it('writes to an adult of the family about a child, and to nobody who left the family', async () => {
    const school = await aSchool(home);
    const family = await aFamily(school);
    const ana = await aContact(family);
    const leo = await aStudent(family);
    const stranger = await aContact(await aFamily(school));
    await owe(school, { kind: 'texting-email', payload: { personId: leo.id, addresseeId: ana.id } });
    const odd = await owe(school, {
      kind: 'texting-email',
      payload: { personId: leo.id, addresseeId: stranger.id },
    });
    await settle();
    expect(mailsTo(home, ana.email)[0]?.subject).toContain('Leo');
    expect(mailsTo(home, stranger.email)).toEqual([]);
    expect(await jobOf(home, odd)).toMatchObject({ state: 'withdrawn' });
  });

  it('sends a sign-in link to whoever has the address, and nothing where nobody does', async () => {
    const school = await aSchool(home);
    const ana = await aContact(await aFamily(school));
    const ask = (emailKey: string) =>
      owe(
        { ...school, organizationId: nobodysYet },
        { kind: 'sign-in-email', payload: { emailKey, audience: 'parent', purpose: 'sign-in' } },
      );
    await ask(ana.email ?? '');
    const nobody = await ask('nobody@nowhere.example');
    await settle();
    const [mail, ...more] = mailsTo(home, ana.email);
    expect(more).toEqual([]);
    expect(mail).toMatchObject({ replyTo: school.office });
    const token = /\/sign-in\/([\w-]+)/.exec(mail?.textBody ?? '')?.[1] ?? '';
    expect(
      await home.house.db.read.count('SELECT COUNT(*) FROM sign_in_links WHERE token_hash = ?', [
        hashOfToken(token),
      ]),
    ).toBe(1);
    expect(await jobOf(home, nobody)).toMatchObject({ state: 'done', providerMessageId: null });
    expect(mailsTo(home, 'nobody@nowhere.example')).toEqual([]);
  });

  it.each([
    ['is archived', { archivedAt: new Date() }],
    ['was erased', { email: null, emailKey: null }],
    ['cannot be reached', { emailUnusableAt: new Date() }],
  ])('withdraws what is owed to somebody who %s', async (_what, change) => {
    const school = await aSchool(home);
    const ana = await aContact(await aFamily(school), { answer: 'in' });
    await answer(ana, 'out', { way: 'staff', by: { kind: 'staff', userId: school.ownerId } });
    await inTransaction(home.house.db, (tx) => tx.update('people', change, { id: ana.id }));
    await settle();
    expect(await jobsOf(school)).toEqual([
      expect.objectContaining({ state: 'withdrawn', kind: 'turned-out-email' }),
    ]);
    expect(mailsTo(home, ana.email)).toEqual([]);
  });

  it.each(['portal', 'staff'] as const)('leaves no mail behind when a No by %s is undone', async (way) => {
    const school = await aSchool(home, { settings: { wantsNoticeOfStaffOut: true } });
    const ana = await aContact(await aFamily(school), { answer: 'in' });
    const by = way === 'staff' ? ({ kind: 'staff', userId: school.ownerId } as const) : undefined;
    await answer(ana, 'out', { way, ...(by && { by }) });
    await workOff(home);
    home.pass({ seconds: 10 });
    const proof = {
      how: 'phone',
      agreedOn: '2026-01-05',
      personAgreed: true,
      askedAgain: { how: 'phone', words: 'It was a slip' },
      adultPersonId: null,
    } as const;
    const back = await answer(ana, 'in', { way, proof: way === 'staff' ? proof : null, ...(by && { by }) });
    expect(back.decision.kind).toBe('changed');
    await settle();
    expect(mailsTo(home, school.office)).toEqual([]);
    expect(mailsTo(home, ana.email).filter(({ tag }) => tag === 'turned-out-email')).toEqual([]);
  });

  describe('when the Organization Email bounces', () => {
    it('also writes to users with Text Messages Settings, and to no others', async () => {
      const school = await aSchool(home);
      const permissions = ['text-messages-settings'] as const;
      const settings = await aStaffUser(school, { permissions });
      const sender = await aStaffUser(school, { permissions: ['send-text-messages'] });
      const gone = await aStaffUser(school, { permissions, disabledAt: new Date() });
      home.sandbox.control.deactivateAddress({
        email: school.office,
        stream: 'outbound',
        reason: 'HardBounce',
      });
      const ana = await aContact(await aFamily(school), { answer: 'in' });
      await answer(ana, 'out');
      await settle();
      home.pass({ seconds: 30 });
      await workOff(home);
      expect(mailsTo(home, settings.email)).toHaveLength(1);
      expect(mailsTo(home, settings.email)[0]?.replyTo).toBe(ana.email);
      expect(mailsTo(home, sender.email)).toEqual([]);
      expect(mailsTo(home, gone.email)).toEqual([]);
      const [organization] = await home.house.db.read.rows<{ organizationEmailBouncedAt: Date | null }>(
        'SELECT organization_email_bounced_at FROM organizations WHERE id = ?',
        [school.organizationId],
      );
      expect(organization?.organizationEmailBouncedAt).toBeInstanceOf(Date);
    });

    it('gives up loudly where nobody else could read it', async () => {
      const school = await aSchool(home);
      await inTransaction(home.house.db, (tx) =>
        tx.update('staff_users', { disabledAt: new Date() }, { organizationId: school.organizationId }),
      );
      home.sandbox.control.deactivateAddress({
        email: school.office,
        stream: 'outbound',
        reason: 'HardBounce',
      });
      const ana = await aContact(await aFamily(school), { answer: 'in' });
      await answer(ana, 'out');
      await settle();
      home.pass({ seconds: 30 });
      await workOff(home);
      expect(await jobsOf(school)).toEqual([expect.objectContaining({ state: 'failed', attempts: 2 })]);
      expect(home.log()).toContain('a notice was given up');
    });
  });
});
