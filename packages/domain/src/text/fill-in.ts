/** What may stand in braces in a text that goes to many, such as `{first name}`. */
export type TextField = 'first name' | 'last name' | 'family' | 'school';

export const textFields: readonly TextField[] = ['first name', 'last name', 'family', 'school'];

const FIELD = /\{\s*([^{}]*?)\s*\}/g;

function fieldNamed(written: string): TextField | undefined {
  const name = written.toLowerCase().replace(/[\s_-]+/g, ' ');
  return textFields.find((field) => field === name);
}

/** What stands in braces and is no field, as it is written there. */
export function unknownFields(template: string): readonly string[] {
  const written = [...template.matchAll(FIELD)].map(([, name = '']) => name);
  return [...new Set(written.filter((name) => fieldNamed(name) === undefined))];
}

/** Whether the text differs from one person to the next. */
export function isPersonal(template: string): boolean {
  return [...template.matchAll(FIELD)].some(([, name = '']) => {
    const field = fieldNamed(name);
    return field !== undefined && field !== 'school';
  });
}

/**
 * Puts the values in the place of the fields. What is no field stays as it is written; a field without a value leaves
 * nothing behind, not even the space before it.
 */
export function fillIn(template: string, values: Readonly<Record<TextField, string>>): string {
  return template.replace(/([ \t]?)\{\s*([^{}]*?)\s*\}/g, (written, space: string, name: string) => {
    const field = fieldNamed(name);
    if (field === undefined) return written;
    const value = values[field].replace(/\s+/g, ' ').trim();
    return value === '' ? '' : `${space}${value}`;
  });
}
