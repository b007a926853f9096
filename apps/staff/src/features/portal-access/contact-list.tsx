import { Button, Checkbox } from '@mantine/core';
import { useWords } from '@optline/ui';
import { useState } from 'react';
import form from '../../form/form.module.css';
import { Outcome } from '../../form/outcome.js';
import type { Said } from '../../form/outcome.js';
import { ContactRow, mayInvite, nameOf } from './contact-row.js';
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
  const [said, setSaid] = useState<Said | null>(null);
  const candidates = contacts.filter(mayInvite);
  const isAllSelected = candidates.length > 0 && candidates.every(({ id }) => selected.has(id));
  return (
    <>
      <Outcome said={said} />
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
            onInvite={() => void inviting.invite(new Map([[contact.id, nameOf(contact)]]))}
            onEnd={() => setEnding(contact)}
          />
        ))}
      </ul>
      {(onPrevious !== null || onNext !== null) && <Pages onPrevious={onPrevious} onNext={onNext} />}
      {ending !== null && (
        <EndAccessDialog
          contact={ending}
          onClose={() => setEnding(null)}
          onEnded={(name) => {
            setEnding(null);
            setSaid({ text: say('ended', { name }) });
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
