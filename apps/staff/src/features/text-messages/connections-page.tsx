import { NeedsPermission } from '../../permissions/needs-permission.js';
import { useRights } from '../../permissions/use-rights.js';
import { ProviderCheck } from './provider-check.js';
import { WebhookAddresses } from './webhook-addresses.js';

/** What ties the school to its carrier and its mail server. */
export function ConnectionsPage() {
  if (!useRights().mayChangeSettings) return <NeedsPermission permission="TEXT_MESSAGES_SETTINGS" />;
  return (
    <>
      <ProviderCheck />
      <WebhookAddresses />
    </>
  );
}
