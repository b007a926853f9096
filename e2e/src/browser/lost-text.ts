import type { Page } from '@playwright/test';

/**
 * What cannot be read: a page wider than the screen (WCAG 1.4.10: nobody has to scroll in two directions), and text
 * that its box cuts off (1.4.4).
 */
export function lostText(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const root = document.documentElement;
    const width = root.clientWidth;
    const nameOf = (element: Element): string => element.outerHTML.slice(0, 160);
    const hasText = (element: Element): boolean =>
      [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
    const cutsOff = (element: Element): boolean => {
      const { overflowX, overflowY, clipPath, textOverflow } = getComputedStyle(element);
      // Three dots say that there is more elsewhere, as in the first line of a mail.
      if (clipPath !== 'none' || textOverflow === 'ellipsis' || !hasText(element)) return false;
      const hides = (overflow: string): boolean => ['hidden', 'clip'].includes(overflow);
      return (
        (hides(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
        (hides(overflowY) && element.scrollHeight > element.clientHeight + 1)
      );
    };
    const sticksOut = (element: Element): boolean => {
      const { left, right } = element.getBoundingClientRect();
      return hasText(element) && right > width + 1 && left < width;
    };
    const all = [...document.body.querySelectorAll('*')];
    const wide = root.scrollWidth > width ? all.filter(sticksOut) : [];
    return [
      ...(root.scrollWidth > width
        ? [`the page is ${root.scrollWidth - width} px wider than the screen`]
        : []),
      ...wide.slice(0, 3).map((element) => `sticks out: ${nameOf(element)}`),
      ...all.filter(cutsOff).map((element) => `text is cut off in ${nameOf(element)}`),
    ];
  });
}
