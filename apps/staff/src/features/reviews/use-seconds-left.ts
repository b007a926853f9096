import { useEffect, useState } from 'react';

const lookEveryMs = 200;

/**
 * Counts down by the clock of this machine's run, which nobody sets: whole seconds, 0 at the end.
 *
 * @param seconds How many there were left when they were read; null for nothing to count.
 */
export function useSecondsLeft(seconds: number | null): number {
  const [read, setRead] = useState({ seconds, left: seconds ?? 0 });
  if (read.seconds !== seconds) setRead({ seconds, left: seconds ?? 0 });
  useEffect(() => {
    if (seconds === null) return undefined;
    const endsAt = performance.now() + seconds * 1000;
    const timer = setInterval(() => {
      const left = Math.max(0, Math.ceil((endsAt - performance.now()) / 1000));
      setRead((before) => (before.left === left ? before : { seconds, left }));
      if (left === 0) clearInterval(timer);
    }, lookEveryMs);
    return () => clearInterval(timer);
  }, [seconds]);
  return read.left;
}
