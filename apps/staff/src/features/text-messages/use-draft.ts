import { useState } from 'react';
import type { Said } from '../../form/outcome.js';
import { useEdits } from '../../form/use-edits.js';

/** What came of saving: what to say, or the sentence of the api when somebody else saved first. */
export type DraftSaved =
  | { readonly kind: 'saved'; readonly said: string }
  | { readonly kind: 'changed-meanwhile'; readonly message: string };

/** A text over the stored one that is not saved yet. A failed save and a colleague's lose nothing of it. */
export function useDraft(stored: string, save: (text: string) => Promise<DraftSaved | null>) {
  const edits = useEdits({ text: stored });
  const [isSaving, setSaving] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const [conflict, setConflict] = useState<string | null>(null);
  const [said, setSaid] = useState<Said | null>(null);
  const { text } = edits.fields;
  const isChanged = edits.changed.length > 0;
  const submit = async (): Promise<void> => {
    setProblem(null);
    setSaid(null);
    setSaving(true);
    try {
      const saved = await save(text);
      setConflict(saved?.kind === 'changed-meanwhile' ? saved.message : null);
      if (saved?.kind !== 'saved') return;
      edits.forget();
      setSaid({ text: saved.said });
    } catch (error) {
      setProblem(error);
    } finally {
      setSaving(false);
    }
  };
  return {
    text,
    isChanged,
    type: (typed: string): void => edits.change('text', typed),
    discard: (): void => {
      edits.forget();
      setProblem(null);
    },
    submit,
    isSaving,
    problem,
    conflict: isChanged ? conflict : null,
    conflicts: edits.conflicts,
    keepMine: edits.keepMine,
    takeTheirs: edits.takeTheirs,
    said,
  };
}

export type Draft = ReturnType<typeof useDraft>;
