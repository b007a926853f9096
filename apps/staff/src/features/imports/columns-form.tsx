import { Button, NativeSelect } from '@mantine/core';
import { Card, useWords } from '@optline/ui';
import type { ImportField, ImportKind, PersonKind } from '@optline/ui';
import { useState } from 'react';
import { Busy } from '../../form/busy.js';
import form from '../../form/form.module.css';
import type { OutcomeState } from '../../form/outcome.js';
import type { ImportHeadFragment, ImportRowsFragment } from './import-page.generated.js';
import { importFieldWords, importWords } from './import-words.js';
import classes from './imports.module.css';
import { RowsTable } from './rows-table.js';
import { useImportActs } from './use-import-acts.js';

const fieldsOf: Readonly<Record<ImportKind, readonly ImportField[]>> = {
  FAMILIES: Object.keys(importFieldWords.en) as ImportField[],
  OPTED_OUT_NUMBERS: ['CELL_PHONE', 'FIRST_NAME', 'LAST_NAME'],
};
const neededOf: Readonly<Record<ImportKind, readonly ImportField[]>> = {
  FAMILIES: ['FAMILY_ID', 'FIRST_NAME', 'LAST_NAME'],
  OPTED_OUT_NUMBERS: ['CELL_PHONE'],
};

interface ColumnsFormProps {
  readonly file: ImportHeadFragment & ImportRowsFragment;
  readonly outcome: OutcomeState;
}

type Chosen = Readonly<Partial<Record<ImportField, string>>>;

/** What each column means, as its heading suggests until somebody chooses otherwise. */
export function ColumnsForm({ file, outcome }: ColumnsFormProps) {
  const say = useWords(importWords);
  const [chosen, setChosen] = useState<Chosen>(() =>
    Object.fromEntries(file.columns.map(({ field, column }) => [field, String(column)])),
  );
  const [everybodyIs, setEverybody] = useState<PersonKind>(file.everybodyIs ?? 'CONTACT');
  const acts = useImportActs(file.id, outcome);
  const asksWho = file.kind === 'FAMILIES' && (chosen.KIND ?? '') === '';
  const check = (): Promise<void> =>
    acts.check({ columns: columnsOf(chosen), everybodyIs: asksWho ? everybodyIs : null });
  return (
    <Card title={say('columns')}>
      <p className={form.lead}>{say('columnsLead')}</p>
      <RowsTable file={file} what="firstRows" />
      <div className={classes.columns}>
        {fieldsOf[file.kind].map((field) => (
          <ColumnOf
            key={field}
            file={file}
            field={field}
            value={chosen[field] ?? ''}
            onChange={(column) => setChosen({ ...chosen, [field]: column })}
          />
        ))}
        {asksWho && (
          <NativeSelect
            label={say('everybodyIs')}
            value={everybodyIs}
            onChange={(event) => setEverybody(event.currentTarget.value as PersonKind)}
            data={[
              { value: 'CONTACT', label: say('contact') },
              { value: 'STUDENT', label: say('student') },
            ]}
          />
        )}
      </div>
      <div className={form.buttons}>
        <Button
          variant={file.state === 'READ' ? 'filled' : 'default'}
          aria-disabled={acts.isBusy}
          onClick={() => void check()}
        >
          {say(file.state === 'READ' ? 'check' : 'checkAgain')}
        </Button>
        <Busy isBusy={acts.isBusy} />
        <p className={form.hint}>{say('checkLead')}</p>
      </div>
    </Card>
  );
}

function columnsOf(chosen: Chosen) {
  return Object.entries(chosen)
    .filter(([, column]) => column !== '')
    .map(([field, column]) => ({ field: field as ImportField, column: Number(column) }));
}

interface ColumnOfProps {
  readonly file: ImportHeadFragment;
  readonly field: ImportField;
  readonly value: string;
  readonly onChange: (column: string) => void;
}

function ColumnOf({ file, field, value, onChange }: ColumnOfProps) {
  const say = useWords(importWords);
  const sayField = useWords(importFieldWords);
  const isNeeded = neededOf[file.kind].includes(field);
  return (
    <NativeSelect
      label={isNeeded ? say('needed', { field: sayField(field) }) : sayField(field)}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      data={[
        { value: '', label: say('notInFile') },
        ...file.headings.map((heading, column) => ({ value: String(column), label: heading })),
      ]}
    />
  );
}
