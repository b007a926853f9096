import { useQuery } from '@apollo/client/react';
import { NativeSelect } from '@mantine/core';
import { Card, LoadingState, PageTitle, ProblemAlert, useWords } from '@optline/ui';
import { useSearchParams } from 'react-router';
import { MessagesPageDocument } from './messages-page.generated.js';
import type { MessagesPageQuery } from './messages-page.generated.js';
import { messagesWords } from './messages-words.js';
import { TextList } from './text-list.js';

/** Account > Messages: the texts to and from the numbers of the family. */
export function MessagesPage() {
  const say = useWords(messagesWords);
  const { data, error, refetch } = useQuery(MessagesPageDocument);
  const me = data?.me;
  return (
    <>
      <PageTitle title={say('title')} />
      {data !== undefined && me != null ? (
        <TextsOfFamily people={data.myFamily.people} me={me} />
      ) : error !== undefined ? (
        <ProblemAlert problem={error} onRetry={() => void refetch()} />
      ) : (
        <LoadingState lines={6} />
      )}
    </>
  );
}

interface TextsOfFamilyProps {
  readonly people: MessagesPageQuery['myFamily']['people'];
  readonly me: NonNullable<MessagesPageQuery['me']>;
}

/** Whose texts are shown stands in the address, so that Back and a reload keep it. */
function TextsOfFamily({ people, me }: TextsOfFamilyProps) {
  const say = useWords(messagesWords);
  const [params, setParams] = useSearchParams();
  const wanted = params.get('for') ?? me.id;
  const person = people.find(({ id }) => id === wanted) ?? people.find(({ id }) => id === me.id);
  if (person === undefined) return null;
  return (
    <Card>
      <NativeSelect
        label={say('whose')}
        value={person.id}
        onChange={(event) => setParams({ for: event.currentTarget.value }, { replace: true })}
        data={people.map(({ id, firstName, lastName }) => {
          const name = `${firstName} ${lastName}`;
          return { value: id, label: id === me.id ? say('you', { name }) : name };
        })}
      />
      <TextList
        key={person.id}
        id={person.id}
        isStudent={person.kind === 'STUDENT'}
        name={person.firstName}
        timeZone={me.timeZone}
      />
    </Card>
  );
}
