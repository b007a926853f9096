import { useState } from 'react';

type Value = string | boolean;

export interface Difference<Name extends string> {
  readonly field: Name;
  readonly mine: Value;
  readonly theirs: Value;
}

interface Edit {
  readonly typed: Value;
  /** What stood there when somebody began to type. */
  readonly from: Value;
}

type IsSame<Name> = (field: Name, one: Value, other: Value) => boolean;

/**
 * What was typed over a record and is not saved yet. The record may change underneath: untouched fields follow it, and
 * a touched one that somebody else changed is a conflict, with both versions kept until one is chosen.
 *
 * @param isSame Whether two ways of writing a value mean the same; without it, when they are equal.
 */
export function useEdits<Fields extends { readonly [name: string]: Value }>(
  stored: Fields,
  isSame: IsSame<keyof Fields & string> = (_, one, other) => one === other,
) {
  type Name = keyof Fields & string;
  const [edits, setEdits] = useState<{ readonly [K in Name]?: Edit }>({});
  const touched = Object.keys(edits) as Name[];
  const changed = touched.filter((name) => !isSame(name, edits[name]?.typed ?? '', stored[name] ?? ''));
  const conflicts = changed.flatMap((field): Difference<Name>[] => {
    const edit: Edit | undefined = edits[field];
    const theirs: Value | undefined = stored[field];
    if (edit === undefined || theirs === undefined || edit.from === theirs) return [];
    return [{ field, mine: edit.typed, theirs }];
  });
  const fields: Fields = { ...stored };
  for (const name of touched) Object.assign(fields, { [name]: edits[name]?.typed });
  const put = (field: Name, edit: Edit): void => setEdits((before) => ({ ...before, [field]: edit }));
  return {
    fields,
    changed,
    conflicts,
    change: (field: Name, typed: Value): void =>
      put(field, { typed, from: edits[field]?.from ?? stored[field] ?? '' }),
    keepMine: ({ field, mine, theirs }: Difference<Name>): void => put(field, { typed: mine, from: theirs }),
    takeTheirs: ({ field, theirs }: Difference<Name>): void => put(field, { typed: theirs, from: theirs }),
    /** These values were stored. What was typed while they were on their way is still to be saved. */
    settle: (sent: Fields, nowStored: Fields): void =>
      setEdits((before) => {
        const after: { [K in Name]?: Edit } = {};
        for (const name of Object.keys(before) as Name[]) {
          const typed = before[name]?.typed;
          if (typed !== undefined && typed !== sent[name])
            after[name] = { typed, from: nowStored[name] ?? '' };
        }
        return after;
      }),
    forget: (): void => setEdits({}),
  };
}
