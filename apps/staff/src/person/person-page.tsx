import { useConsentNews, Waiting } from '@optline/ui';
import type { ReactNode } from 'react';
import type { InvitedFragment } from './invited.generated.js';
import { PersonHeader } from './person-header.js';
import type { PersonRecord, School } from './person-record.js';
import { PersonTabs } from './person-tabs.js';

interface PersonPageProps {
  readonly id: string;
  /** Absent until it is known. */
  readonly record: PersonRecord | undefined;
  readonly school: School | undefined;
  readonly invited: InvitedFragment | undefined;
  readonly problem: unknown;
  readonly onStale: () => void;
  /** What else belongs to them, below the form. */
  readonly belowForm?: ReactNode;
}

/** A contact or a student: who they are, whether they may be texted, what happened to that, and the texts. */
export function PersonPage(props: PersonPageProps) {
  const { id, record, school, invited, problem, onStale, belowForm } = props;
  useConsentNews({ personIds: [id], lookAgain: onStale });
  if (record === undefined || school === undefined || invited === undefined)
    return <Waiting lines={12} problem={problem} onRetry={onStale} />;
  return (
    <>
      <PersonHeader key={`header ${record.id}`} record={record} school={school} invited={invited} />
      <PersonTabs key={record.id} record={record} school={school} onStale={onStale} belowForm={belowForm} />
    </>
  );
}
