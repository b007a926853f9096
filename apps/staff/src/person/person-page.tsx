import { useConsentNews, Waiting } from '@optline/ui';
import type { ReactNode } from 'react';
import { PersonHeader } from './person-header.js';
import type { PersonRecord, School } from './person-record.js';
import { PersonTabs } from './person-tabs.js';

interface PersonPageProps {
  readonly id: string;
  /** Absent until it is known. */
  readonly record: PersonRecord | undefined;
  readonly school: School | undefined;
  readonly problem: unknown;
  readonly onStale: () => void;
  /** What else belongs to them, below the form. */
  readonly belowForm?: ReactNode;
}

/** A contact or a student: who they are, whether they may be texted, what happened to that, and the texts. */
export function PersonPage({ id, record, school, problem, onStale, belowForm }: PersonPageProps) {
  useConsentNews({ personIds: [id], lookAgain: onStale });
  if (record === undefined || school === undefined)
    return <Waiting lines={12} problem={problem} onRetry={onStale} />;
  return (
    <>
      <PersonHeader key={`header ${record.id}`} record={record} />
      <PersonTabs key={record.id} record={record} school={school} onStale={onStale} belowForm={belowForm} />
    </>
  );
}
