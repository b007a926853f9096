/** What a column holds, as its name says it. */
export type ColumnKind = 'instant' | 'day' | 'flag' | 'json' | 'plain';

const flagName = /^(is|has|may|wants|can)_/;
const columnName = /^[a-z][a-z0-9_]*$/;

const columnsByProperty = new Map<string, string>();
const propertiesByColumn = new Map<string, string>();
const kindsByColumn = new Map<string, ColumnKind>();

/** `optedOutAt` → `opted_out_at`. Throws for anything that is not a plain camelCase name. */
export function columnFor(property: string): string {
  const known = columnsByProperty.get(property);
  if (known !== undefined) return known;
  const column = property.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  if (!/^[a-z][A-Za-z0-9]*$/.test(property) || propertyFor(column) !== property)
    throw new Error(`"${property}" is not a property name that maps to a column and back`);
  columnsByProperty.set(property, column);
  return column;
}

/** `opted_out_at` → `optedOutAt`. */
export function propertyFor(column: string): string {
  const known = propertiesByColumn.get(column);
  if (known !== undefined) return known;
  const property = column.replaceAll(/_([a-z0-9])/g, (_match, letter: string) => letter.toUpperCase());
  propertiesByColumn.set(column, property);
  return property;
}

/** Returns a table or column name quoted for both databases; throws unless it is a plain snake_case word. */
export function identifier(name: string): string {
  if (!columnName.test(name)) throw new Error(`"${name}" is not a table or column name`);
  return `\`${name}\``;
}

/** The convention that plain SQL relies on: the name of a column alone says how its values are read. */
export function kindOfColumn(column: string): ColumnKind {
  const known = kindsByColumn.get(column);
  if (known !== undefined) return known;
  const kind = kindNamedBy(column);
  kindsByColumn.set(column, kind);
  return kind;
}

function kindNamedBy(column: string): ColumnKind {
  if (column.endsWith('_at')) return 'instant';
  if (column.endsWith('_on')) return 'day';
  if (column.endsWith('_json')) return 'json';
  if (flagName.test(column)) return 'flag';
  return 'plain';
}
