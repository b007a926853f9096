import { Button, Textarea, TextInput } from '@mantine/core';
import { checkText, fillIn, sizeOf, textFields, unknownFields } from '@optline/domain';
import type { TextField } from '@optline/domain';
import { useSession, useWords } from '@optline/ui';
import { useRef, useState } from 'react';
import { Conflicts } from '../../form/conflicts.js';
import { DialogForm } from '../../form/dialog-form.js';
import { formWords } from '../../form/form-words.js';
import form from '../../form/form.module.css';
import { TextCost } from '../../texts/text-cost.js';
import type { TemplateDetailFragment } from './templates-page.generated.js';
import { fieldWords, templatesWords } from './templates-words.js';
import { useTemplate } from './use-template.js';
import type { TemplateFields } from './use-template.js';

const nameAtMost = 80;
const bodyAtMost = 1600;
const example = { firstName: 'Maria', lastName: 'Alvarez', family: 'Alvarez' };

interface TemplateDialogProps {
  /** `null` for a new one. */
  readonly template: TemplateDetailFragment | null;
  readonly onSaved: (name: string) => void;
  readonly onClose: () => void;
}

type Mistakes = { readonly [Name in keyof TemplateFields]?: string };

export function TemplateDialog({ template, onSaved, onClose }: TemplateDialogProps) {
  const say = useWords(templatesWords);
  const sayForm = useWords(formWords);
  const editing = useTemplate(template, (name) => {
    onClose();
    onSaved(name);
  });
  const mistakesIn = useMistakes();
  const [mistakes, setMistakes] = useState<Mistakes>({});
  const { fields, change } = editing;
  const submit = async (): Promise<string | void> => {
    const wrong = mistakesIn(fields);
    setMistakes(wrong);
    const [first] = Object.keys(wrong);
    if (first !== undefined) return first;
    await editing.save();
  };
  return (
    <DialogForm
      title={template === null ? say('add') : say('editTitle', { name: template.name })}
      action={template === null ? say('addAction') : sayForm('save')}
      isBusy={editing.isSaving}
      isUnsaved={editing.changed.length > 0}
      problem={editing.conflicts.length === 0 ? editing.problem : null}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextInput
        name="name"
        label={say('name')}
        description={say('nameHint')}
        maxLength={nameAtMost}
        value={fields.name}
        error={mistakes.name}
        onChange={(event) => change('name', event.currentTarget.value)}
      />
      <Body text={fields.body} mistake={mistakes.body} onChange={(text) => change('body', text)} />
      <Conflicts
        problem={editing.conflicts.length === 0 ? null : editing.problem}
        conflicts={editing.conflicts}
        nameOf={(field) => say(field)}
        onMine={editing.keepMine}
        onTheirs={editing.takeTheirs}
      />
    </DialogForm>
  );
}

interface BodyProps {
  readonly text: string;
  readonly mistake: string | undefined;
  readonly onChange: (text: string) => void;
}

/** The text with its fields, and how somebody would get it. */
function Body({ text, mistake, onChange }: BodyProps) {
  const say = useWords(templatesWords);
  const sayField = useWords(fieldWords);
  const place = useRef<HTMLTextAreaElement>(null);
  const insert = (field: TextField): void => {
    const { selectionStart: from = text.length, selectionEnd: until = text.length } = place.current ?? {};
    onChange(`${text.slice(0, from)}{${field}}${text.slice(until)}`);
    place.current?.focus();
  };
  return (
    <>
      <Textarea
        ref={place}
        name="body"
        label={say('body')}
        rows={5}
        maxLength={bodyAtMost}
        value={text}
        error={mistake}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <div className={form.buttons}>
        <span className={form.hint}>{say('insert')}</span>
        {textFields.map((field) => (
          <Button key={field} size="compact-sm" variant="default" onClick={() => insert(field)}>
            {sayField(field)}
          </Button>
        ))}
      </div>
      {text.trim() !== '' && <Example text={text} />}
    </>
  );
}

function Example({ text }: { readonly text: string }) {
  const say = useWords(templatesWords);
  const { me } = useSession();
  const { firstName, lastName, family } = example;
  const filled = fillIn(text.trim(), {
    'first name': firstName,
    'last name': lastName,
    family,
    school: me.schoolName,
  });
  return (
    <div>
      <p className={form.hint}>{say('example', { name: `${firstName} ${lastName}`, family })}</p>
      <blockquote className={form.quote}>{filled}</blockquote>
      <TextCost count={sizeOf(filled)} />
    </div>
  );
}

/** What has to be mended first: nobody could send the text as it is. */
function useMistakes() {
  const say = useWords(templatesWords);
  return ({ name, body }: TemplateFields): Mistakes => {
    const unknown = unknownFields(body);
    const reserved = checkText(body).find(({ kind }) => kind === 'refused');
    const wrongBody =
      body.trim() === ''
        ? say('bodyMissing')
        : unknown.length > 0
          ? say('unknownField', { fields: unknown.map((field) => `{${field}}`).join(', ') })
          : reserved && say('reserved', { found: reserved.found });
    return {
      ...(name.trim() === '' && { name: say('nameMissing') }),
      ...(wrongBody !== undefined && { body: wrongBody }),
    };
  };
}
