import { useMutation } from '@apollo/client/react';
import { useWords } from '@optline/ui';
import { useState } from 'react';
import { formWords } from '../../form/form-words.js';
import { useEdits } from '../../form/use-edits.js';
import {
  AddTemplateDocument,
  SaveTemplateDocument,
  TemplatesPageDocument,
} from './templates-page.generated.js';
import type { TemplateDetailFragment } from './templates-page.generated.js';

export type TemplateFields = Readonly<{ name: string; body: string }>;

/** What is typed of a template. Another's change meanwhile and a name that is taken lose nothing of it. */
export function useTemplate(template: TemplateDetailFragment | null, onSaved: (name: string) => void) {
  const sayForm = useWords(formWords);
  const edits = useEdits<TemplateFields>({ name: template?.name ?? '', body: template?.body ?? '' });
  const [problem, setProblem] = useState<unknown>(null);
  const send = useSending(template);
  const save = async (): Promise<void> => {
    if (edits.conflicts.length > 0) return setProblem(sayForm('decideFirst'));
    setProblem(null);
    const input = { name: edits.fields.name.trim(), body: edits.fields.body.trim() };
    try {
      const result = await send.run(input);
      if (result?.__typename === 'TextTemplateSaved') onSaved(input.name);
      else setProblem(result?.message ?? null);
    } catch (error) {
      setProblem(error);
    }
  };
  return { ...edits, problem, isSaving: send.isBusy, save };
}

function useSending(template: TemplateDetailFragment | null) {
  const [add, { loading: isAdding }] = useMutation(AddTemplateDocument, {
    refetchQueries: [TemplatesPageDocument],
  });
  const [save, { loading: isSaving }] = useMutation(SaveTemplateDocument);
  return {
    isBusy: isAdding || isSaving,
    run: async (input: TemplateFields) => {
      if (template === null) return (await add({ variables: { input } })).data?.addTextTemplate;
      const { id, version } = template;
      return (await save({ variables: { id, version, input } })).data?.saveTextTemplate;
    },
  };
}
