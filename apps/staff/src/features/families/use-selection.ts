import { useApolloClient } from '@apollo/client/react';
import { useEffect, useRef, useState } from 'react';
import { nameOf } from '../../person/person-record.js';
import { MatchingPeopleDocument } from './families-page.generated.js';
import type { MatchingPeopleQuery } from './families-page.generated.js';
import { peopleVariables } from './list-state.js';
import type { ListState, Selected } from './list-state.js';

/** As many as the api gives at once. */
const askedAtOnce = 100;

interface Person {
  readonly id: string;
  readonly firstName: string;
  readonly lastName: string;
}

/** Who is selected, on this page and on others. */
export function useSelection(state: ListState) {
  const [selected, setSelected] = useState<Selected>(new Map());
  const add = (people: readonly Person[]): void =>
    setSelected((before) => new Map([...before, ...people.map((one) => [one.id, nameOf(one)] as const)]));
  const gathering = useGathering(state, add);
  return {
    ...gathering,
    selected,
    choose: (people: readonly Person[], isChosen: boolean): void => {
      if (isChosen) return add(people);
      const gone = new Set(people.map(({ id }) => id));
      setSelected((before) => new Map([...before].filter(([id]) => !gone.has(id))));
    },
    clear: (): void => setSelected(new Map()),
  };
}

export type Selection = ReturnType<typeof useSelection>;

/** Gathers everybody whom the search and the filters let through, whatever page they are on. */
function useGathering(state: ListState, onFound: (people: readonly Person[]) => void) {
  const client = useApolloClient();
  const [isGathering, setGathering] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const isStopped = useRef(false);
  useEffect(
    () => () => {
      isStopped.current = true;
    },
    [],
  );
  const ask = (after: string | null) =>
    client.query({
      query: MatchingPeopleDocument,
      variables: { ...peopleVariables(state), first: askedAtOnce, after },
      fetchPolicy: 'no-cache',
    });
  const gather = async (): Promise<void> => {
    let after: string | null = null;
    do {
      const found: MatchingPeopleQuery['people'] | undefined = (await ask(after)).data?.people;
      onFound(found?.edges.map(({ node }) => node) ?? []);
      after = found?.pageInfo.hasNextPage === true ? found.pageInfo.endCursor : null;
    } while (after !== null && !isStopped.current);
  };
  return {
    isGathering,
    problem,
    stop: (): void => {
      isStopped.current = true;
    },
    selectAllMatching: async (): Promise<void> => {
      if (isGathering) return;
      isStopped.current = false;
      setProblem(null);
      setGathering(true);
      await gather().catch(setProblem);
      setGathering(false);
    },
  };
}
