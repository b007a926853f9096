import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fastifyHelmet from '@fastify/helmet';
import Fastify from 'fastify';
import type { FastifyInstance } from 'fastify';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serveApps } from '../../src/pages/serve-apps.js';

describe.each([true, false])('the browser apps, in production: %s', (isProduction) => {
  let folder = '';
  let app: FastifyInstance;
  let origin = '';
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'optline-site-'));
    mkdirSync(join(folder, 'staff/assets'), { recursive: true });
    writeFileSync(join(folder, 'staff/index.html'), '<!doctype html><title>Staff</title>');
    writeFileSync(join(folder, 'staff/assets/index-abc.js'), 'export const here = 1;');
    writeFileSync(join(folder, 'secret.txt'), 'not for you');
    app = Fastify();
    await app.register(fastifyHelmet);
    await app.register(serveApps, { config: { isProduction }, siteOf: (name) => join(folder, name) });
    origin = await app.listen({ port: 0, host: '127.0.0.1' });
  });
  afterAll(async () => {
    await app.close();
    rmSync(folder, { recursive: true });
  });
  const get = (path: string) => fetch(origin + path, { redirect: 'manual' });

  it.each(['/staff/', '/staff/families?search=ana', '/staff/contacts/0198-aa'])(
    '%s is a page of the app, looked for anew each time',
    async (path) => {
      const answer = await get(path);
      expect(answer.status).toBe(200);
      expect(await answer.text()).toContain('<title>Staff</title>');
      expect(answer.headers.get('cache-control')).toBe('no-cache');
    },
  );

  it('lets no inline script and no other host in', async () => {
    const policy = (await get('/staff/')).headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toMatch(/https?:|[*]/);
    expect((await get('/staff/')).headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('keeps what has its hash in its name', async () => {
    const answer = await get('/staff/assets/index-abc.js');
    expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(answer.headers.get('content-type')).toContain('javascript');
  });

  it('says that an asset of an older release is gone, and keeps nothing of it', async () => {
    const answer = await get('/staff/assets/index-old.js');
    expect(answer.status).toBe(404);
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  it.each(['/staff/..%2fsecret.txt', '/staff/%2e%2e/secret.txt', '/staff//../secret.txt'])(
    'gives nothing away beside the app: %s',
    async (path) => {
      expect(await (await get(path)).text()).not.toContain('not for you');
    },
  );

  it('says so where an app is not built', async () => {
    const answer = await get('/portal/account/settings');
    expect(answer.status).toBe(404);
    expect(await answer.text()).toBe('The portal app is not built yet. Build it with: pnpm build\n');
  });

  it.each([
    ['/', '/portal/'],
    ['/staff', '/staff/'],
    ['/portal', '/portal/'],
  ])('leads from %s to %s', async (from, to) => {
    const answer = await get(from);
    expect([answer.status, answer.headers.get('location')]).toEqual([302, to]);
  });
});
