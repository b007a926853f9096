import { useMutation } from '@apollo/client/react';
import { useWords } from '@optline/ui';
import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import { DialogForm } from '../../form/dialog-form.js';
import form from '../../form/form.module.css';
import { ClassFields, inputOf, noFields, useMistakes } from './class-fields.js';
import type { Fields, Mistakes } from './class-fields.js';
import { AddClassDocument } from './classes-page.generated.js';
import { classWords } from './classes-words.js';

/** A new class; its students are added on its page. */
export function AddClassDialog({ onClose }: { readonly onClose: () => void }) {
  const say = useWords(classWords);
  const navigate = useNavigate();
  const mistakesIn = useMistakes();
  const [add, { loading }] = useMutation(AddClassDocument);
  const [fields, setFields] = useState<Fields>(noFields);
  const [mistakes, setMistakes] = useState<Mistakes>({});
  const [problem, setProblem] = useState<unknown>(null);
  const [addedId, setAddedId] = useState<string | null>(null);
  // Once it is drawn as saved: nothing stands in the way of leaving any more.
  useEffect(() => {
    if (addedId !== null) void navigate(`/classes/${addedId}`);
  }, [addedId, navigate]);
  const submit = async (element: HTMLFormElement): Promise<string | void> => {
    const found = mistakesIn(fields, element);
    setMistakes(found);
    setProblem(null);
    const [first] = Object.keys(found);
    if (first !== undefined) return first;
    try {
      const result = (await add({ variables: { input: inputOf(fields) } })).data?.addClass;
      if (result?.__typename === 'ClassSaved') setAddedId(result.class.id);
      else setProblem(result?.message ?? null);
    } catch (error) {
      setProblem(error);
    }
  };
  return (
    <DialogForm
      title={say('addTitle')}
      action={say('add')}
      isBusy={loading}
      isUnsaved={Object.values(fields).some((typed) => typed !== '') && addedId === null}
      problem={problem}
      onSubmit={submit}
      onClose={onClose}
    >
      <p className={form.hint}>{say('optional')}</p>
      <ClassFields
        fields={fields}
        mistakes={mistakes}
        onChange={(field, typed) => setFields((before) => ({ ...before, [field]: typed }))}
      />
    </DialogForm>
  );
}
