/** What the browser itself finds wrong with a field. */
export type FieldMistake = 'noAddress' | 'noWholeDay' | 'tooEarly' | 'tooLate';

/**
 * What the browser finds wrong with the field of that name; `null` for nothing. A day that is typed in part has no
 * value at all: only the browser knows that it is not empty.
 */
export function readValidity(form: HTMLFormElement | null, name: string): FieldMistake | null {
  const field = form?.elements.namedItem(name);
  if (!(field instanceof HTMLInputElement)) return null;
  const { validity } = field;
  if (validity.typeMismatch) return 'noAddress';
  if (validity.badInput) return 'noWholeDay';
  if (validity.rangeUnderflow) return 'tooEarly';
  return validity.rangeOverflow ? 'tooLate' : null;
}
