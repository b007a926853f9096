import { useWords } from '@optline/ui';
import { useId } from 'react';
import type { ComponentProps, ReactNode } from 'react';
import { Link } from 'react-router';
import { ListFrame } from '../list/list-frame.js';
import list from '../list/list.module.css';
import { nameOf, pathOf } from '../person/person-record.js';
import type { PersonRecord } from '../person/person-record.js';
import { runWords } from './asking-words.js';
import asking from './asking.module.css';

type Frame = Pick<ComponentProps<typeof ListFrame>, 'place' | 'page' | 'isOld' | 'error' | 'onRetry'>;

interface RunPeopleProps extends Frame {
  readonly everybody: string;
  /** The one thing or reason whose people are shown; `null` where it is everybody. */
  readonly only: string | null;
  /** Rows of `RunPerson`. */
  readonly children: ReactNode;
}

/** Person by person: what came of a run, or why they are left out. */
export function RunPeople({ everybody, only, children, ...frame }: RunPeopleProps) {
  const say = useWords(runWords);
  const id = useId();
  return (
    <section className={asking.people} aria-labelledby={id}>
      <h2 id={id}>{say('people')}</h2>
      <ListFrame
        {...frame}
        count={only === null ? everybody : say('only', { what: only })}
        none={say('nobody')}
      >
        <ul className={list.rows}>{children}</ul>
      </ListFrame>
    </section>
  );
}

interface RunPersonProps {
  readonly person: Pick<PersonRecord, 'id' | 'kind' | 'firstName' | 'lastName'> & {
    readonly family: { readonly name: string };
  };
  readonly result: string | null;
  /** Why they are left out. */
  readonly why: string | null;
  readonly children: ReactNode;
}

export function RunPerson({ person, result, why, children }: RunPersonProps) {
  const say = useWords(runWords);
  return (
    <li className={asking.personRow}>
      <p>
        <Link to={pathOf(person)}>{nameOf(person)}</Link>
        <span className={asking.dim}>{person.family.name}</span>
      </p>
      <p>
        {why !== null && say('leftOutWhy', { why })}
        {result}
        {children}
      </p>
    </li>
  );
}
