import { useQuery } from '@apollo/client/react';
import { useDebouncedValue } from '@mantine/hooks';
import { useConsentNews } from '@optline/ui';
import { PreviewBroadcastDocument } from './compose-page.generated.js';
import type {
  AudienceInput,
  BroadcastPreviewInput,
  PreviewBroadcastQuery,
} from './compose-page.generated.js';

/** Who gets it is looked up page by page: not with every letter. */
const typingPauseMs = 600;

export type Preview = PreviewBroadcastQuery['previewBroadcast'];

interface Wanted {
  readonly audience: AudienceInput | null;
  readonly body: string;
  readonly scheduledAt: string | null;
}

/** What sending it would come to, a moment after the typing stops. */
export function usePreview({ audience, body, scheduledAt }: Wanted) {
  const wanted = JSON.stringify({ audience, body: body.trim(), scheduledAt });
  const [settled] = useDebouncedValue(wanted, typingPauseMs);
  const input = JSON.parse(settled) as BroadcastPreviewInput & { audience: AudienceInput | null };
  const { data, previousData, error, refetch } = useQuery(PreviewBroadcastDocument, {
    variables: { input },
    skip: input.audience === null,
    fetchPolicy: 'network-only',
  });
  const lookAgain = (): void => {
    if (input.audience !== null) void refetch().catch(() => undefined);
  };
  useConsentNews({ lookAgain });
  const isCurrent = wanted === settled && data !== undefined;
  const shown = data ?? (error === undefined ? previousData : undefined);
  return {
    preview: audience === null ? undefined : shown?.previewBroadcast,
    /** What it was asked for. */
    input,
    /** It answers what is asked now. */
    isCurrent,
    problem: isCurrent ? undefined : error,
    lookAgain,
  };
}
