import { useMutation } from '@apollo/client/react';
import { assertNever } from '@optline/domain';
import { useReadNumber, useWords } from '@optline/ui';
import type { ReadNumber } from '@optline/ui';
import { useState } from 'react';
import { formWords } from '../form/form-words.js';
import { useEdits } from '../form/use-edits.js';
import { fieldsOf } from './person-record.js';
import type { FieldName, Fields, PersonRecord } from './person-record.js';
import { personWords } from './person-words.js';
import { SaveContactDocument, SaveStudentDocument } from './save-person.generated.js';
import type { SavePersonResultFragment, TextOptInInput } from './save-person.generated.js';
import { answerAtNumber, concernsProof, whyStale } from './tick.js';
import type { Tick } from './tick.js';

/** What came of the last try to save. */
export type Told =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'saved'; readonly message: string }
  | { readonly kind: 'problem'; readonly problem: unknown }
  /** The server takes this value for no number. */
  | { readonly kind: 'noNumber'; readonly problem: string; readonly typed: string };

export type PersonForm = ReturnType<typeof usePersonForm>;

/** The form of a contact or a student: nothing is stored until Save Changes, and then all of it at once. */
export function usePersonForm(record: PersonRecord) {
  const readNumber = useReadNumber();
  const edits = useEdits<Fields>(fieldsOf(record), (field, one, other) =>
    isSameValue(field, { one: String(one), other: String(other), readNumber }),
  );
  const [tick, setTick] = useState<Tick | null>(null);
  const { ofProof, forgetProof, askAgain } = useProofQuestion();
  const typedNumber = edits.fields.cellPhone.trim();
  const isOtherNumber = edits.changed.includes('cellPhone');
  const number = isOtherNumber ? (readNumber?.(typedNumber) ?? typedNumber) : (record.cellPhone ?? '');
  const answer = answerAtNumber(record.textConsent.answer, isOtherNumber);
  const stale = whyStale(tick, record, number);
  const isMoot = tick === null || stale !== null || tick.answer === answer;
  const liveTick = isMoot ? null : tick;
  const isDirty = edits.changed.length > 0 || liveTick !== null;
  const forget = (): void => {
    edits.forget();
    setTick(null);
    forgetProof();
  };
  const saving = useSaving({
    record,
    unsaved: { fields: edits.fields, changed: edits.changed, tick: liveTick },
    onSaved: (saved) => {
      edits.settle(edits.fields, fieldsOf(saved));
      setTick((now) => (now === tick ? null : now));
      forgetProof();
    },
    onAskAgain: askAgain,
  });
  return {
    ...edits,
    ...saving,
    record,
    readNumber,
    number,
    isOtherNumber,
    /** The answer that holds when this is saved without the tick. */
    answer,
    tick: liveTick,
    /** A proof that was written down and no longer fits. */
    stale,
    draft: tick?.answer === 'IN' ? tick.proof : null,
    setTick,
    ...ofProof,
    isDirty,
    forget,
  };
}

/** Whether the proof of a Yes is asked for, and whether it is one over a No of their own. */
function useProofQuestion() {
  const [asksProof, setAsksProof] = useState(false);
  const [needsAskedAgain, setNeedsAskedAgain] = useState(false);
  return {
    ofProof: { asksProof, setAsksProof, needsAskedAgain },
    forgetProof: (): void => setNeedsAskedAgain(false),
    askAgain: (reason: string): void => {
      setNeedsAskedAgain(reason === 'PROOF_OF_ASKING_AGAIN_MISSING');
      setAsksProof(true);
    },
  };
}

interface Compared {
  readonly one: string;
  readonly other: string;
  readonly readNumber: ReadNumber | null;
}

/** The same number written differently is no change. */
function isSameValue(field: FieldName, { one, other, readNumber }: Compared): boolean {
  if (one.trim() === other.trim()) return true;
  if (field !== 'cellPhone' || readNumber === null) return false;
  const [first, second] = [readNumber(one), readNumber(other)];
  return first !== null && first === second;
}

interface Unsaved {
  readonly fields: Fields;
  readonly changed: readonly FieldName[];
  readonly tick: Tick | null;
}

function inputOf(record: PersonRecord, { fields, changed, tick }: Unsaved) {
  const typed = Object.fromEntries(
    changed.map((name) => [
      name,
      fields[name].trim() === '' && isOptional(name) ? null : fields[name].trim(),
    ]),
  );
  const { id, version } = record;
  return { id, version, ...typed, ...(tick !== null && { textOptIn: optInOf(tick) }) };
}

function isOptional(name: FieldName): boolean {
  return name !== 'firstName' && name !== 'lastName';
}

function optInOf(tick: Tick): TextOptInInput {
  if (tick.answer === 'OUT') return { answer: 'OUT', theyAskedForIt: false };
  const { seenVersion, proof } = tick;
  return { answer: 'IN', seenVersion, theyAskedForIt: false, proof: { ...proof, personAgreed: true } };
}

interface Saving {
  readonly record: PersonRecord;
  readonly unsaved: Unsaved;
  readonly onSaved: (saved: PersonRecord) => void;
  readonly onAskAgain: (reason: string) => void;
}

function useSaving({ record, unsaved, onSaved, onAskAgain }: Saving) {
  const say = useWords(personWords);
  const sayForm = useWords(formWords);
  const [saveContact] = useMutation(SaveContactDocument);
  const [saveStudent] = useMutation(SaveStudentDocument);
  const [isSaving, setSaving] = useState(false);
  const [told, setTold] = useState<Told>({ kind: 'nothing' });
  const send = async (): Promise<SavePersonResultFragment | undefined> => {
    const variables = { input: inputOf(record, unsaved) };
    if (record.kind === 'CONTACT') return (await saveContact({ variables })).data?.saveContact;
    return (await saveStudent({ variables })).data?.saveStudent;
  };
  const hear = (result: SavePersonResultFragment): Told => {
    switch (result.__typename) {
      case 'PersonSaved':
        onSaved(result.person);
        return { kind: 'saved', message: sayForm('saved') };
      case 'PersonChangedMeanwhile':
        return { kind: 'problem', problem: say('changedMeanwhile') };
      case 'AnswerChangedMeanwhile':
        return { kind: 'problem', problem: say('answerChangedMeanwhile') };
      case 'NumberNotUsable':
        return { kind: 'noNumber', problem: result.message, typed: unsaved.fields.cellPhone };
      case 'TextOptInRefused':
        if (concernsProof(result.reason)) onAskAgain(result.reason);
        return { kind: 'problem', problem: result.message };
      default:
        return assertNever(result);
    }
  };
  return {
    isSaving,
    told,
    setTold,
    save: async (): Promise<void> => {
      if (isSaving) return;
      setSaving(true);
      setTold({ kind: 'nothing' });
      try {
        const result = await send();
        if (result !== undefined) setTold(hear(result));
      } catch (problem) {
        setTold({ kind: 'problem', problem });
      } finally {
        setSaving(false);
      }
    },
  };
}
