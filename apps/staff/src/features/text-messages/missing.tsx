import { useWords } from '@optline/ui';
import form from '../../form/form.module.css';
import { missingWords } from './text-messages-words.js';
import classes from './text-messages.module.css';

/** What a wording still lacks; read out when it changes. */
export function Missing({
  parts,
  complete,
}: {
  readonly parts: readonly string[];
  readonly complete: string;
}) {
  const say = useWords(missingWords);
  return (
    <p role="status" className={parts.length > 0 ? classes.missing : form.hint}>
      {parts.length > 0 ? say('missing', { parts: parts.join(', ') }) : complete}
    </p>
  );
}
