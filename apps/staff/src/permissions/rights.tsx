import { Notice, useSession, useWords } from '@optline/ui';
import type { Permission } from '@optline/ui';
import { permissionWords, rightsWords } from './permission-words.js';

const texting: readonly Permission[] = ['SEND_TEXT_MESSAGES', 'TEXT_MESSAGES_SETTINGS', 'CHANGE_TEXT_OPT_IN'];

/** Whether who is signed in has the permission. The server decides all the same. */
export function useMay(permission: Permission): boolean {
  return useSession().me.permissions.includes(permission);
}

export function useMayText(): boolean {
  const { permissions } = useSession().me;
  return permissions.some((permission) => texting.includes(permission));
}

/** Stands where something would be that needs a permission. */
export function NeedsPermission({ permission }: { readonly permission: Permission }) {
  const say = useWords(rightsWords);
  const sayPermission = useWords(permissionWords);
  return (
    <Notice>
      <p>{say('needs', { permission: sayPermission(permission) })}</p>
    </Notice>
  );
}

export function NeedsTexting() {
  const say = useWords(rightsWords);
  return (
    <Notice>
      <p>{say('needsTexting')}</p>
    </Notice>
  );
}

/** Stands above something that may be read and not changed. */
export function ReadOnly({ permission }: { readonly permission: Permission }) {
  const say = useWords(rightsWords);
  const sayPermission = useWords(permissionWords);
  return (
    <Notice>
      <p>{say('readOnly', { permission: sayPermission(permission) })}</p>
    </Notice>
  );
}
