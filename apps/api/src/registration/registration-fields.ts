import { html } from '../pages/page.js';
import type { Html } from '../pages/page.js';
import type { TypedField, TypedPerson } from './registration-form.js';
import type { RegistrationPageWords } from './registration-page-words.js';

/** What is wrong with fields, by their names. */
export type Marked = ReadonlyMap<string, string>;

export interface PersonShown {
  /** Such as students.1 */
  readonly place: string;
  readonly legend: string;
  readonly person: TypedPerson;
  readonly fields: readonly TypedField[];
  readonly isFirst: boolean;
  readonly isAdded: boolean;
  readonly marked: Marked;
  readonly words: RegistrationPageWords;
}

/** The fields of one person of the family. */
export function personFields(shown: PersonShown): Html {
  return html`<fieldset class="part">
    <legend>${shown.legend}</legend>
    ${shown.fields.map((field) => fieldHtml(shown, field))}
  </fieldset>`;
}

const types = { firstName: 'text', lastName: 'text', email: 'email', cellPhone: 'tel', birthDate: 'date' };
const ownFill = { firstName: 'given-name', lastName: 'family-name', email: 'email', cellPhone: 'tel' };
const longest = { firstName: 80, lastName: 80, email: 254, cellPhone: 40, birthDate: 10 };

function fieldHtml(shown: PersonShown, field: TypedField): Html {
  const { place, person, isAdded, marked, words } = shown;
  const name = `${place}.${field}`;
  const problem = marked.get(name);
  const hint = isOfStudent(shown) && field === 'cellPhone' ? words.ifTheyHaveOne : null;
  const describedBy = [problem !== undefined && `${name}-problem`, hint !== null && `${name}-hint`];
  const described = describedBy.filter((id) => id !== false).join(' ');
  return html`<div class="field">
    <label for="${name}">${labelOf(shown, field)}</label>
    <input
      id="${name}"
      name="${name}"
      type="${types[field]}"
      value="${person[field]}"
      maxlength="${longest[field]}"
      autocomplete="${fillOf(shown, field)}"
      ${isNeeded(shown, field) && 'required'}
      ${isAdded && field === 'firstName' && 'autofocus'}
      ${problem !== undefined && html`aria-invalid="true"`}
      ${described !== '' && html`aria-describedby="${described}"`}
    />
    ${problem !== undefined && html`<p class="hint wrong" id="${name}-problem">${problem}</p>`}
    ${hint !== null && html`<p class="hint" id="${name}-hint">${hint}</p>`}
  </div>`;
}

function isOfStudent({ place }: PersonShown): boolean {
  return place.startsWith('students.');
}

function labelOf(shown: PersonShown, field: TypedField): string {
  const { words } = shown;
  return isOfStudent(shown) && field === 'lastName' ? words.lastNameOfStudent : words[field];
}

/** Only the one who fills it in is known to the browser. */
function fillOf({ place }: PersonShown, field: TypedField): string {
  return place === 'contacts.0' && field in ownFill ? ownFill[field as keyof typeof ownFill] : 'off';
}

function isNeeded(shown: PersonShown, field: TypedField): boolean {
  if (!shown.isFirst) return false;
  return isOfStudent(shown) ? field === 'firstName' : field !== 'cellPhone';
}
