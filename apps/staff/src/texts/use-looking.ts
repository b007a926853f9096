import { useEffect, useEffectEvent } from 'react';

/** Looks again and again while somebody can see it; never, without a time. */
export function useLooking(everyMs: number | null, lookAgain: () => void): void {
  const look = useEffectEvent(() => {
    if (document.visibilityState === 'visible') lookAgain();
  });
  useEffect(() => {
    if (everyMs === null) return;
    const timer = setInterval(look, everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
}
