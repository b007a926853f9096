import type { ReadNumber } from '@optline/ui';
import { useMemo, useState } from 'react';
import { fieldsOf } from './person-record.js';
import type { FieldName, Fields, PersonRecord } from './person-record.js';

/** What was typed, and what stood there when somebody began to type. */
interface Edit {
  readonly typed: string;
  readonly from: string;
}

export interface Conflict {
  readonly field: FieldName;
  readonly mine: string;
  readonly theirs: string;
}

type Edits = { readonly [Name in FieldName]?: Edit };

/**
 * What was typed on a record and not yet saved. The record may change underneath: untouched fields follow it, and a
 * touched one that somebody else changed meanwhile is a conflict, with both versions kept until one is chosen.
 */
export function useEdits(record: PersonRecord, readNumber: ReadNumber | null) {
  const [edits, setEdits] = useState<Edits>({});
  const stored = useMemo(() => fieldsOf(record), [record]);
  const isSame = (field: FieldName, one: string, other: string): boolean =>
    one.trim() === other.trim() ||
    (field === 'cellPhone' && one !== '' && (readNumber?.(one) ?? one) === (readNumber?.(other) ?? other));
  const names = Object.keys(edits) as FieldName[];
  const changed = names.filter((name) => !isSame(name, edits[name]?.typed ?? '', stored[name]));
  const conflicts: Conflict[] = changed.flatMap((field) => {
    const edit = edits[field];
    return edit === undefined || edit.from === stored[field]
      ? []
      : [{ field, mine: edit.typed, theirs: stored[field] }];
  });
  const fields: Fields = { ...stored };
  for (const name of names) Object.assign(fields, { [name]: edits[name]?.typed });
  return {
    fields,
    stored,
    changed,
    conflicts,
    type: (field: FieldName, typed: string) =>
      setEdits((before) => ({ ...before, [field]: { typed, from: before[field]?.from ?? stored[field] } })),
    keepMine: ({ field, mine, theirs }: Conflict) =>
      setEdits((before) => ({ ...before, [field]: { typed: mine, from: theirs } })),
    takeTheirs: ({ field }: Conflict) => setEdits(({ [field]: _, ...others }) => others),
    forget: () => setEdits({}),
  };
}
