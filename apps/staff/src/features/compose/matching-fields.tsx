import { useWords } from '@optline/ui';
import form from '../../form/form.module.css';
import { ListSearch } from '../../list/list-search.js';
import { PeopleFilterSelect } from '../../list/people-filter-select.js';
import { answers, kinds, numberStates, ways } from '../../list/people-filter.js';
import { oneOf } from '../../list/use-list-address.js';
import type { WrittenToMatching } from '../../texts/writing-address.js';
import { audienceWords } from './compose-words.js';
import classes from './compose.module.css';

interface MatchingFieldsProps {
  readonly written: WrittenToMatching;
  readonly change: (next: WrittenToMatching) => void;
  readonly described: string | undefined;
}

/** The search and the filters of the list of people. */
export function MatchingFields({ written, change, described }: MatchingFieldsProps) {
  const say = useWords(audienceWords);
  const { q, answer, way, number, kind } = written;
  return (
    <>
      <div role="search" className={classes.filters}>
        <ListSearch q={q} hint={say('peopleHint')} onSearch={(text) => change({ ...written, q: text })} />
        <PeopleFilterSelect
          name="answer"
          value={answer}
          onChange={(value) => change({ ...written, answer: oneOf(answers, value) })}
        />
        <PeopleFilterSelect
          name="number"
          value={number}
          onChange={(value) => change({ ...written, number: oneOf(numberStates, value) })}
        />
        <PeopleFilterSelect
          name="way"
          value={way}
          onChange={(value) => change({ ...written, way: oneOf(ways, value) })}
        />
        <PeopleFilterSelect
          name="kind"
          value={kind}
          onChange={(value) => change({ ...written, kind: oneOf(kinds, value) })}
        />
      </div>
      <p role="status">{described ?? '…'}</p>
      <p className={form.hint}>{say('matchingHint')}</p>
    </>
  );
}
