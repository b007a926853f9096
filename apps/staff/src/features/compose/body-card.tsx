import { Button, NativeSelect, Textarea } from '@mantine/core';
import { Card, useWords } from '@optline/ui';
import { useRef, useState } from 'react';
import { AskDialog } from '../../form/ask-dialog.js';
import form from '../../form/form.module.css';
import { AsTheyGetIt } from './as-they-get-it.js';
import { BodySize } from './body-size.js';
import type { ComposePageQuery } from './compose-page.generated.js';
import { bodyWords } from './compose-words.js';
import classes from './compose.module.css';
import { longestBody, writtenFields } from './draft.js';
import type { Draft, DraftMistake } from './draft.js';
import { Findings } from './findings.js';
import type { Preview } from './use-preview.js';

type Templates = ComposePageQuery['textTemplates'];

interface BodyCardProps {
  readonly school: ComposePageQuery['organization'];
  readonly templates: Templates;
  readonly draft: Draft;
  readonly mistake: DraftMistake | null;
  readonly examples: Preview['examples'];
  readonly onChange: (part: Partial<Draft>) => void;
}

/** What is written, what it is to the carrier, and how somebody will get it. */
export function BodyCard({ school, templates, draft, mistake, examples, onChange }: BodyCardProps) {
  const say = useWords(bodyWords);
  const { body } = draft;
  const write = (text: string): void => onChange({ body: text });
  return (
    <Card title={say('title')}>
      <div className={form.form}>
        {templates.length > 0 && <TemplateChoice templates={templates} body={body} onChoose={write} />}
        <BodyField body={body} mistake={mistake} onWrite={write} />
        <p className={form.hint}>
          {school.textFooter === '' ? say('noFooter') : say('footer', { footer: school.textFooter })}
        </p>
        <BodySize body={body} school={school} />
        <Findings body={body} school={school} />
        <AsTheyGetIt example={examples[0]} hasBody={body.trim() !== ''} />
      </div>
    </Card>
  );
}

interface BodyFieldProps {
  readonly body: string;
  readonly mistake: DraftMistake | null;
  readonly onWrite: (text: string) => void;
}

/** The text, and the buttons that put a field where the cursor stands. */
function BodyField({ body, mistake, onWrite }: BodyFieldProps) {
  const say = useWords(bodyWords);
  const place = useRef<HTMLTextAreaElement>(null);
  const insert = (field: string): void => {
    const element = place.current;
    const [from, until] = [element?.selectionStart ?? body.length, element?.selectionEnd ?? body.length];
    onWrite(`${body.slice(0, from)}${field}${body.slice(until)}`);
    requestAnimationFrame(() => {
      element?.focus();
      element?.setSelectionRange(from + field.length, from + field.length);
    });
  };
  return (
    <>
      <Textarea
        ref={place}
        name="body"
        label={say('label')}
        rows={5}
        autosize={false}
        value={body}
        onChange={(event) => onWrite(event.currentTarget.value)}
        error={mistake?.field === 'body' && say(mistake.why, { most: String(longestBody) })}
      />
      <div role="group" aria-label={say('insert')} className={classes.fields}>
        {writtenFields.map((field) => (
          <Button
            key={field}
            size="compact-sm"
            variant="default"
            aria-label={say('insertField', { field })}
            onClick={() => insert(field)}
          >
            {field}
          </Button>
        ))}
      </div>
    </>
  );
}

interface TemplateChoiceProps {
  readonly templates: Templates;
  readonly body: string;
  readonly onChoose: (text: string) => void;
}

/** A text that was written before. It takes the place of what is typed only when somebody says so. */
function TemplateChoice({ templates, body, onChoose }: TemplateChoiceProps) {
  const say = useWords(bodyWords);
  const [asked, setAsked] = useState<Templates[number] | null>(null);
  const used = templates.find((template) => template.body === body);
  return (
    <>
      <NativeSelect
        label={say('template')}
        value={used?.id ?? ''}
        onChange={(event) => {
          const template = templates.find(({ id }) => id === event.currentTarget.value);
          if (template === undefined) return;
          if (body.trim() === '' || used !== undefined) onChoose(template.body);
          else setAsked(template);
        }}
        data={[
          { value: '', label: say('noTemplate') },
          ...templates.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      {asked !== null && (
        <AskDialog
          title={say('replaceTitle')}
          lead={say('replaceLead', { name: asked.name })}
          action={say('replace')}
          onYes={() => Promise.resolve(onChoose(asked.body))}
          onDone={() => undefined}
          onClose={() => setAsked(null)}
        />
      )}
    </>
  );
}
