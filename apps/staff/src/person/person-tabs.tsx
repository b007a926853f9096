import { Tabs } from '@mantine/core';
import '@mantine/core/styles/Tabs.layer.css';
import { Card, useWords } from '@optline/ui';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { PersonForm } from './person-form.js';
import { PersonHistory } from './person-history.js';
import { nameOf } from './person-record.js';
import type { PersonRecord, School } from './person-record.js';
import { PersonTexts } from './person-texts.js';
import { personWords } from './person-words.js';
import classes from './person.module.css';

const tabs = ['summary', 'history', 'texts'] as const;

interface PersonTabsProps {
  readonly record: PersonRecord;
  readonly school: School;
  /** What the page shows of the record is to be asked for again. */
  readonly onStale: () => void;
  /** What else belongs to them, below the form. */
  readonly belowForm?: ReactNode;
}

/** The address says which tab is open. What was typed on one stays while another is looked at. */
export function PersonTabs({ record, school, onStale, belowForm }: PersonTabsProps) {
  const say = useWords(personWords);
  const [search, setSearch] = useSearchParams();
  const open = tabs.find((tab) => tab === search.get('tab')) ?? 'summary';
  return (
    <Tabs
      value={open}
      keepMounted
      onChange={(wanted) =>
        setSearch(wanted === null || wanted === 'summary' ? {} : { tab: wanted }, {
          replace: true,
          preventScrollReset: true,
        })
      }
    >
      <Tabs.List aria-label={nameOf(record)} className={classes.tabs}>
        {tabs.map((tab) => (
          <Tabs.Tab key={tab} value={tab}>
            {say(tab)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value="summary">
        <PersonForm record={record} school={school} onStale={onStale} />
        {belowForm}
      </Tabs.Panel>
      <Tabs.Panel value="history">
        {open === 'history' && (
          <Card title={say('history')}>
            <PersonHistory record={record} school={school} />
          </Card>
        )}
      </Tabs.Panel>
      <Tabs.Panel value="texts">
        {open === 'texts' && (
          <Card title={say('texts')}>
            <PersonTexts record={record} school={school} />
          </Card>
        )}
      </Tabs.Panel>
    </Tabs>
  );
}
