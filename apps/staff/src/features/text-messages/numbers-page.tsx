import { useQuery } from '@apollo/client/react';
import { LoadingState, ProblemAlert } from '@optline/ui';
import { useRights } from '../../permissions/use-rights.js';
import { MayChange } from './may-change.js';
import { Numbers } from './numbers.js';
import { NumbersPageDocument } from './numbers.generated.js';

export function NumbersPage() {
  const { data, error, refetch } = useQuery(NumbersPageDocument);
  const { mayChangeSettings } = useRights();
  if (data?.textingNumbers === undefined)
    return error === undefined ? (
      <LoadingState lines={10} />
    ) : (
      <ProblemAlert problem={error} onRetry={() => void refetch()} />
    );
  return (
    <MayChange>
      <Numbers numbers={data.textingNumbers} mayChange={mayChangeSettings} />
    </MayChange>
  );
}
