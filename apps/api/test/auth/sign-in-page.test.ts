import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { html, raw } from '../../src/pages/page.js';
import { describeEachDatabase } from '../databases.js';
import { Browser } from './browser.js';
import { linkFor, openHouse, parentIn, schoolIn } from './sign-in-house.js';
import type { SignInHouse } from './sign-in-house.js';

const newPassword = 'four quiet herons';

let mailboxes = 0;
const someAddress = () => `luis${(mailboxes += 1)}@family.example`;

describeEachDatabase('The page behind a one-time link', (open) => {
  let at: SignInHouse;
  let school: Awaited<ReturnType<typeof schoolIn>>;

  beforeAll(async () => {
    at = await openHouse(open);
  });
  beforeEach(async () => {
    school = await schoolIn(at, { name: 'Tom & Jo <Dance>' });
  });
  afterAll(() => at.close());

  const browser = (ip?: string) => new Browser(at.app, ip);
  const parent = (given: { language?: string } = {}) =>
    parentIn(at, { organizationId: school.organizationId, email: someAddress(), ...given });
  const isUsed = async (): Promise<number> =>
    at.house.db.read.count('SELECT COUNT(*) FROM sign_in_links WHERE used_at IS NOT NULL');

  it('shows a button, and changes nothing however often a scanner opens it', async () => {
    const { email } = await parent();
    const url = `/sign-in/${await linkFor(at, { email })}`;
    const scanner = browser();
    const before = await isUsed();
    for (const method of ['GET', 'HEAD', 'GET'] as const)
      expect(await scanner.send(method, url)).toMatchObject({ status: 200 });
    const { body, headers } = await scanner.send('GET', url);
    expect(body).toContain('<form method="post">');
    expect(body).toMatch(/<button class="button" type="submit">\s*Sign in\s*<\/button>/);
    expect(body).toContain('Tom &amp; Jo &lt;Dance&gt;');
    expect(body).not.toContain('<script');
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex, nofollow',
    });
    expect(headers['set-cookie']).toBeUndefined();
    expect(await isUsed()).toBe(before);
    expect(await browser().submit(url)).toMatchObject({ status: 303 });
  });

  it('signs in when the button is pressed, and leads to the portal', async () => {
    const { email, personId } = await parent();
    const url = `/sign-in/${await linkFor(at, { email })}`;
    const rosa = browser();
    expect(await rosa.submit(url)).toMatchObject({ status: 303, headers: { location: '/portal/' } });
    expect(await rosa.me('parent')).toMatchObject({ id: personId });
  });

  it('says in plain words that a used link works no more', async () => {
    const { email } = await parent();
    const url = `/sign-in/${await linkFor(at, { email })}`;
    await browser().submit(url);
    for (const answer of [await browser().send('GET', url), await browser().submit(url)]) {
      expect(answer.status).toBe(410);
      expect(answer.body).toContain('This link no longer works');
      expect(answer.headers['set-cookie']).toBeUndefined();
    }
  });

  it('says the same of a link that never was', async () => {
    expect((await browser().send('GET', '/sign-in/nothing')).status).toBe(410);
    expect((await browser().submit('/sign-in/nothing')).status).toBe(410);
  });

  it('asks the first user of a school for a password and leads to the staff app', async () => {
    const url = new URL(school.firstLink).pathname;
    const ana = browser();
    const shown = await ana.send('GET', url);
    expect(shown.body).toContain('autocomplete="new-password"');
    expect(shown.body).toContain('At least 12 characters');
    const short = await ana.submit(url, { password: 'short' });
    expect(short.status).toBe(422);
    expect(short.body).toContain('role="alert"');
    expect(short.body).toContain('too short');
    expect(short.body).not.toContain('value="short"');
    expect(await ana.submit(url, { password: newPassword })).toMatchObject({
      status: 303,
      headers: { location: '/staff/' },
    });
    expect(await ana.me('staff')).toMatchObject({ id: school.ownerId, permissions: expect.any(Array) });
    const again = browser();
    expect(await again.signIn('STAFF', school.owner, { password: newPassword })).toMatchObject({
      __typename: 'SignedIn',
    });
  });

  it('lets somebody with several accounts choose one', async () => {
    const other = await schoolIn(at, { name: 'Swim Club' });
    const email = someAddress();
    await parentIn(at, { organizationId: school.organizationId, email });
    const there = await parentIn(at, { organizationId: other.organizationId, email });
    const url = `/sign-in/${await linkFor(at, { email })}`;
    const rosa = browser();
    const shown = await rosa.send('GET', url);
    expect(shown.body.match(/type="radio"/g)).toHaveLength(2);
    expect(shown.body).toContain('Swim Club');
    const undecided = await rosa.submit(url);
    expect(undecided.status).toBe(422);
    expect(undecided.body).toContain('Please choose one of the accounts.');
    expect(await rosa.submit(url, { account: there.personId })).toMatchObject({ status: 303 });
    expect(await rosa.me('parent')).toMatchObject({ id: there.personId });
  });

  it('speaks the language that the family is written to in', async () => {
    const { email } = await parent({ language: 'es' });
    const { body } = await browser().send('GET', `/sign-in/${await linkFor(at, { email })}`);
    expect(body).toContain('<html lang="es">');
    expect(body).toContain('Iniciar sesión');
  });

  it.each([
    [{ 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }, 403],
    [{ 'sec-fetch-site': 'same-site', origin: 'http://127.0.0.1:4000' }, 403],
    [{ 'sec-fetch-site': 'same-origin', origin: 'null' }, 303],
    [{ origin: 'https://evil.example' }, 403],
    [{ origin: 'http://127.0.0.1:4000' }, 303],
  ])('takes a form only from itself: %j gives %d', async (headers, status) => {
    const { email } = await parent();
    const url = `/sign-in/${await linkFor(at, { email })}`;
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    const answer = await browser().send('POST', url, { headers: { ...form, ...headers }, payload: '' });
    expect(answer.status).toBe(status);
    expect((await browser().submit(url)).status).toBe(status === 403 ? 303 : 410);
  });

  it('refuses forms that are too large, or no forms, and leaves the link as it was', async () => {
    const { email } = await parent();
    const url = `/sign-in/${await linkFor(at, { email })}`;
    const large = await browser().submit(url, { password: 'x'.repeat(10_000) });
    expect(large.status).toBe(400);
    const odd = await browser().send('POST', url, {
      headers: { 'content-type': 'application/xml', 'sec-fetch-site': 'same-origin' },
      payload: '<x/>',
    });
    expect(odd.status).toBe(400);
    expect(await browser().submit(url)).toMatchObject({ status: 303 });
  });

  it('refuses whoever guesses links, and says when to come back', async () => {
    const guesser = browser('198.51.100.7');
    const statuses = new Set<number>();
    for (let guess = 0; guess < 62; guess += 1)
      statuses.add((await guesser.send('GET', `/sign-in/guess${guess}`)).status);
    expect([...statuses]).toEqual([410, 429]);
    const { email } = await parent();
    expect(await browser('203.0.113.9').submit(`/sign-in/${await linkFor(at, { email })}`)).toMatchObject({
      status: 303,
    });
  });

  it('finds its looks at one address', async () => {
    const { email } = await parent();
    const { body } = await browser().send('GET', `/sign-in/${await linkFor(at, { email })}`);
    const [, href = ''] = /<link rel="stylesheet" href="([^"]+)"/.exec(body) ?? [];
    expect(await browser().send('GET', href)).toMatchObject({
      status: 200,
      headers: { 'content-type': 'text/css; charset=utf-8' },
    });
  });
});

describe('html', () => {
  it('escapes all that is not markup of ours', () => {
    const nasty = `<script>"&'`;
    expect(
      html`<p title="${nasty}">${nasty}${raw('<br>')}${[html`<i>${1}</i>`, null, false]}</p>`.markup,
    ).toBe('<p title="&lt;script&gt;&quot;&amp;&#39;">&lt;script&gt;&quot;&amp;&#39;<br><i>1</i></p>');
  });
});
