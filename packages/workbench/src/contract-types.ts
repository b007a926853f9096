import { isAbstractType, isEnumType } from 'graphql';
import type { GraphQLSchema } from 'graphql';

/**
 * What the browser apps know of the contract beside their documents: its enums as unions of strings, and which types
 * an interface or a union may be, which Apollo's cache has to be told.
 */
export function contractTypes(schema: GraphQLSchema): string {
  const types = Object.values(schema.getTypeMap())
    .filter(({ name }) => !name.startsWith('__'))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
  const enums = types.filter(isEnumType).map((type) => {
    const values = type.getValues().map(({ name }) => `  | '${name}'`);
    return `export type ${type.name} =\n${values.join('\n')};\n`;
  });
  const possible = types.filter(isAbstractType).map((type) => {
    const names = schema.getPossibleTypes(type).map(({ name }) => `'${name}'`);
    return `  ${type.name}: [${names.sort().join(', ')}],`;
  });
  const table = `export const possibleTypes: Record<string, string[]> = {\n${possible.join('\n')}\n};\n`;
  return ['// Written by pnpm codegen from schema.graphql.\n', ...enums, table].join('\n');
}
