import { NeedsPermission } from '../../permissions/needs-permission.js';
import { useRights } from '../../permissions/use-rights.js';
import { CampaignSheet } from './campaign-sheet.js';

export function CampaignPage() {
  return useRights().mayChangeSettings ? (
    <CampaignSheet />
  ) : (
    <NeedsPermission permission="TEXT_MESSAGES_SETTINGS" />
  );
}
