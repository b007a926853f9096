import { useQuery } from '@apollo/client/react';
import { useEffect, useRef } from 'react';
import { usePages } from '../../person/use-pages.js';
import { ClassStudentsDocument } from './class-page.generated.js';

const pageSize = 25;

interface Wanted {
  readonly classId: string;
  readonly past: boolean;
  readonly search: string;
  /** Counts up with each enrolment that begins or ends: it is looked again. */
  readonly looks: number;
}

/** The students of a class, more and more of them. */
export function useClassStudents({ classId, past, search, looks }: Wanted) {
  const asked = useQuery(ClassStudentsDocument, {
    variables: { classId, past, search: search === '' ? null : search, first: pageSize, after: null },
  });
  const pages = usePages(asked.data?.enrolments, asked);
  const { lookAgain } = pages;
  const looked = useRef(looks);
  useEffect(() => {
    if (looked.current === looks) return;
    looked.current = looks;
    lookAgain();
  });
  return {
    ...pages,
    /** While something else is looked for, what was found before. */
    page: (asked.data ?? (asked.error === undefined ? asked.previousData : undefined))?.enrolments,
    isOld: asked.data === undefined,
    problem: asked.error,
  };
}
