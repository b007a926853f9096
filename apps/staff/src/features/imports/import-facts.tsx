import { formatCount, formatDateTime, useWords } from '@optline/ui';
import asking from '../../asking/asking.module.css';
import form from '../../form/form.module.css';
import type { ImportHeadFragment } from './import-page.generated.js';
import { ImportStateTag } from './import-state-tag.js';
import { importKindWords, importWords } from './import-words.js';

interface ImportFactsProps {
  readonly file: ImportHeadFragment;
  readonly timeZone: string;
}

/** What the file is, and what happened with it when. */
export function ImportFacts({ file, timeZone }: ImportFactsProps) {
  const say = useWords(importWords);
  const sayKind = useWords(importKindWords);
  const at = (instant: string): string => formatDateTime(instant, { language: 'en', timeZone });
  return (
    <dl className={form.facts}>
      <dt>{say('state')}</dt>
      <dd className={asking.state}>
        <ImportStateTag state={file.state} />
      </dd>
      <dt>{say('what')}</dt>
      <dd>{sayKind(file.kind)}</dd>
      <dt>{say('brought')}</dt>
      <dd>{say('broughtBy', { name: file.madeBy, when: at(file.madeAt) })}</dd>
      {file.rowCount > 0 && (
        <>
          <dt>{say('rowCount')}</dt>
          <dd>{formatCount(file.rowCount, 'en')}</dd>
        </>
      )}
      {file.startedAt !== null && (
        <>
          <dt>{say('started')}</dt>
          <dd>{at(file.startedAt)}</dd>
        </>
      )}
      {file.settledAt !== null && (
        <>
          <dt>{say('finished')}</dt>
          <dd>{at(file.settledAt)}</dd>
        </>
      )}
    </dl>
  );
}
