import { registerEnumType } from 'type-graphql';

/** Names of the contract for values of the domain: 'never-asked' is NEVER_ASKED. */
function values<T extends string>(list: readonly T[]): Record<string, T> {
  return Object.fromEntries(
    list.map((value) => [value.replaceAll('-', '_').replaceAll(':', '_').toUpperCase(), value]),
  );
}

/** An enum of the contract. */
export function contractEnum<T extends string>(name: string, description: string, list: readonly T[]) {
  const object = values(list);
  registerEnumType(object, { name, description });
  return object;
}
