import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { Card, EmptyState, formatDateTime, useLanguage, useSession, useWords, Waiting } from '@optline/ui';
import type { ExportedData } from '@optline/ui';
import form from '../../form/form.module.css';
import { Outcome, useOutcome } from '../../form/outcome.js';
import { asManyAs, pageSize } from '../../list/page-size.js';
import { ExportsPageDocument } from './exports-page.generated.js';
import type { ExportsPageQuery } from './exports-page.generated.js';
import { exportedMeaningWords, exportedWords, exportWords } from './exports-words.js';
import { useExport } from './use-export.js';

const kinds: readonly ExportedData[] = ['FAMILIES', 'ANSWERS', 'SUPPRESSIONS'];

/** A button for each file, and who saved one before. */
export function Exports() {
  const say = useWords(exportWords);
  const outcome = useOutcome();
  const { data, error, loading, refetch, fetchMore } = useQuery(ExportsPageDocument, {
    variables: { first: pageSize },
  });
  const earlier = data?.dataExports;
  const lookAgain = (): void =>
    void refetch({ first: asManyAs(earlier?.edges.length) }).catch(() => undefined);
  const { saving, save } = useExport(outcome, lookAgain);
  const loadMore = (): void => {
    fetchMore({ variables: { first: pageSize, after: earlier?.pageInfo.endCursor } }).catch(() => undefined);
  };
  return (
    <>
      <Outcome said={outcome.said} problem={outcome.problem} />
      <Card title={say('save')}>
        <p className={form.lead}>{say('lead')}</p>
        <ul className={form.list}>
          {kinds.map((what) => (
            <Kind key={what} what={what} saving={saving} onSave={() => void save(what)} />
          ))}
        </ul>
        <p role="status" className={form.hint}>
          {saving !== null && say('saving')}
        </p>
      </Card>
      <Card title={say('earlier')}>
        {earlier === undefined ? (
          <Waiting lines={4} problem={error} onRetry={lookAgain} />
        ) : (
          <Earlier exports={earlier.edges.map(({ node }) => node)} />
        )}
        {earlier?.pageInfo.hasNextPage === true && (
          <Button mt="lg" variant="default" loading={loading} onClick={loadMore}>
            {say('more')}
          </Button>
        )}
      </Card>
    </>
  );
}

interface KindProps {
  readonly what: ExportedData;
  readonly saving: ExportedData | null;
  readonly onSave: () => void;
}

function Kind({ what, saving, onSave }: KindProps) {
  const say = useWords(exportWords);
  const sayKind = useWords(exportedWords);
  const sayMeaning = useWords(exportedMeaningWords);
  return (
    <li className={form.row}>
      <div className={form.rowText}>
        <p className={form.name}>{sayKind(what)}</p>
        <p className={form.hint}>{sayMeaning(what)}</p>
      </div>
      <Button
        variant="default"
        loading={saving === what}
        disabled={saving !== null && saving !== what}
        onClick={onSave}
      >
        {say('saveWhat', { what: sayKind(what) })}
      </Button>
    </li>
  );
}

type EarlierExport = ExportsPageQuery['dataExports']['edges'][number]['node'];

function Earlier({ exports }: { readonly exports: readonly EarlierExport[] }) {
  const say = useWords(exportWords);
  const sayKind = useWords(exportedWords);
  const { language } = useLanguage();
  const { timeZone } = useSession().me;
  if (exports.length === 0)
    return (
      <EmptyState title={say('none')}>
        <p>{say('noneWhy')}</p>
      </EmptyState>
    );
  return (
    <ul className={form.list}>
      {exports.map(({ id, what, by, startedAt }) => {
        const time = formatDateTime(startedAt, { language, timeZone });
        return (
          <li key={id} className={form.row}>
            <div className={form.rowText}>
              <p className={form.name}>{sayKind(what)}</p>
              <p className={form.hint}>
                {by === null ? say('bySomebody', { time }) : say('byWhom', { time, name: by })}
              </p>
            </div>
          </li>
        );
      })}
    </ul>
  );
}
