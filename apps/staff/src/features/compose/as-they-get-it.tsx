import { useWords } from '@optline/ui';
import form from '../../form/form.module.css';
import { bodyWords } from './compose-words.js';
import classes from './compose.module.css';
import type { Preview } from './use-preview.js';

interface AsTheyGetItProps {
  readonly example: Preview['examples'][number] | undefined;
  readonly hasBody: boolean;
}

/** The text as a real person of those whom it is for gets it, fields filled in and footer below. */
export function AsTheyGetIt({ example, hasBody }: AsTheyGetItProps) {
  const say = useWords(bodyWords);
  if (!hasBody) return null;
  if (example === undefined) return <p className={form.hint}>{say('previewNone')}</p>;
  return (
    <figure className={`${form.copy} ${classes.shown}`}>
      <figcaption className={form.copyLabel}>{say('preview', { name: example.name })}</figcaption>
      <blockquote className={form.quote}>{example.body}</blockquote>
    </figure>
  );
}
