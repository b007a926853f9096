import { useMutation } from '@apollo/client/react';
import { useWords } from '@optline/ui';
import { useState } from 'react';
import { nameOf } from './contact-row.js';
import { InviteToPortalDocument, PortalAccessPageDocument } from './portal-access-page.generated.js';
import type { PortalContactFragment } from './portal-access-page.generated.js';
import { portalAccessWords } from './portal-access-words.js';

/** The api takes no more at once. */
const atMost = 100;

export interface Invited {
  readonly count: number;
  readonly problems: readonly { readonly name: string; readonly problem: string }[];
}

/** Who is selected, by name, also from other pages; and inviting them all. */
export function useInviting() {
  const say = useWords(portalAccessWords);
  const [selected, setSelected] = useState<ReadonlyMap<string, string>>(new Map());
  const [problem, setProblem] = useState<unknown>(null);
  const [outcome, setOutcome] = useState<Invited | null>(null);
  const [mutate, { loading }] = useMutation(InviteToPortalDocument, {
    refetchQueries: [PortalAccessPageDocument],
  });
  const select = (contacts: readonly PortalContactFragment[], isWanted: boolean): void =>
    setSelected((before) => {
      const next = new Map(before);
      for (const contact of contacts) {
        if (isWanted) next.set(contact.id, nameOf(contact));
        else next.delete(contact.id);
      }
      return next;
    });
  const invite = async (): Promise<void> => {
    setOutcome(null);
    setProblem(null);
    if (selected.size === 0) return setProblem(say('selectFirst'));
    if (selected.size > atMost) return setProblem(say('atMost'));
    try {
      const { data } = await mutate({ variables: { personIds: [...selected.keys()] } });
      const results = data?.inviteToPortal ?? [];
      const problems = results.flatMap((result) =>
        result.problem === null
          ? []
          : [{ name: selected.get(result.personId) ?? '', problem: result.problem }],
      );
      setOutcome({ count: results.filter(({ isInvited }) => isInvited).length, problems });
      setSelected(new Map());
    } catch (error) {
      setProblem(error);
    }
  };
  return { selected, select, invite, isInviting: loading, problem, outcome };
}

export type Inviting = ReturnType<typeof useInviting>;
