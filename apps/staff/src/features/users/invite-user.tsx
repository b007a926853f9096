import { useMutation } from '@apollo/client/react';
import { Button, TextInput } from '@mantine/core';
import { Card, ProblemAlert, useWords } from '@optline/ui';
import type { Permission } from '@optline/ui';
import { useRef, useState } from 'react';
import form from '../../form/form.module.css';
import { LeaveGuard } from '../../form/leave-guard.js';
import { PermissionBoxes } from './permission-boxes.js';
import { InviteStaffUserDocument, UsersPageDocument } from './users-page.generated.js';
import { usersWords } from './users-words.js';

const nobody = { name: '', email: '', permissions: [] as readonly Permission[] };

export function InviteUser({ onInvited }: { readonly onInvited: (email: string) => void }) {
  const say = useWords(usersWords);
  const { typed, type, invite, isInviting, problem, missing } = useInviting(onInvited);
  const place = useRef<HTMLFormElement>(null);
  return (
    <Card title={say('invite')}>
      <p className={form.lead}>{say('inviteLead')}</p>
      <LeaveGuard isUnsaved={typed.name !== '' || typed.email !== ''} />
      <form
        ref={place}
        className={form.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void invite();
        }}
      >
        <TextInput
          label={say('name')}
          value={typed.name}
          autoComplete="off"
          error={missing === 'name' && say('nameMissing')}
          onChange={(event) => type({ name: event.currentTarget.value })}
        />
        <TextInput
          type="email"
          label={say('email')}
          value={typed.email}
          autoComplete="off"
          error={missing === 'email' && say('emailMissing')}
          onChange={(event) => type({ email: event.currentTarget.value })}
        />
        <PermissionBoxes
          has={(permission) => typed.permissions.includes(permission)}
          onChange={(permission, has) =>
            type({
              permissions: has
                ? [...typed.permissions, permission]
                : typed.permissions.filter((other) => other !== permission),
            })
          }
        />
        {problem !== null && <ProblemAlert problem={problem} />}
        <div className={form.buttons}>
          <Button type="submit" loading={isInviting}>
            {say('send')}
          </Button>
        </div>
      </form>
    </Card>
  );
}

function useInviting(onInvited: (email: string) => void) {
  const [typed, setTyped] = useState(nobody);
  const [mutate, { loading }] = useMutation(InviteStaffUserDocument, { refetchQueries: [UsersPageDocument] });
  const [problem, setProblem] = useState<unknown>(null);
  const [missing, setMissing] = useState<'name' | 'email' | null>(null);
  const invite = async (): Promise<void> => {
    const lacks = typed.name.trim() === '' ? 'name' : typed.email.trim() === '' ? 'email' : null;
    setMissing(lacks);
    setProblem(null);
    if (lacks !== null) return;
    try {
      const { data } = await mutate({
        variables: { input: { ...typed, permissions: [...typed.permissions] } },
      });
      if (data?.inviteStaffUser.__typename === 'StaffUserExists') setProblem(data.inviteStaffUser.message);
      if (data?.inviteStaffUser.__typename !== 'StaffUserSaved') return;
      setTyped(nobody);
      onInvited(data.inviteStaffUser.staffUser.email);
    } catch (error) {
      setProblem(error);
    }
  };
  const type = (change: Partial<typeof nobody>): void => setTyped((before) => ({ ...before, ...change }));
  return { typed, type, invite, isInviting: loading, problem, missing };
}
