import { Button, TextInput } from '@mantine/core';
import { commonWords, Notice, ProblemAlert, useWords } from '@optline/ui';
import type { ProfileFields } from './drafts.js';
import { NumberField, WhatTheNumberDoes } from './number-field.js';
import type { PersonDetailsFragment } from './person.generated.js';
import classes from './person.module.css';
import { personWords } from './person-words.js';
import { useProfileForm } from './use-profile-form.js';

interface ProfileFormProps {
  readonly person: PersonDetailsFragment;
  readonly isOwn: boolean;
  readonly onDone: (message: string) => void;
}

/** Behind the pencil. The toggle is no part of it: that saves by itself. */
export function ProfileForm({ person, isOwn, onDone }: ProfileFormProps) {
  const say = useWords(personWords);
  const sayCommon = useWords(commonWords);
  const form = useProfileForm({ person, isOwn, onDone });
  return (
    <form
      noValidate
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        const { currentTarget } = event;
        void form.submit().then(() => focusFault(currentTarget));
      }}
    >
      {form.wasKept && (
        <Notice>
          <p>{say('draftIsBack')}</p>
        </Notice>
      )}
      <Fields person={person} isOwn={isOwn} form={form} />
      <p className={classes.aside}>{say('textingAbove')}</p>
      {form.problem !== null && <ProblemAlert problem={form.problem} />}
      <div className={classes.buttons}>
        <Button type="submit" loading={form.isSaving}>
          {say('save')}
        </Button>
        <Button variant="default" disabled={form.isSaving} onClick={form.discard}>
          {form.isChanged ? say('discard') : sayCommon('cancel')}
        </Button>
      </div>
    </form>
  );
}

interface FieldsProps {
  readonly person: PersonDetailsFragment;
  readonly isOwn: boolean;
  readonly form: ReturnType<typeof useProfileForm>;
}

function Fields({ person, isOwn, form }: FieldsProps) {
  const say = useWords(personWords);
  const fieldOf = (field: keyof ProfileFields) => ({
    label: say(field),
    value: form.fields[field],
    onChange: (event: React.ChangeEvent<HTMLInputElement>) =>
      form.change({ [field]: event.currentTarget.value }),
    onBlur: () => form.lookAt(field),
    error: form.faults[field],
  });
  return (
    <>
      <div className={classes.pair}>
        <TextInput {...fieldOf('firstName')} autoFocus autoComplete={isOwn ? 'given-name' : 'off'} />
        <TextInput {...fieldOf('lastName')} autoComplete={isOwn ? 'family-name' : 'off'} />
      </div>
      <TextInput
        {...fieldOf('email')}
        type="email"
        autoComplete={isOwn ? 'email' : 'off'}
        description={isOwn && say('signsInWith')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
      />
      <NumberField {...fieldOf('cellPhone')} isOwn={isOwn} number={form.number} onTidy={form.change} />
      <WhatTheNumberDoes person={person} typed={form.fields.cellPhone} number={form.number} />
    </>
  );
}

/** The first field that has something wrong with it, so that it need not be looked for. */
function focusFault(form: HTMLFormElement): void {
  form.querySelector<HTMLInputElement>('input[aria-invalid=true]')?.focus();
}
