import { mayImport, mayLiftOfficeStop, mayTurnIn, mayTurnOut } from '@optline/domain';
import { useSession } from '@optline/ui';
import type { Permission } from '@optline/ui';

type DomainPermission = Parameters<typeof mayTurnIn>[0][number];

const names: Record<Permission, DomainPermission> = {
  CHANGE_TEXT_OPT_IN: 'change-text-opt-in',
  EXPORT_CONSENT: 'export-consent',
  EXPORT_DATA: 'export-data',
  IMPORT_DATA: 'import-data',
  OVERRIDE_HOURS: 'override-hours',
  MANAGE_USERS: 'manage-users',
  SEND_TEXT_MESSAGES: 'send-text-messages',
  TEXT_MESSAGES_SETTINGS: 'text-messages-settings',
};

export interface Rights {
  readonly mayTurnIn: boolean;
  /** Any texting permission. */
  readonly mayTurnOut: boolean;
  readonly mayLiftOfficeStop: boolean;
  readonly mayExport: boolean;
  /** Files with no Yes in them, and with. */
  readonly mayImport: boolean;
  readonly mayImportYes: boolean;
  readonly mayExportData: boolean;
  readonly mayChangeSettings: boolean;
  readonly mayManageUsers: boolean;
  /** Write texts. */
  readonly maySend: boolean;
  /** Write texts that go out outside the hours. */
  readonly mayOverrideHours: boolean;
}

/** What the screens offer to who is signed in; the server decides all the same. */
export function useRights(): Rights {
  const { permissions } = useSession().me;
  const held = permissions.map((permission) => names[permission]);
  return {
    mayTurnIn: mayTurnIn(held),
    mayTurnOut: mayTurnOut(held),
    mayLiftOfficeStop: mayLiftOfficeStop(held),
    mayExport: mayTurnOut(held) || held.includes('export-consent'),
    mayImport: mayImport(held, { anyYes: false }),
    mayImportYes: mayImport(held, { anyYes: true }),
    mayExportData: held.includes('export-data'),
    mayChangeSettings: held.includes('text-messages-settings'),
    mayManageUsers: held.includes('manage-users'),
    maySend: held.includes('send-text-messages'),
    mayOverrideHours: held.includes('send-text-messages') && held.includes('override-hours'),
  };
}
