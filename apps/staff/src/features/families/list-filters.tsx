import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { answerWords, useWords, wayWords } from '@optline/ui';
import { useEffect, useRef, useState } from 'react';
import { familiesWords } from './families-words.js';
import classes from './families-page.module.css';
import { answers, kinds, numberStates, ways } from './list-state.js';
import type { ListState } from './list-state.js';

const typedForMs = 250;

/** Search as you type, and filters; all of it stands in the address. */
export function ListFilters({ state }: { readonly state: ListState }) {
  const say = useWords(familiesWords);
  const sayAnswer = useWords(answerWords);
  const sayWay = useWords(wayWords);
  const any = { value: '', label: say('any') };
  const select = (
    name: 'answer' | 'way' | 'number' | 'kind',
    choices: { value: string; label: string }[],
  ) => (
    <NativeSelect
      label={say(name)}
      value={state[name] ?? ''}
      onChange={(event) => state.change({ [name]: event.currentTarget.value })}
      data={[any, ...choices]}
    />
  );
  return (
    <search className={classes.filters}>
      <Search state={state} />
      {select('answer', options(answers, sayAnswer))}
      {select('way', options(ways, sayWay))}
      {select('number', options(numberStates, say))}
      {state.view === 'people' && select('kind', options(kinds, say))}
      <Sort state={state} />
      <Checkbox
        className={classes.archived}
        label={say('archived')}
        checked={state.archived}
        onChange={(event) => state.change({ archived: event.currentTarget.checked ? '1' : null })}
      />
      {state.isNarrowed && (
        <Button
          variant="subtle"
          size="sm"
          className={classes.clear}
          onClick={() =>
            state.change({ q: null, answer: null, way: null, number: null, kind: null, archived: null })
          }
        >
          {say('clear')}
        </Button>
      )}
    </search>
  );
}

function options<Value extends string>(values: readonly Value[], say: (value: Value) => string) {
  return values.map((value) => ({ value, label: capital(say(value)) }));
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function Search({ state }: { readonly state: ListState }) {
  const say = useWords(familiesWords);
  const [typed, setTyped] = useState(state.q);
  const sent = useRef(state.q);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    // Back, or a cleared search: the field follows the address. What it sent itself it does not follow.
    if (state.q === sent.current) return;
    sent.current = state.q;
    setTyped(state.q);
  }, [state.q]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const type = (text: string): void => {
    setTyped(text);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      sent.current = text.trim();
      state.change({ q: text.trim() }, 'typing');
    }, typedForMs);
  };
  return (
    <TextInput
      type="search"
      className={classes.search}
      label={say('search')}
      placeholder={say('searchHint')}
      autoComplete="off"
      spellCheck={false}
      value={typed}
      onChange={(event) => type(event.currentTarget.value)}
    />
  );
}

function Sort({ state }: { readonly state: ListState }) {
  const say = useWords(familiesWords);
  const byName = [
    { value: 'NAME', label: say('byName') },
    { value: 'NAME_DESCENDING', label: say('byNameDescending') },
  ];
  const bySince = [
    { value: 'SINCE', label: say('bySince') },
    { value: 'SINCE_ASCENDING', label: say('bySinceAscending') },
  ];
  return (
    <NativeSelect
      label={say('sort')}
      value={state.sort}
      onChange={(event) => {
        const sort = event.currentTarget.value;
        state.change({ sort: sort === 'NAME' ? null : sort });
      }}
      data={state.view === 'people' ? [...byName, ...bySince] : byName}
    />
  );
}
