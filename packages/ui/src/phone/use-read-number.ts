import { useEffect, useState } from 'react';
import { loadReadNumber } from './check-number.js';
import type { ReadNumber } from './check-number.js';

/** Reads numbers as the server does; `null` until it is loaded, and then the server alone says. */
export function useReadNumber(): ReadNumber | null {
  const [read, setRead] = useState<ReadNumber | null>(null);
  useEffect(() => {
    let isGone = false;
    loadReadNumber()
      .then((loaded) => {
        if (!isGone) setRead(() => loaded);
      })
      .catch(() => undefined);
    return () => {
      isGone = true;
    };
  }, []);
  return read;
}
