import { formatDateTime, formatDay, useWords } from '@optline/ui';
import asking from '../../asking/asking.module.css';
import form from '../../form/form.module.css';
import type { BulkHeadFragment } from './bulk-page.generated.js';
import { BulkState } from './bulk-state-tag.js';
import { bulkHowWords, bulkWords } from './bulk-words.js';

interface BulkFactsProps {
  readonly run: BulkHeadFragment;
  readonly timeZone: string;
}

/** For whom it was, who attested what, and what happened when. */
export function BulkFacts({ run, timeZone }: BulkFactsProps) {
  const say = useWords(bulkWords);
  const at = (instant: string): string => formatDateTime(instant, { language: 'en', timeZone });
  const { madeAt, madeBy, cancelledAt, takenBackAt, takenBackBy } = run;
  return (
    <dl className={form.facts}>
      <dt>{say('state')}</dt>
      <dd className={asking.state}>
        <BulkState state={run.state} />
      </dd>
      <dt>{say('whom')}</dt>
      <dd>{run.audience}</dd>
      <dt>{say('preparedBy')}</dt>
      <dd>{say('byWhen', { name: madeBy, when: at(madeAt) })}</dd>
      <Attested run={run} at={at} />
      {cancelledAt !== null && (
        <>
          <dt>{say('stopped')}</dt>
          <dd>{at(cancelledAt)}</dd>
        </>
      )}
      {takenBackAt !== null && (
        <>
          <dt>{say('takenBack')}</dt>
          <dd>{say('byWhen', { name: takenBackBy ?? '', when: at(takenBackAt) })}</dd>
        </>
      )}
    </dl>
  );
}

/** The statement as it was ticked: who, when, and in which words. */
function Attested({ run, at }: { readonly run: BulkHeadFragment; readonly at: (instant: string) => string }) {
  const say = useWords(bulkWords);
  const sayHow = useWords(bulkHowWords);
  const { agreedAt, agreedBy, statement, how, agreedOn } = run;
  if (agreedAt === null) return null;
  return (
    <>
      <dt>{say('agreed')}</dt>
      <dd>
        {say('byWhen', { name: agreedBy ?? '', when: at(agreedAt) })}
        <blockquote className={form.quote}>{statement}</blockquote>
      </dd>
      {how !== null && agreedOn !== null && (
        <>
          <dt>{say('proof')}</dt>
          <dd>{say('proofIs', { how: sayHow(how), day: formatDay(agreedOn, { language: 'en' }) })}</dd>
        </>
      )}
    </>
  );
}
