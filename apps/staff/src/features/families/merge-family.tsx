import { useMutation, useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useWords } from '@optline/ui';
import { useState } from 'react';
import { MergeDialog } from '../../person/merge-dialog.js';
import { nameOf } from '../../person/person-record.js';
import { familyWords } from './families-words.js';
import { MergeFamiliesDocument, MergeFamilyCandidatesDocument } from './family-page.generated.js';
import type { FamilyDetailFragment } from './family-page.generated.js';

/** A family that is on file twice. */
export function MergeFamily({ family }: { readonly family: FamilyDetailFragment }) {
  const say = useWords(familyWords);
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <Button size="sm" variant="default" onClick={() => setAsking(true)}>
        {say('merge')}
      </Button>
      {isAsking && <MergeFamilyDialog family={family} onClose={() => setAsking(false)} />}
    </>
  );
}

interface MergeFamilyDialogProps {
  readonly family: FamilyDetailFragment;
  readonly onClose: () => void;
}

function MergeFamilyDialog({ family, onClose }: MergeFamilyDialogProps) {
  const say = useWords(familyWords);
  // The other family most likely has the same name.
  const [search, setSearch] = useState(family.name);
  const { data } = useQuery(MergeFamilyCandidatesDocument, {
    variables: { search },
    fetchPolicy: 'network-only',
  });
  const [merge] = useMutation(MergeFamiliesDocument);
  const candidates = data?.families.edges
    .map(({ node }) => node)
    .filter(({ id }) => id !== family.id)
    .map(({ id, name, people }) => ({ id, label: name, detail: people.map(nameOf).join(', ') }));
  return (
    <MergeDialog
      title={say('mergeTitle', { name: family.name })}
      lead={say('mergeLead')}
      keptName={family.name}
      candidates={candidates}
      onSearch={(text) => setSearch(text === '' ? family.name : text)}
      onMerge={async (mergeId) => {
        await merge({ variables: { keepId: family.id, mergeId } });
      }}
      onClose={onClose}
    />
  );
}
