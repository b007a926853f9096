import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import type { AxeResults, RunOptions } from 'axe-core';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const rules: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'],
  resultTypes: ['violations'],
};
const widths = [360, 1440] as const;
const schemes = ['light', 'dark'] as const;

/** Looks at the page as it is now, on a phone and on a desk, by day and by night; and leaves it as it was. */
export async function expectAccessible(page: Page): Promise<void> {
  const before = page.viewportSize();
  const found: string[] = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    for (const scheme of schemes) {
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
      const place = `${width} px, ${scheme}`;
      found.push(...(await violationsOf(page)).map((violation) => `${place}: ${violation}`));
      if (await scrollsSideways(page)) found.push(`${place}: the page is wider than the screen`);
    }
  }
  await page.emulateMedia({ colorScheme: null, reducedMotion: null });
  if (before !== null) await page.setViewportSize(before);
  expect(found, `accessibility of ${new URL(page.url()).pathname}`).toEqual([]);
}

async function violationsOf(page: Page): Promise<string[]> {
  // The page's own policy forbids foreign scripts; this one comes through the debugger.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeSource);
  const { violations } = await page.evaluate<AxeResults, RunOptions>(
    (options) =>
      (window as unknown as { axe: { run: (o: RunOptions) => Promise<AxeResults> } }).axe.run(options),
    rules,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id} at ${html.slice(0, 200)}\n${failureSummary ?? ''}`),
  );
}

/** WCAG 1.4.10: nobody has to scroll in two directions. */
function scrollsSideways(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
}
