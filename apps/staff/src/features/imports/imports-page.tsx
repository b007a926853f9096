import { useQuery } from '@apollo/client/react';
import { Card, formatCount, formatDateTime, PageTitle, ProblemAlert, useWords } from '@optline/ui';
import type { ImportKind } from '@optline/ui';
import { Link } from 'react-router';
import asking from '../../asking/asking.module.css';
import { Progress } from '../../asking/progress.js';
import { ListFrame } from '../../list/list-frame.js';
import list from '../../list/list.module.css';
import { useListAddress } from '../../list/use-list-address.js';
import { NeedsPermission } from '../../permissions/needs-permission.js';
import { useRights } from '../../permissions/use-rights.js';
import form from '../../form/form.module.css';
import { FileDrop } from './file-drop.js';
import { ImportStateTag } from './import-state-tag.js';
import { importKindWords, importsWords } from './import-words.js';
import classes from './imports.module.css';
import { ImportsDocument } from './imports-page.generated.js';
import type { ImportsQuery } from './imports-page.generated.js';
import { useUpload } from './use-upload.js';

const pageSize = 25;

/** Where files of other systems are brought, and all that were. */
export function ImportsPage() {
  const say = useWords(importsWords);
  const { mayImport } = useRights();
  return (
    <>
      <PageTitle title={say('title')} />
      <p className={asking.lead}>{say('lead')}</p>
      {mayImport ? (
        <>
          <NewFile />
          <Files />
        </>
      ) : (
        <NeedsPermission permission="IMPORT_DATA" />
      )}
    </>
  );
}

function NewFile() {
  const say = useWords(importsWords);
  const { uploading, problem, upload } = useUpload();
  const take = (kind: ImportKind) => (file: File) => void upload(kind, file);
  const percent = uploading === null ? 0 : Math.floor((uploading.done / uploading.all) * 100);
  return (
    <>
      {problem !== null && (
        <div className={form.outcome}>
          <ProblemAlert problem={problem} />
        </div>
      )}
      {uploading !== null && (
        <div className={form.outcome}>
          <Progress name={say('uploading', { name: uploading.name })} done={percent} all={100}>
            {say('uploaded', { percent: String(percent) })}
          </Progress>
        </div>
      )}
      <div className={classes.kinds}>
        <Card title={useWords(importKindWords)('FAMILIES')}>
          <p className={form.lead}>{say('familiesLead')}</p>
          <FileDrop kind="FAMILIES" isBusy={uploading !== null} onFile={take('FAMILIES')} />
        </Card>
        <Card title={say('numbersTitle')}>
          <p className={form.lead}>{say('numbersLead')}</p>
          <FileDrop kind="OPTED_OUT_NUMBERS" isBusy={uploading !== null} onFile={take('OPTED_OUT_NUMBERS')} />
        </Card>
      </div>
    </>
  );
}

function Files() {
  const say = useWords(importsWords);
  const { after, change } = useListAddress();
  const { data, previousData, error, refetch } = useQuery(ImportsDocument, {
    variables: { first: pageSize, after },
    fetchPolicy: 'cache-and-network',
  });
  const shown = data ?? previousData;
  return (
    <section className={asking.people} aria-labelledby="files">
      <h2 id="files">{say('earlier')}</h2>
      <ListFrame
        place={{ after, change, isNarrowed: false, clear: () => undefined }}
        page={shown?.imports}
        count={say('newestFirst')}
        none={say('none')}
        isOld={data === undefined}
        error={data === undefined ? error : undefined}
        onRetry={() => void refetch().catch(() => undefined)}
      >
        <ul className={list.rows}>
          {shown?.imports.edges.map(({ node }) => (
            <FileRow key={node.id} file={node} timeZone={shown.organization.timeZone} />
          ))}
        </ul>
      </ListFrame>
    </section>
  );
}

interface FileRowProps {
  readonly file: ImportsQuery['imports']['edges'][number]['node'];
  readonly timeZone: string;
}

function FileRow({ file, timeZone }: FileRowProps) {
  const say = useWords(importsWords);
  const sayKind = useWords(importKindWords);
  const when = formatDateTime(file.madeAt, { language: 'en', timeZone });
  return (
    <li className={asking.personRow}>
      <p>
        <Link to={`/imports/${file.id}`}>{file.fileName}</Link>
        <ImportStateTag state={file.state} />
        <span className={asking.dim}>{say('by', { name: file.madeBy, when })}</span>
      </p>
      <p>
        {sayKind(file.kind)}
        <span className={asking.dim}>
          {say('rows', { count: file.rowCount, shown: formatCount(file.rowCount, 'en') })}
        </span>
      </p>
    </li>
  );
}
