import { Button } from '@mantine/core';
import { PageTitle, useWords } from '@optline/ui';
import { useState } from 'react';
import { Link } from 'react-router';
import { useRights } from '../../permissions/use-rights.js';
import { addressOfWriting } from '../../texts/writing-address.js';
import { AddFamilyDialog } from './add-family-dialog.js';
import classes from './families-page.module.css';
import { familiesWords } from './families-words.js';
import { FamilyList } from './family-list.js';
import { ListFilters } from './list-filters.js';
import { addressOf, useListState } from './list-state.js';
import { PeopleList } from './people-list.js';

/** Everybody: by family or person by person, with search, filters, sorting and pages that stand in the address. */
export function FamiliesPage() {
  const say = useWords(familiesWords);
  const state = useListState();
  const { maySend, mayImport } = useRights();
  const [isAdding, setAdding] = useState(false);
  return (
    <>
      <PageTitle title={say('title')}>
        <div className={classes.acts}>
          {maySend && state.archived !== 'only' && (
            <Button
              component={Link}
              to={addressOfWriting({ ...state, to: 'matching' })}
              size="sm"
              variant="default"
            >
              {say('writeToAll')}
            </Button>
          )}
          {mayImport && (
            <Button component={Link} to="/imports" size="sm" variant="default">
              {say('import')}
            </Button>
          )}
          <Button component={Link} to="/opt-out" size="sm" variant="default">
            {say('optOut')}
          </Button>
          <Button size="sm" onClick={() => setAdding(true)}>
            {say('addFamily')}
          </Button>
        </div>
      </PageTitle>
      <nav className={classes.views} aria-label={say('views')}>
        {(['families', 'people'] as const).map((view) => (
          <Link
            key={view}
            to={addressOf(view, state)}
            aria-current={state.view === view ? 'page' : undefined}
          >
            {say(view)}
          </Link>
        ))}
      </nav>
      <ListFilters state={state} />
      {state.view === 'people' ? <PeopleList state={state} /> : <FamilyList state={state} />}
      {isAdding && <AddFamilyDialog onClose={() => setAdding(false)} />}
    </>
  );
}
