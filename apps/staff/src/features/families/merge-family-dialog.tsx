import { useMutation, useQuery } from '@apollo/client/react';
import { useWords } from '@optline/ui';
import { useState } from 'react';
import { MergeDialog } from '../../person/merge-dialog.js';
import { nameOf } from '../../person/person-record.js';
import { familyWords } from './families-words.js';
import { MergeFamiliesDocument, MergeFamilyCandidatesDocument } from './family-page.generated.js';
import type { FamilyDetailFragment } from './family-page.generated.js';

interface MergeFamilyDialogProps {
  readonly family: FamilyDetailFragment;
  readonly onClose: () => void;
  readonly onMerged: () => void;
}

/** A family that is on file twice. */
export function MergeFamilyDialog({ family, onClose, onMerged }: MergeFamilyDialogProps) {
  const say = useWords(familyWords);
  // The other family most likely has the same name.
  const [search, setSearch] = useState(family.name);
  const { data, previousData, error } = useQuery(MergeFamilyCandidatesDocument, {
    variables: { search },
    fetchPolicy: 'network-only',
  });
  const [merge] = useMutation(MergeFamiliesDocument);
  const candidates = (data ?? previousData)?.families.edges
    .map(({ node }) => node)
    .filter(({ id }) => id !== family.id)
    .map(({ id, name, people }) => ({ id, label: name, detail: people.map(nameOf).join(', ') }));
  return (
    <MergeDialog
      title={say('mergeTitle', { name: family.name })}
      lead={say('mergeLead')}
      keptName={family.name}
      candidates={candidates}
      searchProblem={error}
      onSearch={(text) => setSearch(text === '' ? family.name : text)}
      onMerge={async (mergeId) => {
        await merge({ variables: { keepId: family.id, mergeId } });
        onMerged();
      }}
      onClose={onClose}
    />
  );
}
