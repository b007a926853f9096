import { Notice, useWords } from '@optline/ui';
import type { Permission } from '@optline/ui';
import { permissionWords, rightsWords } from './permission-words.js';

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
