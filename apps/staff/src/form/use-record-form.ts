import { useWords } from '@optline/ui';
import { useState } from 'react';
import { formWords } from './form-words.js';
import { useEdits } from './use-edits.js';

type Fields = Readonly<Record<string, string>>;

/** What came of sending a form; nothing where the answer was lost. */
export type Sent<Stored> =
  | { readonly kind: 'saved'; readonly stored: Stored }
  | { readonly kind: 'not-saved'; readonly problem: unknown }
  | undefined;

/** The fields of a record that is saved at once: what was typed stays until it is stored or discarded. */
export function useRecordForm<Stored extends Fields>(
  stored: Stored,
  send: (fields: Stored) => Promise<Sent<Stored>>,
) {
  const say = useWords(formWords);
  const edits = useEdits<Stored>(stored, (_, one, other) => String(one).trim() === String(other).trim());
  const [isSaving, setSaving] = useState(false);
  const [told, setTold] = useState('');
  const [problem, setProblem] = useState<unknown>(null);
  const { fields, changed, conflicts } = edits;
  const hear = (sent: Sent<Stored>): void => {
    if (sent?.kind === 'not-saved') return setProblem(sent.problem);
    if (sent === undefined) return;
    edits.settle(fields, sent.stored);
    setTold(say('saved'));
  };
  return {
    ...edits,
    isDirty: changed.length > 0,
    isSaving,
    told,
    problem,
    discard: (): void => {
      edits.forget();
      setProblem(null);
    },
    save: async (): Promise<void> => {
      if (isSaving) return;
      if (conflicts.length > 0) return setProblem(say('decideFirst'));
      if (changed.length === 0) return setTold(say('nothingToSave'));
      setTold('');
      setProblem(null);
      setSaving(true);
      await send(fields).then(hear, setProblem);
      setSaving(false);
    },
  };
}
