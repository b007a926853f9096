import { useEffect, useEffectEvent } from 'react';
import { useOptline } from '../provider/optline-context.js';
import { useSession } from '../session/session-gate.js';
import type { News } from './news.js';

const atMostEveryMs = 500;

interface Listening {
  /** Whom the page is about; without it, everybody. */
  readonly personIds?: readonly string[];
  /** Looks again. Much news at once is one look. */
  readonly lookAgain: () => unknown;
}

/** Looks again when something happened to the consent of somebody whom the page shows. */
export function useConsentNews({ personIds, lookAgain }: Listening): void {
  const { live } = useOptline();
  const { me } = useSession();
  const concerns = useEffectEvent(
    (news: News) =>
      news.mayConcernAnybody ||
      personIds === undefined ||
      news.personIds.some((id) => personIds.includes(id)),
  );
  const look = useEffectEvent(() => {
    lookAgain();
  });
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let lookedAt = 0;
    const lookSoon = (): void => {
      if (timer !== undefined) return;
      timer = setTimeout(
        () => {
          timer = undefined;
          lookedAt = Date.now();
          look();
        },
        Math.max(0, lookedAt + atMostEveryMs - Date.now()),
      );
    };
    const end = live.listen((news) => {
      if (concerns(news)) lookSoon();
    });
    return () => {
      clearTimeout(timer);
      end();
    };
    // Signed in again is a new `me`: the connection that ended with the old session is opened anew.
  }, [live, me]);
}
