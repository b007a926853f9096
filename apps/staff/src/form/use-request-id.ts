import { useRef } from 'react';

/**
 * The name of something that is asked of the server and must happen once. Whoever tries again because the answer got
 * lost asks under the same name, until the answer came. Asked for something else in between, such as other words, it is
 * another name.
 */
export function useRequestId() {
  const asked = useRef<{ readonly id: string; readonly what: string } | null>(null);
  return {
    name: (what = ''): string => {
      if (asked.current?.what !== what) asked.current = { id: crypto.randomUUID(), what };
      return asked.current.id;
    },
    settle: (): void => {
      asked.current = null;
    },
  };
}
