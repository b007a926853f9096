import { html, page } from '../pages/page.js';
import type { Html } from '../pages/page.js';
import type { ReaderLanguage } from '../reader-language.js';
import type { Account } from './accounts.js';
import { passwordLength } from './password.js';
import { choosesPassword } from './sign-in-links.js';
import type { SignInLink } from './sign-in-links.js';
import { wordsIn } from './sign-in-words.js';
import type { Problem, Words } from './sign-in-words.js';

/** The page of a link that may still be used: what it is for, and the button. */
export function linkPage(
  link: SignInLink,
  { language, problem }: { language: ReaderLanguage; problem: Problem | null },
): string {
  const words = wordsIn(language);
  const [first] = link.accounts;
  const isOne = link.accounts.length === 1;
  const heading = words.headings[link.purpose];
  const body = html`<h1>${heading}</h1>
    <p class="lead">${isOne && first ? words.leadFor(first.name) : words.leadForSeveral}</p>
    ${problem !== null && html`<p class="problem" id="problem" role="alert">${words.problems[problem]}</p>`}
    <form method="post">
      ${!isOne && choices(link.accounts, words)}
      ${choosesPassword(link) && first && passwordFields(first.email, { words, problem })}
      <div class="actions">
        <button class="button" type="submit">${words.buttons[link.purpose]}</button>
      </div>
    </form>
    <p class="fine">${words.onlyOnce} ${isAskedFor(link) && words.notAskedFor}</p>`;
  return page({ title: heading, language, body, school: isOne && first ? first.schoolName : null });
}

function isAskedFor({ purpose }: SignInLink): boolean {
  return purpose === 'sign-in' || purpose === 'reset';
}

function choices(accounts: readonly Account[], { chooseLegend }: Words): Html {
  return html`<fieldset>
    <legend>${chooseLegend}</legend>
    <ul class="choices">
      ${accounts.map(
        ({ ownerId, schoolName, name }) =>
          html`<li>
            <label>
              <input type="radio" name="account" value="${ownerId}" required />
              <span>${schoolName}<small>${name}</small></span>
            </label>
          </li>`,
      )}
    </ul>
  </fieldset>`;
}

function passwordFields(email: string, { words, problem }: { words: Words; problem: Problem | null }): Html {
  const describedBy = problem === null ? 'rules' : 'problem rules';
  return html`<div class="field">
      <label for="email">${words.email}</label>
      <input id="email" type="email" value="${email}" autocomplete="username" readonly />
    </div>
    <div class="field">
      <label for="password">${words.newPassword}</label>
      <input
        id="password"
        type="password"
        name="password"
        autocomplete="new-password"
        minlength="${passwordLength.min}"
        maxlength="${passwordLength.max}"
        aria-describedby="${describedBy}"
        required
      />
      <p class="hint" id="rules">${words.passwordRules}</p>
    </div>`;
}

/** The page where there is no form to show. */
export function problemPage(problem: Problem, language: ReaderLanguage): string {
  const words = wordsIn(language);
  const heading = problem === 'link-not-valid' ? words.linkOver : words.notNow;
  const body = html`<h1>${heading}</h1>
    <p class="lead">${words.problems[problem]}</p>
    <p>
      <a href="/portal/">${words.toPortal}</a><br />
      <a href="/staff/">${words.toStaff}</a>
    </p>`;
  return page({ title: heading, language, body });
}
