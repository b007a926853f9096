import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { describeEachDatabase } from '../databases.js';
import { openTestHouse } from '../house.js';
import type { TestHouse } from '../house.js';

describeEachDatabase('An address that leads nowhere', (open) => {
  let home: TestHouse;
  beforeAll(async () => {
    home = await openTestHouse(open);
  });
  afterAll(() => home.close());

  const get = (path: string, headers: Record<string, string> = { accept: 'text/html' }) =>
    fetch(`${home.house.config.publicBaseUrl}${path}`, { headers });

  it.each([
    ['/nowhere', 404],
    ['/texting', 404],
    ['/sign-in', 404],
    ['/texting/cut-off-%E0', 400],
  ])('%s is a page that names the other ways out', async (path, status) => {
    const answer = await get(path);
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const text = await answer.text();
    expect(text).toContain('<h1>This page does not exist</h1>');
    expect(text).toContain('reply STOP to any of them');
    expect(text).not.toContain('cut-off-');
  });

  it('speaks Spanish to whoever reads Spanish', async () => {
    const answer = await get('/nowhere', { accept: 'text/html', 'accept-language': 'es-US' });
    const text = await answer.text();
    expect(text).toContain('<html lang="es">');
    expect(text).toContain('responda STOP a cualquiera de ellos');
  });

  it('is a bare status for a program', async () => {
    const answer = await get('/nowhere', {});
    expect([answer.status, await answer.text()]).toEqual([404, '']);
  });
});
