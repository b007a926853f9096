import { useMutation, useQuery } from '@apollo/client/react';
import { formatNumber } from '@optline/domain';
import { useWords } from '@optline/ui';
import { useState } from 'react';
import { MergeDialog } from './merge-dialog.js';
import { mergeWords } from './merge-words.js';
import { MergeCandidatesDocument, MergePeopleDocument } from './merge.generated.js';
import { nameOf } from './person-record.js';
import type { PersonRecord } from './person-record.js';

interface MergePersonDialogProps {
  readonly record: PersonRecord;
  readonly onClose: () => void;
  readonly onMerged: (message: string) => void;
}

/** Somebody who is on file twice. */
export function MergePersonDialog({ record, onClose, onMerged }: MergePersonDialogProps) {
  const say = useWords(mergeWords);
  // The other record most likely has the same name.
  const [search, setSearch] = useState(record.lastName);
  const { data, previousData, error } = useQuery(MergeCandidatesDocument, {
    variables: { search, kind: record.kind },
    fetchPolicy: 'network-only',
  });
  const [merge] = useMutation(MergePeopleDocument);
  const name = nameOf(record);
  const candidates = (data ?? previousData)?.people.edges
    .map(({ node }) => node)
    .filter(({ id }) => id !== record.id)
    .map(({ id, cellPhone, email, family, textConsent, ...person }) => ({
      id,
      label: nameOf(person),
      answer: textConsent.answer,
      detail: [family.name, cellPhone === null ? null : formatNumber(cellPhone), email]
        .filter((part) => part !== null)
        .join(' · '),
    }));
  return (
    <MergeDialog
      title={say('title', { name })}
      lead={say('lead')}
      keptName={name}
      candidates={candidates}
      searchProblem={error}
      onSearch={(text) => setSearch(text === '' ? record.lastName : text)}
      onMerge={async (mergeId) => {
        await merge({ variables: { keepId: record.id, mergeId } });
        onMerged(say('done', { name }));
      }}
      onClose={onClose}
    />
  );
}
