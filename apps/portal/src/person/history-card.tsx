import { Button } from '@mantine/core';
import { Card, LoadingState, useWords } from '@optline/ui';
import { lazy, Suspense, useId, useState } from 'react';
import { historyWords } from './history-words.js';
import type { PersonDetailsFragment } from './person.generated.js';

const HistoryList = lazy(async () => ({ default: (await import('./history-list.js')).HistoryList }));

interface HistoryCardProps {
  readonly person: PersonDetailsFragment;
  readonly timeZone: string;
}

/** The answers given so far, for whoever wants to know. */
export function HistoryCard({ person, timeZone }: HistoryCardProps) {
  const say = useWords(historyWords);
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  return (
    <Card title={say('title')}>
      <Button
        variant="default"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen((before) => !before)}
      >
        {say(isOpen ? 'hide' : 'show')}
      </Button>
      <div id={id}>
        {isOpen && (
          <Suspense fallback={<LoadingState lines={4} />}>
            <HistoryList id={person.id} isStudent={person.kind === 'STUDENT'} timeZone={timeZone} />
          </Suspense>
        )}
      </div>
    </Card>
  );
}
