import { useMutation } from '@apollo/client/react';
import { useWords } from '@optline/ui';
import { useState } from 'react';
import { useRequestId } from '../../form/use-request-id.js';
import { nameOf } from './contact-row.js';
import { InviteToPortalDocument, PortalAccessPageDocument } from './portal-access-page.generated.js';
import type { PortalContactFragment } from './portal-access-page.generated.js';
import { portalAccessWords } from './portal-access-words.js';

/** So many at once that the count moves. */
const togetherAtMost = 50;

export interface Invited {
  readonly count: number;
  readonly problems: readonly { readonly id: string; readonly name: string; readonly problem: string }[];
}

/** People by id, with their names. */
type Selected = ReadonlyMap<string, string>;

const nobody: Invited = { count: 0, problems: [] };

/** Who is selected, by name, also from other pages; and inviting them all, or one at once. */
export function useInviting() {
  const say = useWords(portalAccessWords);
  const [selected, setSelected] = useState<Selected>(new Map());
  const [isInviting, setInviting] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const [outcome, setOutcome] = useState<Invited | null>(null);
  const request = useRequestId();
  const [mutate] = useMutation(InviteToPortalDocument, { refetchQueries: [PortalAccessPageDocument] });
  const select = (contacts: readonly PortalContactFragment[], isWanted: boolean): void =>
    setSelected((before) => {
      const next = new Map(before);
      for (const contact of contacts) {
        if (isWanted) next.set(contact.id, nameOf(contact));
        else next.delete(contact.id);
      }
      return next;
    });
  const invite = async (people: Selected): Promise<void> => {
    setOutcome(null);
    setProblem(people.size === 0 ? say('selectFirst') : null);
    if (people.size === 0) return;
    setInviting(true);
    let done = nobody;
    try {
      const ids = [...people.keys()];
      for (let at = 0; at < ids.length; at += togetherAtMost) {
        const personIds = ids.slice(at, at + togetherAtMost);
        const { data } = await mutate({ variables: { personIds, requestId: request.name() } });
        done = joined(done, data?.inviteToPortal ?? [], people);
        setSelected((before) => without(before, personIds));
      }
      request.settle();
    } catch (error) {
      setProblem(error);
    }
    setInviting(false);
    if (done !== nobody) setOutcome(done);
  };
  return { selected, select, invite, isInviting, problem, outcome };
}

interface Answer {
  readonly personId: string;
  readonly isInvited: boolean;
  readonly problem: string | null;
}

function joined({ count, problems }: Invited, answers: readonly Answer[], names: Selected): Invited {
  const more = answers.flatMap(({ personId: id, problem }) =>
    problem === null ? [] : [{ id, name: names.get(id) ?? '', problem }],
  );
  return {
    count: count + answers.filter(({ isInvited }) => isInvited).length,
    problems: [...problems, ...more],
  };
}

function without(people: Selected, ids: readonly string[]): Selected {
  return new Map([...people].filter(([id]) => !ids.includes(id)));
}

export type Inviting = ReturnType<typeof useInviting>;
