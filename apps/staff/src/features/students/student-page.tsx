import { useQuery } from '@apollo/client/react';
import { Tabs } from '@mantine/core';
import '@mantine/core/styles/Tabs.layer.css';
import { Card, LoadingState, PageTitle, ProblemAlert, useConsentNews, useWords } from '@optline/ui';
import { useParams, useSearchParams } from 'react-router';
import { FamilyLink } from '../../person/family-link.js';
import { historyWords } from '../../person/history-words.js';
import { PersonForm } from '../../person/person-form.js';
import { PersonHistory } from '../../person/person-history.js';
import { nameOf } from '../../person/person-record.js';
import { PersonTools } from '../../person/person-tools.js';
import { StudentPageDocument } from './student-page.generated.js';
import type { StudentPageQuery } from './student-page.generated.js';
import classes from './student-page.module.css';
import { studentWords } from './student-words.js';

/** A student: on the Summary tab who they are, and whether they may be texted. */
export function StudentPage() {
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(StudentPageDocument, { variables: { id } });
  const lookAgain = (): void => void refetch().catch(() => undefined);
  useConsentNews({ personIds: [id], lookAgain });
  if (data === undefined)
    return error === undefined ? (
      <LoadingState lines={12} />
    ) : (
      <ProblemAlert problem={error} onRetry={lookAgain} />
    );
  const { student, organization } = data;
  return (
    <>
      <FamilyLink record={student} />
      <PageTitle title={nameOf(student)}>
        <PersonTools record={student} />
      </PageTitle>
      <StudentTabs key={student.id} student={student} school={organization} onStale={lookAgain} />
    </>
  );
}

interface StudentTabsProps {
  readonly student: StudentPageQuery['student'];
  readonly school: StudentPageQuery['organization'];
  readonly onStale: () => void;
}

/** The address says which tab is open. What was typed on one stays while another is looked at. */
function StudentTabs({ student, school, onStale }: StudentTabsProps) {
  const say = useWords(studentWords);
  const sayHistory = useWords(historyWords);
  const [search, setSearch] = useSearchParams();
  const tab = search.get('tab') === 'history' ? 'history' : 'summary';
  const open = (wanted: string | null): void =>
    setSearch(wanted === 'history' ? { tab: 'history' } : {}, { replace: true, preventScrollReset: true });
  return (
    <Tabs value={tab} onChange={open} keepMounted>
      <Tabs.List aria-label={say('tabs')} className={classes.tabs}>
        <Tabs.Tab value="summary">{say('summary')}</Tabs.Tab>
        <Tabs.Tab value="history">{say('history')}</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="summary">
        <PersonForm record={student} school={school} onStale={onStale} />
      </Tabs.Panel>
      <Tabs.Panel value="history">
        {tab === 'history' && (
          <Card title={sayHistory('title')}>
            <PersonHistory record={student} school={school} />
          </Card>
        )}
      </Tabs.Panel>
    </Tabs>
  );
}
