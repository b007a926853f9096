import { useQuery } from '@apollo/client/react';
import { LoadingState, PageTitle, ProblemAlert, useWords } from '@optline/ui';
import { ReadOnly } from '../../permissions/needs-permission.js';
import { useRights } from '../../permissions/use-rights.js';
import { CampaignSheet } from './campaign-sheet.js';
import { Numbers } from './numbers.js';
import { ProviderCheck } from './provider-check.js';
import { SchoolTexts } from './school-texts.js';
import { TextMessagesPageDocument } from './text-messages-page.generated.js';
import { textMessagesWords } from './text-messages-words.js';
import classes from './text-messages.module.css';
import { WebhookAddresses } from './webhook-addresses.js';
import { Wordings } from './wordings.js';

/** Settings > Text Messages. */
export function TextMessagesPage() {
  const say = useWords(textMessagesWords);
  const { data, error, refetch } = useQuery(TextMessagesPageDocument);
  const { mayChangeSettings: mayChange } = useRights();
  return (
    <>
      <PageTitle title={say('title')} />
      {data?.textingNumbers !== undefined && data.organization !== undefined ? (
        <>
          {!mayChange && (
            <div className={classes.above}>
              <ReadOnly permission="TEXT_MESSAGES_SETTINGS" />
            </div>
          )}
          <Numbers numbers={data.textingNumbers} mayChange={mayChange} />
          <Wordings wordings={data.consentWordings} mayChange={mayChange} />
          <SchoolTexts organization={data.organization} mayChange={mayChange} />
          {mayChange && <WebhookAddresses />}
          {mayChange && <CampaignSheet />}
          {mayChange && <ProviderCheck />}
        </>
      ) : error !== undefined ? (
        <ProblemAlert problem={error} onRetry={() => void refetch()} />
      ) : (
        <LoadingState lines={12} />
      )}
    </>
  );
}
