import { Checkbox } from '@mantine/core';
import { useWords } from '@optline/ui';
import type { Permission } from '@optline/ui';
import form from '../../form/form.module.css';
import { permissionMeaningWords, permissionWords } from '../../permissions/permission-words.js';
import { usersWords } from './users-words.js';

/** In the order in which they are shown. */
export const permissions = [
  'SEND_TEXT_MESSAGES',
  'TEXT_MESSAGES_SETTINGS',
  'CHANGE_TEXT_OPT_IN',
  'MANAGE_USERS',
  'EXPORT_CONSENT',
  'IMPORT_DATA',
  'EXPORT_DATA',
  'OVERRIDE_HOURS',
] as const satisfies readonly Permission[];

interface PermissionBoxesProps {
  readonly has: (permission: Permission) => boolean;
  readonly onChange: (permission: Permission, has: boolean) => void;
}

export function PermissionBoxes({ has, onChange }: PermissionBoxesProps) {
  const say = useWords(usersWords);
  const sayName = useWords(permissionWords);
  const sayMeaning = useWords(permissionMeaningWords);
  return (
    <fieldset className={form.group}>
      <legend>{say('permissions')}</legend>
      {permissions.map((permission) => (
        <Checkbox
          key={permission}
          label={sayName(permission)}
          description={sayMeaning(permission)}
          checked={has(permission)}
          onChange={(event) => onChange(permission, event.currentTarget.checked)}
        />
      ))}
    </fieldset>
  );
}
