import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useRequestId } from '../../form/use-request-id.js';
import { audienceInputOf } from './audience-input.js';
import { SendBroadcastDocument } from './compose-page.generated.js';
import { emptyDraft, mistakeIn, scheduledAtOf } from './draft.js';
import type { Draft, DraftMistake, SchoolWithClock } from './draft.js';
import { usePreview } from './use-preview.js';
import { useWrittenTo } from './use-written-to.js';

/** What keeps it from being sent: nobody is chosen, the look at who gets it is not over, or nobody can get it. */
export type NotYet = 'nobodyChosen' | 'wait' | 'nobody';

/** Everything on the page of a text that is being written. */
export function useComposing(school: SchoolWithClock) {
  const to = useWrittenTo();
  const [draft, setDraft] = useState<Draft>(emptyDraft);
  const [mistake, setMistake] = useState<DraftMistake | null>(null);
  const [notYet, setNotYet] = useState<NotYet | null>(null);
  const [asks, setAsks] = useState(false);
  const audience = audienceInputOf(to.written);
  const scheduledAt = scheduledAtOf(draft, school.timeZone)?.toISOString() ?? null;
  const looked = usePreview({ audience, body: draft.body, scheduledAt });
  const sending = useSending();
  return {
    to,
    draft,
    audience,
    scheduledAt,
    looked,
    mistake,
    notYet,
    asks,
    ...sending,
    change: (part: Partial<Draft>): void => {
      setMistake(null);
      setNotYet(null);
      setDraft((before) => ({ ...before, ...part }));
    },
    /** Asks whether it is to be sent, or leads to what is to be mended first. */
    review: (form: HTMLFormElement): void => {
      const wrong = mistakeIn(draft, school, new Date());
      const why = whyNotYet(audience, looked, draft.isLater);
      setMistake(wrong);
      setNotYet(wrong === null ? why : null);
      if (wrong !== null) form.querySelector<HTMLElement>(`[name=${wrong.field}]`)?.focus();
      else if (why === null) setAsks(true);
    },
    close: (): void => setAsks(false),
    send: async (): Promise<void> => {
      if (audience === null) return;
      const { body, isOverriding, reason } = draft;
      await sending.run({ audience, body, scheduledAt, hoursReason: isOverriding ? reason.trim() : null });
    },
  };
}

export type Composing = ReturnType<typeof useComposing>;

function whyNotYet(
  audience: ReturnType<typeof audienceInputOf>,
  { preview, isCurrent }: ReturnType<typeof usePreview>,
  isLater: boolean,
): NotYet | null {
  if (audience === null) return 'nobodyChosen';
  if (!isCurrent) return 'wait';
  return preview?.texted === 0 && !isLater ? 'nobody' : null;
}

interface ToSend {
  readonly audience: NonNullable<ReturnType<typeof audienceInputOf>>;
  readonly body: string;
  readonly scheduledAt: string | null;
  readonly hoursReason: string | null;
}

/** Sends it once: asked again because the answer got lost, it is still the same text. */
function useSending() {
  const [mutate, { loading }] = useMutation(SendBroadcastDocument);
  const request = useRequestId();
  const [sentId, setSentId] = useState<string | null>(null);
  const [sentBeforeId, setSentBeforeId] = useState<string | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  return {
    isSending: loading,
    sentId,
    /** What an earlier try sent, though its answer got lost, before the text was changed. */
    sentBeforeId,
    problem,
    run: async (input: ToSend): Promise<void> => {
      if (loading) return;
      setProblem(null);
      try {
        const { data } = await mutate({ variables: { input: { ...input, requestId: request.name() } } });
        const result = data?.sendBroadcast;
        if (result?.__typename === 'BroadcastStarted') return setSentId(result.broadcast.id);
        setProblem(result?.message ?? null);
        if (result?.__typename !== 'BroadcastSentBefore') return;
        setSentBeforeId(result.broadcast.id);
        // Whoever sends now, knowing of the other one, means one more.
        request.settle();
      } catch (error) {
        setProblem(error);
      }
    },
  };
}
