import { expect } from '@playwright/test';
import type { APIResponse } from '@playwright/test';
import { testOnOwnProduct } from '../product/fixture.js';

const test = testOnOwnProduct();

/** The directives of the policy, by name. */
function policyOf(response: APIResponse): Map<string, string[]> {
  const policy = response.headers()['content-security-policy'] ?? '';
  const directives = policy.split(';').map((directive) => directive.trim().split(/\s+/));
  return new Map(directives.map(([name = '', ...sources]) => [name, sources]));
}

test('every page runs scripts of its own host alone, none that stands in the page, and is framed by nobody', async ({
  product,
  request,
}) => {
  for (const place of ['/portal/', '/staff/', '/texting/unknown', '/sign-in/unknown', '/nowhere']) {
    const response = await request.get(`${product.url}${place}`, { headers: { accept: 'text/html' } });
    const policy = policyOf(response);
    expect(policy.get('default-src'), place).toEqual(["'none'"]);
    expect(policy.get('script-src'), place).toEqual(["'self'"]);
    expect(policy.get('frame-ancestors'), place).toEqual(["'none'"]);
    expect(policy.get('base-uri'), place).toEqual(["'none'"]);
    const scripts = [...(await response.text()).matchAll(/<script\b([^>]*)>([^<]*)/g)];
    for (const [, attributes, inline] of scripts) {
      expect(attributes, place).toMatch(/ src="\/(portal|staff)\//);
      expect(inline?.trim(), place).toBe('');
    }
    expect(await response.text(), place).not.toMatch(/ on[a-z]+="|javascript:/);
  }
});

test('the browser itself refuses a script that got into a page', async ({ product, browser }) => {
  const page = await (await browser.newContext({ baseURL: product.url })).newPage();
  await page.goto('/portal/');
  await expect(page.getByRole('heading', { level: 1, name: 'Parent portal' })).toBeVisible();
  const broken = await page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective));
        const script = document.createElement('script');
        script.textContent = 'document.title = "taken over"';
        document.body.append(script);
      }),
  );
  expect(broken).toBe('script-src-elem');
  expect(await page.title()).not.toBe('taken over');
  await page.context().close();
});

test('what is somebody’s own is kept by no cache, and what never changes is kept for a year', async ({
  product,
  request,
}) => {
  const cachingOf = async (place: string): Promise<string | undefined> =>
    (await request.get(`${product.url}${place}`, { headers: { accept: 'text/html' } })).headers()[
      'cache-control'
    ];
  for (const place of ['/texting/unknown', '/sign-in/unknown', '/nowhere', '/graphql?query={me{id}}'])
    expect(await cachingOf(place), place).toBe('no-store');
  for (const app of ['portal', 'staff']) {
    const start = await request.get(`${product.url}/${app}/account/settings`);
    expect(start.headers()['cache-control'], app).toBe('no-cache');
    const [, script] = /<script[^>]* src="([^"]+)"/.exec(await start.text()) ?? [];
    expect(await cachingOf(script ?? ''), script).toBe('public, max-age=31536000, immutable');
  }
});
