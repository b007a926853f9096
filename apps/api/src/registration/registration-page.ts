import { html, page } from '../pages/page.js';
import type { Html } from '../pages/page.js';
import type { ReaderLanguage } from '../reader-language.js';
import { contactsAtMost, studentsAtMost } from './read-registration.js';
import type { RegistrationForm } from './registration-form.js';
import { personFields } from './registration-fields.js';
import type { Marked } from './registration-fields.js';
import { registrationPageWords } from './registration-page-words.js';
import type { RegistrationPageWords } from './registration-page-words.js';

/** The state of the page, as the contract's `RegistrationPage` gives it. */
export interface RegistrationPageState {
  readonly schoolName: string;
  readonly isOpen: boolean;
  readonly asksToConfirm: boolean;
  readonly wordingId: string;
  readonly wording: string;
  readonly termsUrl: string | null;
  readonly privacyUrl: string | null;
}

export interface Shown {
  readonly form: RegistrationForm;
  readonly problem: string | null;
  /** What is to be known though nothing is wrong. */
  readonly note: string | null;
  readonly marked: Marked;
  /** The place, such as students.1, that was just added. */
  readonly added: string | null;
}

/** The form. Whatever was typed is still there, the boxes are unticked until somebody ticks them. */
export function registrationPageHtml(state: RegistrationPageState, shown: Shown): string {
  const { form, problem, note } = shown;
  const words = registrationPageWords(form.language);
  const other = form.language === 'es' ? 'en' : 'es';
  const body = html`<form method="post">
    <button class="away" type="submit" tabindex="-1" aria-hidden="true"></button>
    <input type="hidden" name="language" value="${form.language}" />
    <input type="hidden" name="wording" value="${state.wordingId}" />
    <p class="aside">
      <button class="link" type="submit" name="otherLanguage" value="${other}" lang="${other}" formnovalidate>
        ${words.otherLanguage}
      </button>
    </p>
    <h1>${words.title(state.schoolName)}</h1>
    <p class="lead">${words.lead}</p>
    ${note !== null && html`<p class="notice" role="status">${note}</p>`}
    ${problem !== null && html`<p class="problem" role="alert">${problem}</p>`} ${honeypot(words)}
    ${contacts(shown, words)} ${students(shown, words)} ${texts(state, form, words)}
    <div class="actions"><button class="button" type="submit">${words.register}</button></div>
  </form>`;
  return page({ title: words.title(state.schoolName), language: form.language, body, school: null });
}

/** People do not see it; programs that fill in every field fill it in. */
function honeypot({ leaveEmpty }: RegistrationPageWords): Html {
  return html`<div class="away" aria-hidden="true">
    <label for="website">${leaveEmpty}</label>
    <input id="website" name="website" autocomplete="off" tabindex="-1" />
  </div>`;
}

function contacts({ form, marked, added }: Shown, words: RegistrationPageWords): Html {
  return html`${form.contacts.map((person, at) =>
    personFields({
      place: `contacts.${at}`,
      legend: at === 0 ? words.you : words.otherContact,
      person,
      fields: ['firstName', 'lastName', 'email', 'cellPhone'],
      isFirst: at === 0,
      isAdded: added === `contacts.${at}`,
      marked,
      words,
    }),
  )}
  ${form.contacts.length < contactsAtMost && oneMore('contacts', words.moreContacts)}`;
}

function students({ form, marked, added }: Shown, words: RegistrationPageWords): Html {
  return html`${form.students.map((person, at) =>
    personFields({
      place: `students.${at}`,
      legend: words.student(at),
      person,
      fields: ['firstName', 'lastName', 'birthDate', 'cellPhone'],
      isFirst: at === 0,
      isAdded: added === `students.${at}`,
      marked,
      words,
    }),
  )}
  ${form.students.length < studentsAtMost && oneMore('students', words.moreStudents)}`;
}

function oneMore(group: 'contacts' | 'students', label: string): Html {
  return html`<p>
    <button class="button quiet" type="submit" name="more" value="${group}" formnovalidate>${label}</button>
  </p>`;
}

function texts(state: RegistrationPageState, form: RegistrationForm, words: RegistrationPageWords): Html {
  const links = [
    state.termsUrl !== null && html`<a href="${state.termsUrl}" rel="noreferrer">${words.terms}</a>`,
    state.privacyUrl !== null && html`<a href="${state.privacyUrl}" rel="noreferrer">${words.privacy}</a>`,
  ];
  const boxes = [
    ...form.contacts.map((person, at) => ({
      name: `contacts.${at}.saysYes`,
      label: at === 0 ? words.yesOfYou : words.yesOfOther,
      isTicked: person.saysYes,
    })),
    ...form.students.map((person, at) => ({
      name: `students.${at}.saysYes`,
      label: words.yesOfStudent(at),
      isTicked: person.saysYes,
    })),
  ];
  return html`<fieldset class="part">
    <legend>${words.texts}</legend>
    <p>${words.textsLead}</p>
    <p class="words" id="wording">${state.wording} ${links[0]} ${links[1]}</p>
    <ul class="choices">
      ${boxes.map(
        ({ name, label, isTicked }) =>
          html`<li>
            <label>
              <input
                type="checkbox"
                name="${name}"
                value="yes"
                aria-describedby="wording"
                ${isTicked && 'checked'}
              />
              <span>${label}</span>
            </label>
          </li>`,
      )}
    </ul>
    ${state.asksToConfirm && html`<p class="hint">${words.confirms}</p>`}
  </fieldset>`;
}

/** After it was sent: the same for everybody. */
export function registrationSentHtml(
  { schoolName, asksToConfirm }: RegistrationPageState,
  language: ReaderLanguage,
): string {
  const words = registrationPageWords(language);
  const body = html`<h1>${words.sentTitle}</h1>
    <p class="notice" role="status">${words.sent(schoolName)}</p>
    <p>${asksToConfirm ? words.sentConfirms : words.sentTexts}</p>`;
  return page({ title: words.sentTitle, language, body, school: schoolName });
}

/** The page of a school that takes no registrations now. */
export function registrationClosedHtml(schoolName: string, language: ReaderLanguage): string {
  const words = registrationPageWords(language);
  const body = html`<h1>${words.closedTitle}</h1>
    <p>${words.closed(schoolName)}</p>`;
  return page({ title: words.closedTitle, language, body, school: schoolName });
}

/** Where there is no form to show. */
export function registrationProblemHtml(
  language: ReaderLanguage,
  problem: 'unknown' | 'tryAgain' | 'tooMany' | 'otherSite',
): string {
  const words = registrationPageWords(language);
  const title = problem === 'unknown' ? words.unknownTitle : words.problemTitle;
  const body = html`<h1>${title}</h1>
    <p role="alert">${words[problem]}</p>`;
  return page({ title, language, body });
}
