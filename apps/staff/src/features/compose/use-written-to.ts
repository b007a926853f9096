import { useNavigate, useSearchParams } from 'react-router';
import { addressOfWriting, readWriting } from '../../texts/writing-address.js';
import type { WrittenTo } from '../../texts/writing-address.js';

/** Whom the text is for, as the address says it: what is chosen otherwise replaces it. */
export function useWrittenTo() {
  const [search] = useSearchParams();
  const navigate = useNavigate();
  return {
    written: readWriting(search),
    change: (next: WrittenTo): void =>
      void navigate(addressOfWriting(next), { replace: true, preventScrollReset: true }),
  };
}
