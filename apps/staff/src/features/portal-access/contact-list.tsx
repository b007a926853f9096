import { Button, Checkbox } from '@mantine/core';
import { useWords } from '@optline/ui';
import { useState } from 'react';
import form from '../../form/form.module.css';
import { ContactRow, mayInvite } from './contact-row.js';
import { EndAccessDialog } from './end-access-dialog.js';
import type { PortalContactFragment } from './portal-access-page.generated.js';
import { portalAccessWords } from './portal-access-words.js';
import type { Inviting } from './use-inviting.js';

interface ContactListProps {
  readonly contacts: readonly PortalContactFragment[];
  readonly total: { readonly count: number; readonly isMore: boolean };
  readonly inviting: Inviting;
  /** null: there is no such page. */
  readonly onPrevious: (() => void) | null;
  readonly onNext: (() => void) | null;
}

/** One page of contacts. */
export function ContactList({ contacts, total, inviting, onPrevious, onNext }: ContactListProps) {
  const say = useWords(portalAccessWords);
  const { selected, select } = inviting;
  const [ending, setEnding] = useState<PortalContactFragment | null>(null);
  const [ended, setEnded] = useState('');
  const candidates = contacts.filter(mayInvite);
  const isAllSelected = candidates.length > 0 && candidates.every(({ id }) => selected.has(id));
  return (
    <>
      <p className={form.hint} role="status">
        {say('count', { count: total.count, more: String(total.isMore) })}
      </p>
      <Checkbox
        label={say('selectAll')}
        disabled={candidates.length === 0}
        checked={isAllSelected}
        indeterminate={!isAllSelected && candidates.some(({ id }) => selected.has(id))}
        onChange={() => select(candidates, !isAllSelected)}
      />
      <ul className={form.list}>
        {contacts.map((contact) => (
          <ContactRow
            key={contact.id}
            contact={contact}
            isSelected={selected.has(contact.id)}
            onSelect={(isWanted) => select([contact], isWanted)}
            onEnd={() => setEnding(contact)}
          />
        ))}
      </ul>
      <p role="status" className={form.hint}>
        {ended}
      </p>
      {(onPrevious !== null || onNext !== null) && <Pages onPrevious={onPrevious} onNext={onNext} />}
      {ending !== null && (
        <EndAccessDialog
          contact={ending}
          onClose={() => setEnding(null)}
          onEnded={(name) => {
            setEnding(null);
            setEnded(say('ended', { name }));
          }}
        />
      )}
    </>
  );
}

function Pages({ onPrevious, onNext }: Pick<ContactListProps, 'onPrevious' | 'onNext'>) {
  const say = useWords(portalAccessWords);
  return (
    <nav aria-label={say('pages')} className={form.buttons}>
      {onPrevious !== null && (
        <Button variant="default" size="sm" onClick={onPrevious}>
          {say('previous')}
        </Button>
      )}
      {onNext !== null && (
        <Button variant="default" size="sm" onClick={onNext}>
          {say('next')}
        </Button>
      )}
    </nav>
  );
}
