import { formatNumber } from '@optline/domain';
import { html, page } from '../../pages/page.js';
import type { Html } from '../../pages/page.js';
import { pageWords } from './texting-page-words.js';
import type { PageWords } from './texting-page-words.js';

/** The state of the page, as the contract's `TextingPage` gives it. */
export interface PageState {
  readonly schoolName: string;
  readonly firstName: string;
  readonly maskedNumber: string;
  readonly answer: 'IN' | 'OUT' | 'NEVER_ASKED';
  readonly version: number;
  readonly isValidForYes: boolean;
  readonly numberIsShared: boolean;
  readonly numberIsSilent: boolean;
  readonly mustTextStartTo: readonly string[];
  readonly language: string;
  readonly wordingId: string;
  readonly wording: string;
  readonly termsUrl: string | null;
  readonly privacyUrl: string | null;
}

const answers = { IN: 'in', OUT: 'out', NEVER_ASKED: 'never-asked' } as const;

/** The page with its two buttons. `said` is what was just saved, `problem` what was not. */
export function textingPageHtml(
  state: PageState,
  { said, problem }: { said: 'answer' | 'stopped' | null; problem: string | null },
): string {
  const words = pageWords(state.language);
  const answer = answers[state.answer];
  // The address may be looked at again, by anybody and much later: what is no longer so is not said.
  const isStillSo = said === 'answer' || (said === 'stopped' && state.numberIsSilent);
  const saved = said === 'stopped' ? words.stopped(state.maskedNumber) : words.saved[answer];
  const body = html`<h1>${words.question}</h1>
    <p class="lead">${words.lead(state.firstName, state.maskedNumber)}</p>
    ${problem !== null && html`<p class="problem" role="alert">${problem}</p>`}
    ${
      isStillSo && problem === null
        ? html`<p class="notice" role="status">${saved}</p>`
        : html`<p><strong>${words.now[answer]}</strong></p>`
    }
    ${whatFollows(state, words)} ${consentWording(state, words)} ${twoButtons(state, words)}
    ${stopAllButton(state, words)}
    <p class="fine">${words.otherWays}</p>`;
  return page({
    title: words.title(state.schoolName),
    language: state.language,
    body,
    school: state.schoolName,
  });
}

function whatFollows(state: PageState, words: PageWords): Html | false {
  if (state.answer === 'IN' && state.mustTextStartTo.length > 0)
    return html`<p>
      ${words.textStart}
      ${state.mustTextStartTo.map(
        (number) => html`<a href="sms:${number}?&body=START">${formatNumber(number)}</a> `,
      )}
    </p>`;
  if (state.answer !== 'OUT') return false;
  return html`<p>
    ${state.numberIsSilent ? words.silent(state.maskedNumber) : words.sharedStillOn(state.maskedNumber)}
  </p>`;
}

function consentWording(state: PageState, words: PageWords): Html {
  const links = [
    state.termsUrl !== null && html`<a href="${state.termsUrl}" rel="noreferrer">${words.terms}</a>`,
    state.privacyUrl !== null && html`<a href="${state.privacyUrl}" rel="noreferrer">${words.privacy}</a>`,
  ];
  return html`<p class="words">${state.wording} ${links[0]} ${links[1]}</p>`;
}

function twoButtons(state: PageState, words: PageWords): Html {
  return html`<form method="post">
    <input type="hidden" name="version" value="${state.version}" />
    <input type="hidden" name="wording" value="${state.wordingId}" />
    <div class="actions">
      ${
        state.isValidForYes
          ? html`<button class="button quiet" type="submit" name="answer" value="yes">${words.yes}</button>`
          : html`<p class="fine">${words.yesNotPossible}</p>`
      }
      <button class="button quiet" type="submit" name="answer" value="no">${words.no}</button>
    </div>
  </form>`;
}

/** Only where a No for one person leaves texts coming to the number. */
function stopAllButton(state: PageState, words: PageWords): Html | false {
  if (state.answer !== 'OUT' || state.numberIsSilent) return false;
  return html`<form method="post">
    <div class="actions">
      <button class="button quiet" type="submit" name="answer" value="stop-number">
        ${words.stopAll(state.maskedNumber)}
      </button>
      <p class="fine">${words.stopAllMeans}</p>
    </div>
  </form>`;
}

/** For a token that nobody knows: the other ways out. */
export function unknownLinkHtml(language: string): string {
  const words = pageWords(language);
  return page({
    title: words.unknownTitle,
    language: language === 'es' ? 'es' : 'en',
    body: html`<h1>${words.unknownTitle}</h1>
      <p>${words.unknown}</p>`,
  });
}

/** When an answer could not be stored. */
export function notSavedHtml(language: string, sentence: 'tryAgain' | 'notShown' | 'otherSite'): string {
  const words = pageWords(language);
  return page({
    title: words.problemTitle,
    language: language === 'es' ? 'es' : 'en',
    body: html`<h1>${words.problemTitle}</h1>
      <p class="problem" role="alert">${words[sentence]}</p>`,
  });
}
