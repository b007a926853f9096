import { NativeSelect } from '@mantine/core';
import { answerWords, useWords, wayWords } from '@optline/ui';
import { ListSearch } from '../../list/list-search.js';
import { listWords } from '../../list/list-words.js';
import list from '../../list/list.module.css';
import { familiesWords } from './families-words.js';
import { answers, archivedStates, kinds, numberStates, ways } from './list-state.js';
import type { ListState } from './list-state.js';

interface Choice {
  readonly value: string;
  readonly label: string;
}

/** Search as you type, and filters; all of it stands in the address. */
export function ListFilters({ state }: { readonly state: ListState }) {
  const say = useWords(familiesWords);
  const sayList = useWords(listWords);
  const sayAnswer = useWords(answerWords);
  const sayWay = useWords(wayWords);
  const select = (
    name: 'answer' | 'way' | 'number' | 'kind' | 'archived',
    choices: readonly Choice[],
    none = sayList('any'),
  ) => (
    <NativeSelect
      size="sm"
      className={name === 'way' ? list.wide : undefined}
      label={name === 'archived' ? sayList(name) : say(name)}
      value={state[name] ?? ''}
      onChange={(event) => state.change({ [name]: event.currentTarget.value })}
      data={[{ value: '', label: none }, ...choices]}
    />
  );
  return (
    <search className={list.filters}>
      <ListSearch q={state.q} hint={say('searchHint')} onSearch={(q) => state.change({ q }, 'typing')} />
      {select('answer', options(answers, sayAnswer))}
      {select('number', options(numberStates, say))}
      {select('way', options(ways, sayWay))}
      {state.view === 'people' && select('kind', options(kinds, say))}
      {select('archived', options(archivedStates, sayList), sayList('leftOut'))}
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

function Sort({ state }: { readonly state: ListState }) {
  const say = useWords(familiesWords);
  const sayList = useWords(listWords);
  const byName = [
    { value: 'NAME', label: sayList('byName') },
    { value: 'NAME_DESCENDING', label: sayList('byNameDescending') },
  ];
  const bySince = [
    { value: 'SINCE', label: say('bySince') },
    { value: 'SINCE_ASCENDING', label: say('bySinceAscending') },
  ];
  const isOfPeople = state.view === 'people';
  return (
    <NativeSelect
      size="sm"
      className={isOfPeople ? list.wide : undefined}
      label={sayList('sort')}
      value={state.sort}
      onChange={(event) => {
        const sort = event.currentTarget.value;
        state.change({ sort: sort === 'NAME' ? null : sort });
      }}
      data={isOfPeople ? [...byName, ...bySince] : byName}
    />
  );
}
