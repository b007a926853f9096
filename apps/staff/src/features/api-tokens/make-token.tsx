import { useMutation } from '@apollo/client/react';
import { Button, Checkbox, TextInput } from '@mantine/core';
import { Card, Dialog, ProblemAlert, useWords } from '@optline/ui';
import type { ApiScope } from '@optline/ui';
import { useState } from 'react';
import { CopyField } from '../../form/copy-field.js';
import form from '../../form/form.module.css';
import { ApiTokensPageDocument, CreateApiTokenDocument } from './api-tokens-page.generated.js';
import { apiTokensWords, scopeNames, scopeWords } from './api-tokens-words.js';

const allScopes = Object.keys(scopeNames) as ApiScope[];

interface Made {
  readonly name: string;
  readonly secret: string;
}

export function MakeToken() {
  const say = useWords(apiTokensWords);
  const making = useMaking();
  return (
    <Card title={say('make')}>
      <form
        className={form.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void making.make();
        }}
      >
        <TextInput
          label={say('name')}
          description={say('nameHint')}
          value={making.name}
          maxLength={80}
          autoComplete="off"
          error={making.missing === 'name' && say('nameMissing')}
          onChange={(event) => making.setName(event.currentTarget.value)}
        />
        <Scopes chosen={making.scopes} onChange={making.setScopes} />
        {making.missing === 'scopes' && <ProblemAlert problem={say('scopesMissing')} />}
        {making.problem !== null && <ProblemAlert problem={making.problem} />}
        <div className={form.buttons}>
          <Button type="submit" loading={making.isMaking}>
            {say('create')}
          </Button>
        </div>
      </form>
      {making.made !== null && <Secret made={making.made} onKept={making.forget} />}
    </Card>
  );
}

interface ScopesProps {
  readonly chosen: readonly ApiScope[];
  readonly onChange: (chosen: readonly ApiScope[]) => void;
}

function Scopes({ chosen, onChange }: ScopesProps) {
  const say = useWords(apiTokensWords);
  const sayScope = useWords(scopeWords);
  return (
    <fieldset className={form.group}>
      <legend>{say('scopes')}</legend>
      {allScopes.map((scope) => (
        <Checkbox
          key={scope}
          label={sayScope(scope)}
          description={scopeNames[scope]}
          checked={chosen.includes(scope)}
          onChange={(event) =>
            onChange(
              event.currentTarget.checked ? [...chosen, scope] : chosen.filter((other) => other !== scope),
            )
          }
        />
      ))}
    </fieldset>
  );
}

/** Escape does not close it: the secret is not shown again. */
function Secret({ made, onKept }: { readonly made: Made; readonly onKept: () => void }) {
  const say = useWords(apiTokensWords);
  return (
    <Dialog title={say('secretTitle')}>
      <div className={form.form}>
        <p className={form.lead}>{say('secretText')}</p>
        <CopyField label={say('secret', { name: made.name })} text={made.secret} />
        <div className={form.buttons}>
          <Button onClick={onKept}>{say('kept')}</Button>
        </div>
      </div>
    </Dialog>
  );
}

function useMaking() {
  const [name, setName] = useState('');
  const [scopes, setScopes] = useState<readonly ApiScope[]>([]);
  const [made, setMade] = useState<Made | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  const [missing, setMissing] = useState<'name' | 'scopes' | null>(null);
  const [mutate, { loading }] = useMutation(CreateApiTokenDocument, {
    refetchQueries: [ApiTokensPageDocument],
    // The secret must not stay in the cache of the page.
    fetchPolicy: 'no-cache',
  });
  const make = async (): Promise<void> => {
    const lacks = name.trim() === '' ? 'name' : scopes.length === 0 ? 'scopes' : null;
    setMissing(lacks);
    setProblem(null);
    if (lacks !== null) return;
    try {
      const { data } = await mutate({ variables: { input: { name, scopes: [...scopes] } } });
      if (data === undefined || data === null) return;
      setMade({ name: data.createApiToken.apiToken.name, secret: data.createApiToken.secret });
      setName('');
      setScopes([]);
    } catch (error) {
      setProblem(error);
    }
  };
  const forget = (): void => setMade(null);
  return { name, setName, scopes, setScopes, made, forget, problem, missing, make, isMaking: loading };
}
