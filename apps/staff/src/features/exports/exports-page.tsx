import { PageTitle, useWords } from '@optline/ui';
import { NeedsPermission } from '../../permissions/needs-permission.js';
import { useRights } from '../../permissions/use-rights.js';
import { Exports } from './exports-list.js';
import { exportWords } from './exports-words.js';

/** Settings > Export: the data of the school as files. */
export function ExportsPage() {
  const say = useWords(exportWords);
  return (
    <>
      <PageTitle title={say('title')} />
      {useRights().mayExportData ? <Exports /> : <NeedsPermission permission="EXPORT_DATA" />}
    </>
  );
}
