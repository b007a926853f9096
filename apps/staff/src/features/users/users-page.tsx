import { useMutation, useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { Card, LoadingState, PageTitle, ProblemAlert, useSession, useWords } from '@optline/ui';
import { useState } from 'react';
import form from '../../form/form.module.css';
import { Outcome } from '../../form/outcome.js';
import type { Said } from '../../form/outcome.js';
import { permissionWords } from '../../permissions/permission-words.js';
import { NeedsPermission } from '../../permissions/needs-permission.js';
import { useRights } from '../../permissions/use-rights.js';
import { EditUserDialog } from './edit-user-dialog.js';
import { InviteUser } from './invite-user.js';
import { RemindStaffUserDocument, UsersPageDocument } from './users-page.generated.js';
import type { UserDetailFragment } from './users-page.generated.js';
import { usersWords } from './users-words.js';

/** Settings > Users & Permissions. */
export function UsersPage() {
  const say = useWords(usersWords);
  return (
    <>
      <PageTitle title={say('title')} />
      {useRights().mayManageUsers ? <Users /> : <NeedsPermission permission="MANAGE_USERS" />}
    </>
  );
}

function Users() {
  const say = useWords(usersWords);
  const { data, error, refetch } = useQuery(UsersPageDocument);
  const [editing, setEditing] = useState<string | null>(null);
  const [said, setSaid] = useState<Said | null>(null);
  if (data?.staffUsers === undefined)
    return error === undefined ? (
      <LoadingState lines={8} />
    ) : (
      <ProblemAlert problem={error} onRetry={() => void refetch()} />
    );
  const users = data.staffUsers;
  const edited = users.find(({ id }) => id === editing);
  return (
    <>
      <Outcome said={said} />
      <Card title={say('staff')}>
        <p className={form.lead}>{say('lead')}</p>
        <ul className={form.list}>
          {users.map((user) => (
            <User key={user.id} user={user} onEdit={() => setEditing(user.id)} onSaid={setSaid} />
          ))}
        </ul>
      </Card>
      <InviteUser onInvited={(email) => setSaid({ text: say('sent', { email }) })} />
      {edited !== undefined && (
        <EditUserDialog
          user={edited}
          onClose={() => setEditing(null)}
          onSaved={(name) => {
            setEditing(null);
            setSaid({ text: say('saved', { name }) });
          }}
        />
      )}
    </>
  );
}

interface UserProps {
  readonly user: UserDetailFragment;
  readonly onEdit: () => void;
  readonly onSaid: (said: Said) => void;
}

function User({ user, onEdit, onSaid }: UserProps) {
  const say = useWords(usersWords);
  const { me } = useSession();
  const { name, email } = user;
  return (
    <li className={form.row}>
      <div className={form.rowText}>
        <p>
          <span className={form.name}>{name}</span>
          {user.id === me.id && <span className={form.tag}>{say('you')}</span>}
          <State user={user} />
        </p>
        <p className={form.hint}>{email}</p>
        <Permissions user={user} />
      </div>
      <div className={form.buttons}>
        {user.disabledAt === null && user.id !== me.id && <Remind user={user} onSaid={onSaid} />}
        <Button variant="default" size="sm" aria-label={say('editWho', { name })} onClick={onEdit}>
          {say('edit')}
        </Button>
      </div>
    </li>
  );
}

function State({ user: { disabledAt, hasPassword } }: Pick<UserProps, 'user'>) {
  const say = useWords(usersWords);
  if (disabledAt !== null)
    return (
      <span className={form.tag} data-kind="bad">
        {say('disabled')}
      </span>
    );
  if (hasPassword) return null;
  return (
    <span className={form.tag} data-kind="wait">
      {say('invited')}
    </span>
  );
}

function Permissions({ user: { permissions } }: Pick<UserProps, 'user'>) {
  const say = useWords(usersWords);
  const sayPermission = useWords(permissionWords);
  if (permissions.length === 0) return <p className={form.hint}>{say('noPermissions')}</p>;
  return <p>{permissions.map((permission) => sayPermission(permission)).join(' · ')}</p>;
}

/** The invitation again; to somebody who has a password, the way to a new one. */
function Remind({ user: { id, name, email, hasPassword }, onSaid }: Pick<UserProps, 'user' | 'onSaid'>) {
  const say = useWords(usersWords);
  const [mutate, { loading, error }] = useMutation(RemindStaffUserDocument);
  const remind = async (): Promise<void> => {
    try {
      await mutate({ variables: { id } });
      onSaid({ text: say(hasPassword ? 'newPasswordSent' : 'reminded', { email }) });
    } catch {
      // Shown below, as the mutation's error.
    }
  };
  return (
    <>
      <Button
        variant="default"
        size="sm"
        loading={loading}
        aria-label={say(hasPassword ? 'newPasswordWho' : 'remindWho', { name })}
        onClick={() => void remind()}
      >
        {say(hasPassword ? 'newPassword' : 'remind')}
      </Button>
      {error !== undefined && <ProblemAlert problem={error} />}
    </>
  );
}
