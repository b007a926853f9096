import { useRef } from 'react';

/**
 * The name of something that is asked of the server and must happen once. Whoever tries again because the answer got
 * lost asks under the same name, until the answer came.
 */
export function useRequestId(): { readonly name: () => string; readonly settle: () => void } {
  const id = useRef<string | null>(null);
  return {
    name: () => (id.current ??= crypto.randomUUID()),
    settle: () => (id.current = null),
  };
}
