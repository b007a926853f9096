import { useMutation } from '@apollo/client/react';
import { formatNumber, localTime } from '@optline/domain';
import { useWords } from '@optline/ui';
import { useState } from 'react';
import { heardOf, mistakesInHeard } from './heard.js';
import type { HeardDraft, HeardMistakes } from './heard.js';
import { todayIn } from './person-record.js';
import type { School } from './person-record.js';
import { heardWords } from './person-words.js';
import { StopNumberDocument } from './stop-number.generated.js';
import type { StopNumberMutation } from './stop-number.generated.js';

/** The number as such, or as the one on somebody's record: then their own request is on record for them. */
export type Whose = { readonly number: string } | { readonly personId: string };

interface Stopping {
  readonly school: School;
  readonly shownNumber: string;
  readonly onStopped: (message: string) => void;
}

type Stopped = Extract<StopNumberMutation['stopNumber'], { __typename: 'NumberStopped' }>;

/** A request that was heard, from the first key to what came of it. */
export function useStopNumber({ school, shownNumber, onStopped }: Stopping) {
  const say = useWords(heardWords);
  const [mutate, { loading }] = useMutation(StopNumberDocument);
  const [draft, setDraft] = useState<HeardDraft>(() => emptyDraft(school));
  const [wrong, setWrong] = useState<HeardMistakes>({});
  const [problem, setProblem] = useState<unknown>(null);
  const told = ({ wasAlreadySo, turnedOut }: Stopped): string => {
    const number = formatNumber(shownNumber);
    const names = turnedOut.map(({ name }) => name).join(', ');
    const outcome = say(wasAlreadySo ? 'alreadySo' : 'stopped', { number });
    return names === '' ? outcome : `${outcome} ${say('turnedOut', { names })}`;
  };
  const send = async (input: Parameters<typeof mutate>[0]['variables']['input']): Promise<void> => {
    setProblem(null);
    try {
      const result = (await mutate({ variables: { input } })).data?.stopNumber;
      if (result === undefined) return;
      if (result.__typename === 'NumberStopped') onStopped(told(result));
      else setProblem(result.message);
    } catch (error) {
      setProblem(error);
    }
  };
  return {
    draft,
    wrong,
    problem,
    isStopping: loading,
    change: (part: Partial<HeardDraft>) => setDraft((before) => ({ ...before, ...part })),
    /** Returns the name of the first field that is wrong. */
    stopAsHeard: async (whose: Whose): Promise<string | null> => {
      const found = mistakesInHeard(draft, school);
      setWrong(found);
      const [first] = Object.keys(found);
      const heard = heardOf(draft, school);
      if (first !== undefined || heard === null) return first ?? null;
      if (!loading) await send({ ...whose, heard });
      return null;
    },
    stopAsOffice: async (whose: Whose): Promise<void> => {
      if (!loading) await send(whose);
    },
  };
}

function emptyDraft(school: School): HeardDraft {
  return { how: '', day: todayIn(school), time: localTime(new Date(), school.timeZone), words: '' };
}
