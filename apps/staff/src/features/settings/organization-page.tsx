import { useQuery } from '@apollo/client/react';
import { LoadingState, PageTitle, ProblemAlert, useWords } from '@optline/ui';
import { ReadOnly } from '../../permissions/needs-permission.js';
import { useRights } from '../../permissions/use-rights.js';
import { OrganizationForm } from './organization-form.js';
import { OrganizationPageDocument } from './organization-page.generated.js';
import classes from './settings.module.css';
import { organizationWords } from './settings-words.js';

/** Gear > Settings > General > Organization Defaults. */
export function OrganizationPage() {
  const say = useWords(organizationWords);
  const { data, error, refetch } = useQuery(OrganizationPageDocument);
  const { mayChangeSettings: mayChange } = useRights();
  return (
    <>
      <PageTitle title={say('title')} />
      {data?.organization !== undefined ? (
        <>
          {!mayChange && (
            <div className={classes.above}>
              <ReadOnly permission="TEXT_MESSAGES_SETTINGS" />
            </div>
          )}
          <OrganizationForm organization={data.organization} mayChange={mayChange} />
        </>
      ) : error !== undefined ? (
        <ProblemAlert problem={error} onRetry={() => void refetch()} />
      ) : (
        <LoadingState lines={10} />
      )}
    </>
  );
}
