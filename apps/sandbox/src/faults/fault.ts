import { z } from 'zod';

const common = {
  provider: z.enum(['plivo', 'postmark']),
  /** Only this deed; every one of the provider's where absent. */
  on: z
    .enum([
      'send-text',
      'get-text',
      'list-texts',
      'get-account',
      'get-pricing',
      'send-email',
      'find-emails',
      'read-server',
      'change-suppressions',
      'inbound-text',
      'delivery-report',
      'email-event',
      'one-click-unsubscribe',
    ])
    .optional(),
  /** For so many calls; until cleared where absent. */
  times: z.number().int().positive().optional(),
};

const delayMs = z.number().int().min(0).max(86_400_000);

/** What is asked to go wrong. Kinds that start with `deliver` concern what the provider posts to Optline. */
export const faultSchema = z.discriminatedUnion('kind', [
  /** Answers with this status and does nothing else. */
  z.object({
    ...common,
    kind: z.literal('answer'),
    status: z.number().int().min(200).max(599),
    body: z.unknown(),
  }),
  /** Answers late or, without `answerAfterMs`, never. The work is done first unless `taken` is false. */
  z.object({
    ...common,
    kind: z.literal('hang'),
    answerAfterMs: delayMs.optional(),
    taken: z.boolean().optional(),
  }),
  /** Cuts the connection instead of answering. The work is done first unless `taken` is false. */
  z.object({ ...common, kind: z.literal('drop'), taken: z.boolean().optional() }),
  /** The carrier takes the text and later reports that it failed. */
  z.object({
    ...common,
    kind: z.literal('report-failure'),
    errorCode: z.string(),
    state: z.enum(['failed', 'undelivered']).optional(),
  }),
  z.object({ ...common, kind: z.literal('deliver-twice') }),
  z.object({ ...common, kind: z.literal('deliver-late'), afterMs: delayMs }),
  /** Held back until the next one was posted. */
  z.object({ ...common, kind: z.literal('deliver-swapped') }),
  z.object({ ...common, kind: z.literal('deliver-never') }),
]);

export type Fault = z.infer<typeof faultSchema>;
export type FaultKind = Fault['kind'];
export type FaultOf<Kind extends FaultKind> = Extract<Fault, { kind: Kind }>;
