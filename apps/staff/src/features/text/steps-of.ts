import type { useWords } from '@optline/ui';
import { textProblem } from '../../texts/text-problems.js';
import type { TextLifeDetailFragment } from './text-page.generated.js';
import type { stepWords } from './text-words.js';

type Say = ReturnType<typeof useWords<(typeof stepWords)['en']>>;
type Report = TextLifeDetailFragment['reports'][number];

export interface Step {
  readonly id: string;
  readonly at: string;
  readonly says: string;
}

/** What happened to a text, in the order in which it happened. */
export function stepsOf(text: TextLifeDetailFragment, say: Say): Step[] {
  const { createdAt, by, hoursReason, hoursUntil, dueAt, handedOverAt, stopHeardAt, settledAt } = text;
  const steps: (Step | false)[] = [
    {
      id: 'written',
      at: createdAt,
      says: [
        by === null ? say('written') : say('writtenBy', { name: by }),
        ...(hoursReason === null ? [] : [say('overHours', { reason: hoursReason })]),
      ].join(' '),
    },
    hoursUntil !== null && {
      id: 'hours',
      at: hoursUntil,
      says: say(isOver(hoursUntil) ? 'waited' : 'waits'),
    },
    hoursUntil === null &&
      settledAt === null &&
      handedOverAt === null &&
      dueAt > createdAt && { id: 'due', at: dueAt, says: say('due') },
    handedOverAt !== null && { id: 'claimed', at: handedOverAt, says: say('claimed') },
    stopHeardAt !== null && { id: 'stop', at: stopHeardAt, says: say('stopHeard') },
    ...text.reports.map((report) => ({ id: report.id, at: report.at, says: reportSays(report, say) })),
    settledAt !== null && { id: 'settled', at: settledAt, says: settledSays(text, say) },
  ];
  // Sorting keeps the order of what happened at one instant.
  return steps.filter((step) => step !== false).sort((one, other) => one.at.localeCompare(other.at));
}

function isOver(instant: string): boolean {
  return Date.parse(instant) <= Date.now();
}

function settledSays({ state, stateReason, errorCode }: TextLifeDetailFragment, say: Say): string {
  const why = state === 'delivered' ? null : (stateReason ?? errorCode);
  return [say('settled'), ...(why === null ? [] : [textProblem(why)])].join(' ');
}

const ofAttempt = {
  'handed-over': 'carrierTook',
  refused: 'carrierRefused',
  unknown: 'carrierSilent',
} as const;

const ofCarrier = {
  queued: 'reportQueued',
  sent: 'reportSent',
  delivered: 'reportDelivered',
  undelivered: 'reportUndelivered',
  failed: 'reportFailed',
} as const;

function reportSays({ attempt, state, sequence, errorCode }: Report, say: Say): string {
  const what = sequence === null ? sayAttempt(state, say) : sayCarrier(state, say);
  const why = errorCode === null ? [] : [textProblem(errorCode)];
  return [attempt > 1 ? say('attempt', { what, attempt: String(attempt) }) : what, ...why].join(' ');
}

function sayAttempt(state: string, say: Say): string {
  return state in ofAttempt ? say(ofAttempt[state as keyof typeof ofAttempt]) : sayCarrier(state, say);
}

function sayCarrier(state: string, say: Say): string {
  return state in ofCarrier ? say(ofCarrier[state as keyof typeof ofCarrier]) : say('reportOther', { state });
}
