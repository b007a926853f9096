import { Button } from '@mantine/core';
import { EmptyState, formatCount, LoadingState, ProblemAlert, useWords } from '@optline/ui';
import { useRef } from 'react';
import type { ReactNode } from 'react';
import { useLocation, useNavigate } from 'react-router';
import classes from './families-page.module.css';
import { familiesWords } from './families-words.js';
import type { ListState } from './list-state.js';

interface Page {
  readonly total: { readonly count: number; readonly isMore: boolean };
  readonly edges: readonly unknown[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

interface ListFrameProps {
  readonly state: ListState;
  /** Absent until something is known. */
  readonly page: Page | undefined;
  /** What is shown is of the question before; the answer is on its way. */
  readonly isOld: boolean;
  readonly error: unknown;
  readonly onRetry: () => void;
  readonly children: ReactNode;
}

/** Around the rows: how many there are, the pages, and the states of a list. */
export function ListFrame({ state, page, isOld, error, onRetry, children }: ListFrameProps) {
  const say = useWords(familiesWords);
  const top = useRef<HTMLParagraphElement>(null);
  if (page === undefined)
    return error === undefined ? (
      <LoadingState lines={14} />
    ) : (
      <ProblemAlert problem={error} onRetry={onRetry} />
    );
  return (
    <div className={classes.list} data-old={isOld || undefined} aria-busy={isOld}>
      {error !== undefined && <ProblemAlert problem={error} onRetry={onRetry} />}
      <div className={classes.head}>
        <p ref={top} tabIndex={-1} role="status" className={classes.count}>
          <Count view={state.view} total={page.total} />
        </p>
        {state.isNarrowed && <Clear state={state} onClear={() => top.current?.focus()} />}
      </div>
      {page.edges.length === 0 ? (
        <EmptyState title={say(state.isNarrowed ? 'nothingFound' : 'noFamilies')}>
          {state.isNarrowed && <p>{say('nothingFoundWhy')}</p>}
        </EmptyState>
      ) : (
        children
      )}
      <Paging state={state} pageInfo={page.pageInfo} onPage={() => top.current?.focus()} />
    </div>
  );
}

function Clear({ state, onClear }: { readonly state: ListState; readonly onClear: () => void }) {
  const say = useWords(familiesWords);
  return (
    <Button
      variant="subtle"
      size="compact-sm"
      onClick={() => {
        state.change({ q: null, answer: null, way: null, number: null, kind: null, archived: null });
        onClear();
      }}
    >
      {say('clear')}
    </Button>
  );
}

function Count({ view, total }: { readonly view: ListState['view']; readonly total: Page['total'] }) {
  const say = useWords(familiesWords);
  const { count, isMore } = total;
  const shown = formatCount(count, 'en');
  const isOfPeople = view === 'people';
  if (isMore) return say(isOfPeople ? 'morePeople' : 'moreFamilies', { shown });
  return say(isOfPeople ? 'peopleCount' : 'familyCount', { count, shown });
}

interface PagingProps {
  readonly state: ListState;
  readonly pageInfo: Page['pageInfo'];
  readonly onPage: () => void;
}

function Paging({ state, pageInfo, onPage }: PagingProps) {
  const say = useWords(familiesWords);
  const navigate = useNavigate();
  const { state: location } = useLocation() as { readonly state: { readonly isPaged?: boolean } | null };
  if (state.after === null && !pageInfo.hasNextPage) return null;
  return (
    <div className={classes.paging}>
      <Button
        variant="default"
        disabled={state.after === null}
        onClick={() => {
          // Cursors only lead on: the page before is the one that the browser remembers, else the first.
          if (location?.isPaged === true) void navigate(-1);
          else state.change({ after: null });
          onPage();
        }}
      >
        {say('previous')}
      </Button>
      <Button
        variant="default"
        disabled={!pageInfo.hasNextPage}
        onClick={() => {
          state.change({ after: pageInfo.endCursor });
          window.scrollTo(0, 0);
          onPage();
        }}
      >
        {say('next')}
      </Button>
    </div>
  );
}
