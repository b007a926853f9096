import type { Text, TextState } from '../state/rows.js';
import type { World } from '../world.js';
import { withoutPlus } from './numbers.js';
import { plivoTime } from './plivo-time.js';
import { postFromPlivo } from './plivo-post.js';

export interface Stage {
  state: TextState;
  errorCode?: string;
}

/** Walks a text through its states; each is reported to the address that the send named, if it named one. */
export async function reportStages(world: World, id: string, stages: Stage[]): Promise<void> {
  const signal = world.poster.signal;
  let sequence = 0;
  for (const stage of stages) {
    if (signal.aborted) return;
    sequence += 1;
    const text = world.state.texts.update(id, { state: stage.state, errorCode: stage.errorCode ?? null });
    if (!text) return;
    await report(world, text, sequence);
  }
}

async function report(world: World, text: Text, sequence: number): Promise<void> {
  if (text.statusUrl === null) return;
  const authToken = world.state.numbers.get(text.ours)?.authToken;
  const posting = postFromPlivo(world, {
    deed: 'delivery-report',
    method: text.statusMethod,
    url: text.statusUrl,
    fields: reportFields(text, sequence, world.options.clock()),
    signature: 'v3',
    ...(authToken === undefined ? {} : { authToken }),
  });
  await posting.passed;
}

/** Fields of docs.plivo.com, message status callbacks. */
function reportFields(text: Text, sequence: number, now: number): Record<string, string> {
  const isOver = text.state === 'delivered' || text.state === 'failed' || text.state === 'undelivered';
  return {
    MessageUUID: text.id,
    ParentMessageUUID: text.id,
    PartInfo: `1 of ${text.units}`,
    From: withoutPlus(text.ours),
    To: withoutPlus(text.phone),
    Type: text.type,
    Status: text.state,
    Units: String(text.units),
    TotalRate: '0.0055',
    TotalAmount: (0.0055 * text.units).toFixed(5),
    MCC: '310',
    MNC: '004',
    Sequence: String(sequence),
    MessageTime: plivoTime(text.at),
    QueuedTime: plivoTime(text.at),
    ...(text.state === 'queued' ? {} : { SentTime: plivoTime(now) }),
    ...(isOver ? { DeliveryReportTime: plivoTime(now) } : {}),
    ...(text.errorCode === null ? {} : { ErrorCode: text.errorCode }),
    requester_ip: '127.0.0.1',
    PowerpackUUID: '',
  };
}
