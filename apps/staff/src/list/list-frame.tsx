import { Button } from '@mantine/core';
import { EmptyState, useWords, Waiting } from '@optline/ui';
import { useRef } from 'react';
import type { ReactNode } from 'react';
import { useLocation, useNavigate } from 'react-router';
import classes from './list.module.css';
import { listWords } from './list-words.js';
import type { ListPlace } from './use-list-address.js';

interface Page {
  readonly edges: readonly unknown[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

interface ListFrameProps {
  readonly place: ListPlace;
  /** Absent until something is known. */
  readonly page: Page | undefined;
  /** How many there are. */
  readonly count: string;
  /** What is said where there is nothing at all. */
  readonly none: string;
  /** And what to do about it. */
  readonly noneWhy?: ReactNode;
  /** What is shown is of the question before; the answer is on its way. */
  readonly isOld: boolean;
  readonly error: unknown;
  readonly onRetry: () => void;
  readonly children: ReactNode;
}

/** Around the rows: how many there are, the pages, and the states of a list. */
export function ListFrame({ place, page, count, none, noneWhy, isOld, ...frame }: ListFrameProps) {
  const { error, onRetry, children } = frame;
  const say = useWords(listWords);
  const top = useRef<HTMLParagraphElement>(null);
  const toTop = (): void => top.current?.focus();
  // What was shown before does not answer what is asked now.
  if (page === undefined || error !== undefined)
    return <Waiting lines={14} problem={error} onRetry={onRetry} />;
  const isEmpty = page.edges.length === 0;
  return (
    <div className={classes.list} data-old={isOld || undefined} aria-busy={isOld}>
      <div className={classes.head}>
        <p ref={top} tabIndex={-1} role="status" className={classes.count}>
          {isEmpty && !place.isNarrowed ? '' : count}
        </p>
        {place.isNarrowed && (
          <Button
            variant="subtle"
            size="compact-sm"
            onClick={() => {
              place.clear();
              toTop();
            }}
          >
            {say('clear')}
          </Button>
        )}
      </div>
      {isEmpty ? (
        <EmptyState title={place.isNarrowed ? say('nothingFound') : none}>
          {place.isNarrowed ? <p>{say('nothingFoundWhy')}</p> : noneWhy}
        </EmptyState>
      ) : (
        children
      )}
      <Paging place={place} pageInfo={page.pageInfo} onPage={toTop} />
    </div>
  );
}

interface PagingProps {
  readonly place: ListPlace;
  readonly pageInfo: Page['pageInfo'];
  readonly onPage: () => void;
}

function Paging({ place, pageInfo, onPage }: PagingProps) {
  const say = useWords(listWords);
  const navigate = useNavigate();
  const { state: location } = useLocation() as { readonly state: { readonly isPaged?: boolean } | null };
  if (place.after === null && !pageInfo.hasNextPage) return null;
  return (
    <div className={classes.paging}>
      <Button
        variant="default"
        disabled={place.after === null}
        onClick={() => {
          // Cursors only lead on: the page before is the one that the browser remembers, else the first.
          if (location?.isPaged === true) void navigate(-1);
          else place.change({ after: null });
          onPage();
        }}
      >
        {say('previous')}
      </Button>
      <Button
        variant="default"
        disabled={!pageInfo.hasNextPage}
        onClick={() => {
          place.change({ after: pageInfo.endCursor });
          window.scrollTo(0, 0);
          onPage();
        }}
      >
        {say('next')}
      </Button>
    </div>
  );
}
