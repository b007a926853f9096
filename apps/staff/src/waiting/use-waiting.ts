import { useQuery } from '@apollo/client/react';
import { useConsentNews } from '@optline/ui';
import { WaitingDocument } from './waiting.generated.js';
import type { WaitingCountsFragment } from './waiting.generated.js';

/** What waits for somebody of the office, as it changes; nothing until that is known. */
export function useWaiting(): WaitingCountsFragment | undefined {
  const { data, refetch } = useQuery(WaitingDocument);
  // Where it fails, the banner of the network says why, and the numbers are those of before.
  useConsentNews({ lookAgain: () => refetch().catch(() => undefined) });
  return data?.waiting;
}
