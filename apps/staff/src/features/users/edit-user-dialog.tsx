import { useApolloClient, useMutation } from '@apollo/client/react';
import { Checkbox, TextInput } from '@mantine/core';
import { Notice, useSession, useWords } from '@optline/ui';
import type { Permission } from '@optline/ui';
import { useState } from 'react';
import { Conflicts } from '../../form/conflicts.js';
import { DialogForm } from '../../form/dialog-form.js';
import form from '../../form/form.module.css';
import { formWords } from '../../form/form-words.js';
import { useEdits } from '../../form/use-edits.js';
import { permissionWords } from '../../permissions/permission-words.js';
import { PermissionBoxes, permissions } from './permission-boxes.js';
import { SaveStaffUserDocument } from './users-page.generated.js';
import type { UserDetailFragment } from './users-page.generated.js';
import { usersWords } from './users-words.js';

interface EditUserDialogProps {
  readonly user: UserDetailFragment;
  readonly onClose: () => void;
  readonly onSaved: (name: string) => void;
}

/** The name of a user, what they may do, and whether they may sign in. */
export function EditUserDialog({ user, onClose, onSaved }: EditUserDialogProps) {
  const say = useWords(usersWords);
  const sayForm = useWords(formWords);
  const { fields, change, ...editing } = useEditing(user, onSaved);
  return (
    <DialogForm
      title={say('editWho', { name: user.name })}
      action={sayForm('save')}
      onSubmit={editing.save}
      onClose={onClose}
      isBusy={editing.isSaving}
      isUnsaved={editing.changed.length > 0}
      problem={editing.problem}
    >
      <p className={form.hint}>{user.email}</p>
      <TextInput
        name="name"
        label={say('name')}
        value={fields.name}
        error={editing.isNameMissing && say('nameMissing')}
        onChange={(event) => change('name', event.currentTarget.value)}
      />
      <PermissionBoxes has={(permission) => fields[permission]} onChange={change} />
      <Checkbox
        label={say('mayNotSignIn')}
        description={say('mayNotSignInHint')}
        checked={fields.isDisabled}
        onChange={(event) => change('isDisabled', event.currentTarget.checked)}
      />
      <OnOneself user={user} fields={fields} />
      <MeanwhileChanged editing={editing} />
    </DialogForm>
  );
}

/** What cannot be undone by whoever does it is said before. */
function OnOneself({ user, fields }: Pick<EditUserDialogProps, 'user'> & { readonly fields: Fields }) {
  const say = useWords(usersWords);
  const { me } = useSession();
  if (user.id !== me.id) return null;
  const isManagerNoMore = user.permissions.includes('MANAGE_USERS') && !fields.MANAGE_USERS;
  const warning = fields.isDisabled ? 'ownDisabled' : isManagerNoMore ? 'ownManage' : null;
  return (
    <div role="status">
      {warning !== null && (
        <Notice kind="wait">
          <p>{say(warning)}</p>
        </Notice>
      )}
    </div>
  );
}

type Fields = Readonly<{ name: string; isDisabled: boolean } & Record<Permission, boolean>>;

type Editing = Omit<ReturnType<typeof useEditing>, 'fields' | 'change'>;

/** Somebody else saved this user first: both versions of what both changed. */
function MeanwhileChanged({ editing }: { readonly editing: Editing }) {
  const say = useWords(usersWords);
  const sayPermission = useWords(permissionWords);
  const nameOf = (field: keyof Fields): string => {
    if (field === 'name') return say('name');
    return field === 'isDisabled' ? say('disabled') : sayPermission(field);
  };
  if (editing.conflict === null) return null;
  return (
    <Conflicts
      problem={editing.conflict}
      conflicts={editing.conflicts}
      nameOf={nameOf}
      textOf={(value) => (typeof value === 'string' ? value : say(value ? 'on' : 'off'))}
      onMine={editing.keepMine}
      onTheirs={editing.takeTheirs}
    />
  );
}

function fieldsOf({ name, disabledAt, permissions: held }: UserDetailFragment): Fields {
  return {
    name,
    isDisabled: disabledAt !== null,
    SEND_TEXT_MESSAGES: held.includes('SEND_TEXT_MESSAGES'),
    TEXT_MESSAGES_SETTINGS: held.includes('TEXT_MESSAGES_SETTINGS'),
    CHANGE_TEXT_OPT_IN: held.includes('CHANGE_TEXT_OPT_IN'),
    MANAGE_USERS: held.includes('MANAGE_USERS'),
    EXPORT_CONSENT: held.includes('EXPORT_CONSENT'),
    IMPORT_DATA: held.includes('IMPORT_DATA'),
    EXPORT_DATA: held.includes('EXPORT_DATA'),
    OVERRIDE_HOURS: held.includes('OVERRIDE_HOURS'),
  };
}

function useEditing(user: UserDetailFragment, onSaved: (name: string) => void) {
  const client = useApolloClient();
  const { me } = useSession();
  const edits = useEdits(fieldsOf(user));
  const [mutate, { loading }] = useMutation(SaveStaffUserDocument);
  const [problem, setProblem] = useState<unknown>(null);
  const [conflict, setConflict] = useState<string | null>(null);
  const [isNameMissing, setNameMissing] = useState(false);
  const { name, isDisabled } = edits.fields;
  const save = async (): Promise<string | undefined> => {
    setNameMissing(name.trim() === '');
    setProblem(null);
    if (name.trim() === '') return 'name';
    const wanted = permissions.filter((permission) => edits.fields[permission]);
    const input = { id: user.id, version: user.version, name, isDisabled, permissions: wanted };
    try {
      const { data } = await mutate({ variables: { input } });
      const result = data?.saveStaffUser;
      setConflict(result?.__typename === 'StaffUserChangedMeanwhile' ? result.message : null);
      if (result?.__typename === 'LastManager') setProblem(result.message);
      if (result?.__typename !== 'StaffUserSaved') return undefined;
      if (user.id === me.id) await client.refetchQueries({ include: ['Me'] });
      onSaved(result.staffUser.name);
    } catch (error) {
      setProblem(error);
    }
    return undefined;
  };
  return { ...edits, save, isSaving: loading, problem, conflict, isNameMissing };
}
