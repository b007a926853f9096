import { useQuery } from '@apollo/client/react';
import { Button, NativeSelect } from '@mantine/core';
import { formatCount, formatWeekday, PageTitle, useWords, weekdays } from '@optline/ui';
import { useState } from 'react';
import { Link } from 'react-router';
import form from '../../form/form.module.css';
import { ListFrame } from '../../list/list-frame.js';
import { ListSearch } from '../../list/list-search.js';
import { listWords } from '../../list/list-words.js';
import list from '../../list/list.module.css';
import { AddClassDialog } from './add-class-dialog.js';
import { ClassListDocument } from './classes-page.generated.js';
import type { ClassRowFragment } from './classes-page.generated.js';
import { classesWords } from './classes-words.js';
import classes from './classes.module.css';
import { useClassListState, variablesOf } from './class-list-state.js';
import type { ClassListState } from './class-list-state.js';
import { useClassLines } from './use-class-lines.js';

/** What the school teaches, and when; with search, filters, sorting and pages that stand in the address. */
export function ClassesPage() {
  const say = useWords(classesWords);
  const state = useClassListState();
  const [isAdding, setAdding] = useState(false);
  return (
    <>
      <PageTitle title={say('title')}>
        <Button onClick={() => setAdding(true)}>{say('add')}</Button>
      </PageTitle>
      <Filters state={state} />
      <ClassList state={state} />
      {isAdding && <AddClassDialog onClose={() => setAdding(false)} />}
    </>
  );
}

function Filters({ state }: { readonly state: ClassListState }) {
  const say = useWords(classesWords);
  const sayList = useWords(listWords);
  const any = { value: '', label: sayList('any') };
  return (
    <search className={list.filters}>
      <ListSearch q={state.q} hint={say('searchHint')} onSearch={(q) => state.change({ q }, 'typing')} />
      <NativeSelect
        size="sm"
        label={say('day')}
        value={state.day ?? ''}
        onChange={(event) => state.change({ day: event.currentTarget.value })}
        data={[any, ...weekdays.map((value) => ({ value, label: formatWeekday(value, 'en') }))]}
      />
      <NativeSelect
        size="sm"
        label={sayList('archived')}
        value={state.archived ?? ''}
        onChange={(event) => state.change({ archived: event.currentTarget.value })}
        data={[
          { value: '', label: sayList('leftOut') },
          { value: 'too', label: sayList('too') },
        ]}
      />
      <NativeSelect
        size="sm"
        label={sayList('sort')}
        value={state.sort}
        onChange={(event) => state.change({ sort: event.currentTarget.value })}
        data={[
          { value: 'NAME', label: sayList('byName') },
          { value: 'NAME_DESCENDING', label: sayList('byNameDescending') },
          { value: 'SCHEDULE', label: say('bySchedule') },
        ]}
      />
    </search>
  );
}

function ClassList({ state }: { readonly state: ClassListState }) {
  const say = useWords(classesWords);
  const { data, previousData, error, refetch } = useQuery(ClassListDocument, {
    variables: variablesOf(state),
  });
  const page = (data ?? previousData)?.classes;
  const { count = 0, isMore = false } = page?.total ?? {};
  const shown = formatCount(count, 'en');
  return (
    <ListFrame
      place={state}
      page={page}
      count={isMore ? say('more', { shown }) : say('count', { count, shown })}
      none={say('none')}
      noneWhy={<p>{say('noneWhy')}</p>}
      isOld={data === undefined}
      error={data === undefined ? error : undefined}
      onRetry={() => void refetch().catch(() => undefined)}
    >
      <ul className={list.rows}>
        {page?.edges.map(({ node }) => (
          <ClassRow key={node.id} found={node} />
        ))}
      </ul>
    </ListFrame>
  );
}

function ClassRow({ found }: { readonly found: ClassRowFragment }) {
  const say = useWords(classesWords);
  const sayList = useWords(listWords);
  const { schedule, place } = useClassLines(found);
  const { id, name, archivedAt, studentCount: count } = found;
  return (
    <li className={classes.row}>
      <p className={form.name}>
        <Link to={`/classes/${id}`}>{name}</Link>
        {archivedAt !== null && <span className={list.mark}>{sayList('isArchived')}</span>}
      </p>
      <p>
        <span>{schedule}</span>
        {place !== '' && <span className={classes.dim}>{place}</span>}
      </p>
      <p className={classes.dim}>{say('students', { count, shown: formatCount(count, 'en') })}</p>
    </li>
  );
}
