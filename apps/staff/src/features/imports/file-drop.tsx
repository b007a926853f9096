import { FileButton, Button } from '@mantine/core';
import { useWords } from '@optline/ui';
import type { ImportKind } from '@optline/ui';
import { useState } from 'react';
import type { DragEvent } from 'react';
import { importKindWords, importsWords } from './import-words.js';
import classes from './imports.module.css';

interface FileDropProps {
  readonly kind: ImportKind;
  readonly isBusy: boolean;
  readonly onFile: (file: File) => void;
}

/** Takes a file that is dropped on it, or chosen by its button. */
export function FileDrop({ kind, isBusy, onFile }: FileDropProps) {
  const say = useWords(importsWords);
  const sayKind = useWords(importKindWords);
  const [isOver, setOver] = useState(false);
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file !== undefined && !isBusy) onFile(file);
  };
  const over = (event: DragEvent): void => {
    event.preventDefault();
    setOver(true);
  };
  return (
    <div
      className={classes.drop}
      data-over={isOver || undefined}
      data-kind={kind}
      onDragOver={over}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <p>{say('drop')}</p>
      <FileButton accept=".csv,.txt,.tsv,text/csv" onChange={(file) => file !== null && onFile(file)}>
        {(props) => (
          <Button
            {...props}
            variant="default"
            aria-disabled={isBusy}
            aria-label={say('chooseWhich', { kind: sayKind(kind) })}
          >
            {say('choose')}
          </Button>
        )}
      </FileButton>
    </div>
  );
}
