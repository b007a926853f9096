import { expect } from '@jest/globals';
import { stopOverdueReviews } from '../../src/consent/review-clock.js';
import { eventually } from '../house.js';
import { texts } from '../school.js';
import { answerOf, sendsText } from '../stop/stop-house.js';
import { workOff } from '../work.js';
import { decidesForGood, linkFor, plainStaff, reports, sets, stops } from './scene.js';
import type { Scene } from './scene.js';

/** One way out for Annabeth, and what everybody may expect of it. */
export interface Way {
  readonly name: string;
  /** As the record calls it. */
  readonly way: string;
  readonly actor: (scene: Scene) => { kind: string; id: string | null };
  /** What must have happened before: nobody was turned out by it yet. */
  readonly prepare?: (scene: Scene) => Promise<unknown>;
  readonly out: (scene: Scene, prepared: never) => Promise<unknown>;
  /** What the record keeps of why, besides: pieces of its evidence and words. */
  readonly proves: ReadonlyArray<string>;
  readonly obstacle: 'OUT' | 'SUPPRESSED';
  /** Mails and texts that are owed at once, and those after the 30 seconds. */
  readonly told: { office?: 'at once' | 'after 30 s'; person?: 'at once' | 'after 30 s'; phone?: true };
  /** What the door answers a second time, where it says so. */
  readonly again?: (scene: Scene, prepared: never) => Promise<boolean | undefined>;
}

const self = ({ ana }: Scene) => ({ kind: 'person', id: ana.id });
const nobody = (kind: string) => () => ({ kind, id: null });
const byStaff = ({ staffId }: Scene) => ({ kind: 'staff', id: staffId });
const no = ({ ana }: Scene) => ({ id: ana.id, answer: 'OUT' as const, seenVersion: 99 });
const heard = { how: 'PHONE', at: '2026-01-05T15:00:00Z', words: 'No more texts please, she said.' };

export const ways: readonly Way[] = [
  {
    name: 'the toggle in the portal',
    way: 'portal',
    actor: self,
    out: (scene) => sets(scene.portalOfAna, no(scene)),
    proves: [],
    obstacle: 'OUT',
    told: { office: 'after 30 s' },
    again: async (scene) => (await sets(scene.portalOfAna, no(scene))).wasAlreadySo,
  },
  {
    name: 'the toggle in the portal of another parent',
    way: 'portal',
    actor: ({ ben }) => ({ kind: 'person', id: ben.id }),
    out: (scene) => sets(scene.portalOfBen, no(scene)),
    proves: [],
    obstacle: 'OUT',
    told: { office: 'after 30 s', person: 'after 30 s' },
    again: async (scene) => (await sets(scene.portalOfBen, no(scene))).wasAlreadySo,
  },
  {
    name: 'the checkbox of the staff',
    way: 'staff',
    actor: byStaff,
    out: (scene) => sets(scene.staff, no(scene)),
    proves: [],
    obstacle: 'OUT',
    told: { person: 'after 30 s' },
    again: async (scene) => (await sets(scene.staff, no(scene))).wasAlreadySo,
  },
  {
    name: 'an API token',
    way: 'api',
    actor: () => ({ kind: 'api-token', id: expect.any(String) as never }),
    out: (scene) => sets(scene.api, no(scene)),
    proves: [],
    obstacle: 'OUT',
    told: { person: 'after 30 s' },
    again: async (scene) => (await sets(scene.api, no(scene))).wasAlreadySo,
  },
  {
    name: 'the e-mailed page',
    way: 'email-page',
    actor: self,
    prepare: ({ home, staff, ana }) => linkFor(home, staff, ana),
    out: (_scene, link: string) => post(link, { answer: 'no', version: '99' }),
    proves: ['linkId'],
    obstacle: 'OUT',
    told: { office: 'at once', person: 'at once' },
  },
  {
    name: 'STOP by text',
    way: 'text-reply',
    actor: nobody('carrier'),
    out: ({ ana }) => texts(ana, 'STOP'),
    proves: ['inboundTextId', 'rule', 'ourNumber'],
    obstacle: 'SUPPRESSED',
    told: { office: 'at once', phone: true },
  },
  {
    name: 'a request that the office heard',
    way: 'office',
    actor: byStaff,
    out: ({ staff, ana }) => stops(staff, { personId: ana.id, heard }),
    proves: ['heardBy', 'heardAt', heard.words],
    obstacle: 'SUPPRESSED',
    told: { office: 'at once' },
    again: async ({ staff, ana }) => (await stops(staff, { personId: ana.id, heard })).wasAlreadySo,
  },
  {
    name: 'error 200 of the carrier',
    way: 'carrier',
    actor: nobody('carrier'),
    out: textToBlockedPhone,
    proves: ['textMessageId', 'ourNumber'],
    obstacle: 'SUPPRESSED',
    told: { office: 'at once' },
  },
  {
    name: 'a review that the office decided',
    way: 'office',
    actor: byStaff,
    prepare: aReportedRequest,
    out: ({ home, staff }, reviewId: string) => decidesForGood(home, staff, reviewId, 'STOP'),
    proves: ['reviewId', 'decision'],
    obstacle: 'SUPPRESSED',
    told: { office: 'at once', person: 'at once' },
  },
  {
    name: 'a review that the clock decided',
    way: 'rule',
    actor: nobody('rule'),
    prepare: async (scene) => {
      await aReportedRequest(scene);
      scene.home.pass({ days: 21 });
    },
    out: ({ home }) => stopOverdueReviews(home.house),
    proves: ['reviewId', 'decision'],
    obstacle: 'SUPPRESSED',
    told: { office: 'at once', person: 'at once' },
  },
];

/** Posts a form as the page's own button does. */
export function post(link: string, fields: Record<string, string>, headers: Record<string, string> = {}) {
  return fetch(link, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'sec-fetch-site': 'same-origin', ...headers },
    body: new URLSearchParams(fields),
  });
}

async function aReportedRequest({ home, school, ana }: Scene): Promise<string> {
  const { review } = await reports(
    await plainStaff(school),
    ana.id,
    'She asked at the door to be left alone.',
  );
  await workOff(home);
  return review?.id ?? '';
}

/** The carrier knows of a STOP that we never heard of. */
async function textToBlockedPhone({ home, api, ana, number, school }: Scene): Promise<void> {
  home.sandbox.control.block({ ours: school.ourNumber, phone: number });
  await sendsText(api, ana, 'Class starts at six.');
  await workOff(home);
  await eventually('the carrier reports', async () => (await answerOf(ana)) === 'out');
}
