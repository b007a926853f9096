import { useQuery } from '@apollo/client/react';
import { Card, LoadingState, ProblemAlert, useWords } from '@optline/ui';
import { CopyField } from '../../form/copy-field.js';
import form from '../../form/form.module.css';
import { WebhookAddressesDocument } from './providers.generated.js';
import { providersWords } from './text-messages-words.js';

const addresses = [
  { name: 'inboundTexts', hint: 'inboundTextsHint' },
  { name: 'deliveryReports', hint: 'deliveryReportsHint' },
  { name: 'emailEvents', hint: 'emailEventsHint' },
] as const;

export function WebhookAddresses() {
  const say = useWords(providersWords);
  const { data, error, refetch } = useQuery(WebhookAddressesDocument);
  return (
    <Card title={say('webhooksTitle')}>
      <p className={form.lead}>{say('webhooksLead')}</p>
      {data?.webhookAddresses !== undefined ? (
        <div className={form.form}>
          {addresses.map(({ name, hint }) => (
            <CopyField key={name} label={say(name)} hint={say(hint)} text={data.webhookAddresses[name]} />
          ))}
        </div>
      ) : error !== undefined ? (
        <ProblemAlert problem={error} onRetry={() => void refetch()} />
      ) : (
        <LoadingState lines={6} />
      )}
    </Card>
  );
}
