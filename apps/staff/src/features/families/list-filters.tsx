import { NativeSelect } from '@mantine/core';
import { useWords } from '@optline/ui';
import { ListSearch } from '../../list/list-search.js';
import { listWords } from '../../list/list-words.js';
import list from '../../list/list.module.css';
import { PeopleFilterSelect } from '../../list/people-filter-select.js';
import { familiesWords } from './families-words.js';
import { archivedStates } from './list-state.js';
import type { ListState } from './list-state.js';

/** Search as you type, and filters; all of it stands in the address. */
export function ListFilters({ state }: { readonly state: ListState }) {
  const say = useWords(familiesWords);
  const sayList = useWords(listWords);
  const select = (name: 'answer' | 'way' | 'number' | 'kind') => (
    <PeopleFilterSelect
      name={name}
      value={state[name]}
      onChange={(value) => state.change({ [name]: value })}
    />
  );
  return (
    <search className={list.filters}>
      <ListSearch q={state.q} hint={say('searchHint')} onSearch={(q) => state.change({ q }, 'typing')} />
      {select('answer')}
      {select('number')}
      {select('way')}
      {state.view === 'people' && select('kind')}
      <NativeSelect
        size="sm"
        label={sayList('archived')}
        value={state.archived ?? ''}
        onChange={(event) => state.change({ archived: event.currentTarget.value })}
        data={[
          { value: '', label: sayList('leftOut') },
          ...archivedStates.map((value) => ({ value, label: sayList(value) })),
        ]}
      />
      <Sort state={state} />
    </search>
  );
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
