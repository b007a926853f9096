import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect } from '@playwright/test';
import type { CDPSession, Page } from '@playwright/test';
import type { AxeResults, RunOptions } from 'axe-core';
import { lostText } from './lost-text.js';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const rules: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'],
  resultTypes: ['violations'],
};

/** How somebody may look at a page. */
interface View {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly schemes: readonly ('light' | 'dark')[];
  /** Pixels of the screen to one of the page: 2 is the browser's zoom at 200 %. */
  readonly zoom?: 2;
  /** The browser's own font size; 16 unless somebody chose another. */
  readonly fontPx?: 32;
}

// Colours do not hang on the zoom: one scheme each is enough there.
const views: readonly View[] = [
  { name: 'phone', width: 360, height: 900, schemes: ['light', 'dark'] },
  { name: 'desk', width: 1440, height: 900, schemes: ['light', 'dark'] },
  { name: 'desk at 200 %', width: 720, height: 450, zoom: 2, schemes: ['light'] },
  { name: 'phone with text at 200 %', width: 360, height: 900, fontPx: 32, schemes: ['dark'] },
];

/** Looks at the page as it is now: on phone and desk, by day and by night, enlarged; and leaves it as it was. */
export async function expectAccessible(page: Page): Promise<void> {
  const before = page.viewportSize();
  const browser = await page.context().newCDPSession(page);
  const found: string[] = [];
  for (const view of views) {
    await show(page, browser, view);
    for (const scheme of view.schemes) {
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
      const place = `${view.name}, ${scheme}`;
      const faults = [...(await violationsOf(page)), ...(await lostText(page))];
      found.push(...faults.map((fault) => `${place}: ${fault}`));
    }
  }
  await page.emulateMedia({ colorScheme: null, reducedMotion: null });
  await browser.send('Page.setFontSizes', { fontSizes: { standard: 16, fixed: 13 } });
  // Together with the session goes the size that it asked for.
  await browser.detach();
  if (before !== null) await page.setViewportSize(before);
  expect(found, `accessibility of ${new URL(page.url()).pathname}`).toEqual([]);
}

async function show(page: Page, browser: CDPSession, view: View): Promise<void> {
  const { width, height, zoom = 1, fontPx = 16 } = view;
  await page.setViewportSize({ width, height });
  const metrics = { width, height, deviceScaleFactor: zoom, mobile: false };
  if (zoom !== 1) await browser.send('Emulation.setDeviceMetricsOverride', metrics);
  const fontSizes = { standard: fontPx, fixed: (fontPx * 13) / 16 };
  await browser.send('Page.setFontSizes', { fontSizes });
}

async function violationsOf(page: Page): Promise<string[]> {
  // The page's own policy forbids foreign scripts; this one comes through the debugger.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeSource);
  // What still fades in has too little contrast for a moment.
  await page.evaluate(() => {
    for (const one of document.getAnimations()) if (one instanceof CSSTransition) one.finish();
  });
  const { violations } = await page.evaluate<AxeResults, RunOptions>(
    (options) =>
      (window as unknown as { axe: { run: (o: RunOptions) => Promise<AxeResults> } }).axe.run(options),
    rules,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id} at ${html.slice(0, 200)}\n${failureSummary ?? ''}`),
  );
}
