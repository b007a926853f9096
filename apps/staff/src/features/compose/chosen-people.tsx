import { useQuery } from '@apollo/client/react';
import { useWords } from '@optline/ui';
import { useState } from 'react';
import { PickDialog } from '../../enrolling/pick-dialog.js';
import form from '../../form/form.module.css';
import { nameOf } from '../../person/person-record.js';
import { peopleAtMost } from '../../texts/writing-address.js';
import type { WrittenTo } from '../../texts/writing-address.js';
import { PeopleToTextDocument } from './audience.generated.js';
import { Chosen } from './chosen.js';
import { audienceWords } from './compose-words.js';

type ToPeople = Extract<WrittenTo, { to: 'people' }>;

interface ChosenPeopleProps {
  readonly written: ToPeople;
  readonly change: (next: ToPeople) => void;
  readonly described: string | undefined;
}

/** People who were chosen one by one. */
export function ChosenPeople({ written, change, described }: ChosenPeopleProps) {
  const say = useWords(audienceWords);
  const [isChoosing, setChoosing] = useState(false);
  const { personIds } = written;
  const choose = (ids: readonly string[]): void => change({ ...written, personIds: ids });
  return (
    <>
      <Chosen
        described={described}
        isNobody={personIds.length === 0}
        choose={say('choosePeople')}
        onChoose={() => setChoosing(true)}
        onClear={() => choose([])}
      />
      {personIds.length > peopleAtMost && (
        <p role="alert" className={form.hint}>
          {say('tooMany', { most: String(peopleAtMost) })}
        </p>
      )}
      {isChoosing && (
        <PeopleDialog
          chosen={personIds}
          onPick={(ids) => choose([...personIds, ...ids])}
          onClose={() => setChoosing(false)}
        />
      )}
    </>
  );
}

interface PeopleDialogProps {
  readonly chosen: readonly string[];
  readonly onPick: (ids: readonly string[]) => void;
  readonly onClose: () => void;
}

function PeopleDialog({ chosen, onPick, onClose }: PeopleDialogProps) {
  const say = useWords(audienceWords);
  const [search, setSearch] = useState('');
  const { data, previousData, error } = useQuery(PeopleToTextDocument, {
    variables: { search: search === '' ? null : search },
    fetchPolicy: 'network-only',
  });
  const choices = (data ?? previousData)?.people.edges
    .filter(({ node }) => !chosen.includes(node.id))
    .map(({ node }) => ({
      id: node.id,
      label: nameOf(node),
      detail: say('familyOf', { name: node.family.name }),
      isIn: false,
    }));
  return (
    <PickDialog
      title={say('choosePeople')}
      action={say('add')}
      hint={say('peopleHint')}
      choices={choices}
      problem={error}
      onSearch={setSearch}
      onPick={(picked) => Promise.resolve(onPick(picked.map(({ id }) => id)))}
      onClose={onClose}
    />
  );
}
