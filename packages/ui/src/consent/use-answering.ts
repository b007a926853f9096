import { useEffect, useState } from 'react';
import type { Answer } from '../contract/contract.generated.js';
import { consentWords } from '../words/consent.js';
import { useWords } from '../words/define-words.js';

export type GivenAnswer = Exclude<Answer, 'NEVER_ASKED'>;

/**
 * Stored; or refused, with the sentence that says why. After `stored`, `message` adds what follows from it, and
 * `instead` is said in place of all, where "text messaging is on" would promise too much.
 */
export type AnswerStored =
  | { readonly kind: 'stored'; readonly message?: string; readonly instead?: string }
  | { readonly kind: 'refused'; readonly message: string };

const undoForMs = 10_000;

interface Told {
  readonly said: string | null;
  readonly failed: boolean;
  readonly undoTo: GivenAnswer | null;
  /** The answer that it speaks of. When somebody gives another one elsewhere, it is overtaken. */
  readonly of: GivenAnswer | null;
}

const nothing: Told = { said: null, failed: false, undoTo: null, of: null };

export interface Answering {
  /** What the server has stored. */
  readonly answer: Answer;
  /** Stores an answer. The switch keeps its place until this is settled; a rejection is told in plain words. */
  readonly onAnswer: (answer: GivenAnswer) => Promise<AnswerStored>;
  /** Asks what has to be known before a Yes; nothing happens unless it is answered with true. */
  readonly beforeYes?: (() => Promise<boolean>) | undefined;
}

/** One answer on its way to the server: what to show meanwhile and afterwards, and the undo of ten seconds. */
export function useAnswering({ answer, onAnswer, beforeYes }: Answering) {
  const say = useWords(consentWords);
  const [isSaving, setSaving] = useState(false);
  const [told, setTold] = useState<Told>(nothing);

  useEffect(() => {
    if (told.undoTo === null) return undefined;
    const timer = setTimeout(() => setTold((before) => ({ ...before, undoTo: null })), undoForMs);
    return () => clearTimeout(timer);
  }, [told.undoTo]);

  const store = async (given: GivenAnswer, undoTo: GivenAnswer | null): Promise<void> => {
    if (given === 'IN' && beforeYes !== undefined && !(await beforeYes())) return;
    setSaving(true);
    setTold(nothing);
    try {
      const stored = await onAnswer(given);
      const saved = say(given === 'IN' ? 'savedIn' : 'savedOut');
      const isStored = stored.kind === 'stored';
      const said = isStored
        ? (stored.instead ?? [saved, stored.message].filter(Boolean).join(' '))
        : stored.message;
      setTold({ said, failed: !isStored, undoTo: isStored ? undoTo : null, of: isStored ? given : null });
    } catch {
      setTold({ said: say('notSaved'), failed: true, undoTo: null, of: null });
    } finally {
      setSaving(false);
    }
  };

  return {
    isSaving,
    ...(told.of === null || told.of === answer ? told : nothing),
    give: (given: GivenAnswer) => store(given, answer === 'NEVER_ASKED' ? null : answer),
    undo: () => (told.undoTo === null ? Promise.resolve() : store(told.undoTo, null)),
  };
}
