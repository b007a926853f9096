import { TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useWords } from '@optline/ui';
import { useEffect, useRef, useState } from 'react';
import classes from './list.module.css';
import { listWords } from './list-words.js';

const typedForMs = 250;

interface ListSearchProps {
  /** What the address says. */
  readonly q: string;
  /** What can be typed. */
  readonly hint: string;
  readonly onSearch: (text: string) => void;
}

/** Searches as you type. */
export function ListSearch({ q, hint, onSearch }: ListSearchProps) {
  const say = useWords(listWords);
  const [typed, setTyped] = useState(q);
  const sent = useRef(q);
  const send = useDebouncedCallback((text: string) => {
    sent.current = text;
    onSearch(text);
  }, typedForMs);
  useEffect(() => {
    // Back, or a cleared search: the field follows the address. What it sent itself it does not follow.
    if (q === sent.current) return;
    sent.current = q;
    setTyped(q);
  }, [q]);
  return (
    <TextInput
      type="search"
      className={classes.search}
      label={say('search')}
      placeholder={hint}
      autoComplete="off"
      spellCheck={false}
      value={typed}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        send(event.currentTarget.value.trim());
      }}
    />
  );
}
