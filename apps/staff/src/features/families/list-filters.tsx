import { NativeSelect, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { answerWords, useWords, wayWords } from '@optline/ui';
import { useEffect, useRef, useState } from 'react';
import { familiesWords } from './families-words.js';
import classes from './families-page.module.css';
import { answers, archivedStates, kinds, numberStates, ways } from './list-state.js';
import type { ListState } from './list-state.js';

const typedForMs = 250;

interface Choice {
  readonly value: string;
  readonly label: string;
}

/** Search as you type, and filters; all of it stands in the address. */
export function ListFilters({ state }: { readonly state: ListState }) {
  const say = useWords(familiesWords);
  const sayAnswer = useWords(answerWords);
  const sayWay = useWords(wayWords);
  const select = (
    name: 'answer' | 'way' | 'number' | 'kind' | 'archived',
    choices: readonly Choice[],
    none = say('any'),
  ) => (
    <NativeSelect
      size="sm"
      className={name === 'way' ? classes.wide : undefined}
      label={say(name)}
      value={state[name] ?? ''}
      onChange={(event) => state.change({ [name]: event.currentTarget.value })}
      data={[{ value: '', label: none }, ...choices]}
    />
  );
  return (
    <search className={classes.filters}>
      <Search state={state} />
      {select('answer', options(answers, sayAnswer))}
      {select('number', options(numberStates, say))}
      {select('way', options(ways, sayWay))}
      {state.view === 'people' && select('kind', options(kinds, say))}
      {select('archived', options(archivedStates, say), say('leftOut'))}
      <Sort state={state} />
    </search>
  );
}

function options<Value extends string>(values: readonly Value[], say: (value: Value) => string): Choice[] {
  return values.map((value) => ({ value, label: capital(say(value)) }));
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function Search({ state }: { readonly state: ListState }) {
  const say = useWords(familiesWords);
  const [typed, setTyped] = useState(state.q);
  const sent = useRef(state.q);
  const send = useDebouncedCallback((text: string) => {
    sent.current = text;
    state.change({ q: text }, 'typing');
  }, typedForMs);
  useEffect(() => {
    // Back, or a cleared search: the field follows the address. What it sent itself it does not follow.
    if (state.q === sent.current) return;
    sent.current = state.q;
    setTyped(state.q);
  }, [state.q]);
  return (
    <TextInput
      type="search"
      className={classes.search}
      label={say('search')}
      placeholder={say('searchHint')}
      autoComplete="off"
      spellCheck={false}
      value={typed}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        send(event.currentTarget.value.trim());
      }}
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
  const isOfPeople = state.view === 'people';
  return (
    <NativeSelect
      size="sm"
      className={isOfPeople ? classes.wide : undefined}
      label={say('sort')}
      value={state.sort}
      onChange={(event) => {
        const sort = event.currentTarget.value;
        state.change({ sort: sort === 'NAME' ? null : sort });
      }}
      data={isOfPeople ? [...byName, ...bySince] : byName}
    />
  );
}
