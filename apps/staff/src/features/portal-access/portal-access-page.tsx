import { useQuery } from '@apollo/client/react';
import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { Card, EmptyState, LoadingState, PageTitle, ProblemAlert, useWords } from '@optline/ui';
import { useState } from 'react';
import form from '../../form/form.module.css';
import { NeedsPermission } from '../../permissions/needs-permission.js';
import { useRights } from '../../permissions/use-rights.js';
import { ContactList } from './contact-list.js';
import { InviteBar } from './invite-bar.js';
import { PortalAccessPageDocument } from './portal-access-page.generated.js';
import classes from './portal-access.module.css';
import { portalAccessWords } from './portal-access-words.js';
import { useInviting } from './use-inviting.js';
import type { Inviting } from './use-inviting.js';

const typingPauseMs = 250;

/** Settings > Portal access: who may use the parent portal, and invitations to it. */
export function PortalAccessPage() {
  const say = useWords(portalAccessWords);
  return (
    <>
      <PageTitle title={say('title')} />
      {useRights().mayManageUsers ? <PortalAccess /> : <NeedsPermission permission="MANAGE_USERS" />}
    </>
  );
}

function PortalAccess() {
  const say = useWords(portalAccessWords);
  const [typed, setTyped] = useState('');
  const inviting = useInviting();
  const [search] = useDebouncedValue(typed.trim(), typingPauseMs);
  return (
    <Card title={say('contacts')}>
      <p className={form.lead}>{say('lead')}</p>
      <div className={classes.found}>
        <TextInput
          type="search"
          label={say('search')}
          description={say('searchHint')}
          value={typed}
          autoComplete="off"
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <InviteBar inviting={inviting} />
        <Found key={search} search={search} inviting={inviting} />
      </div>
    </Card>
  );
}

function Found({ search, inviting }: { readonly search: string; readonly inviting: Inviting }) {
  const say = useWords(portalAccessWords);
  /** The cursors of the pages passed: the last one leads to the page shown. */
  const [passed, setPassed] = useState<readonly string[]>([]);
  const { data, previousData, error, refetch } = useQuery(PortalAccessPageDocument, {
    variables: { search: search === '' ? null : search, after: passed.at(-1) ?? null },
  });
  const people = (data ?? previousData)?.people;
  if (people === undefined)
    return error === undefined ? (
      <LoadingState lines={8} />
    ) : (
      <ProblemAlert problem={error} onRetry={() => void refetch()} />
    );
  if (people.edges.length === 0)
    return (
      <EmptyState title={say('none')}>
        <p>{say('noneWhy')}</p>
      </EmptyState>
    );
  const { endCursor, hasNextPage } = people.pageInfo;
  const contacts = people.edges.flatMap(({ node }) => (node.__typename === 'Contact' ? [node] : []));
  return (
    <ContactList
      contacts={contacts}
      total={people.total}
      inviting={inviting}
      onPrevious={passed.length === 0 ? null : () => setPassed(passed.slice(0, -1))}
      onNext={hasNextPage && endCursor !== null ? () => setPassed([...passed, endCursor]) : null}
    />
  );
}
