import { setTimeout as pause } from 'node:timers/promises';
import type { Api } from '../api/api-process.js';
import { watchMemory } from '../api/watch-memory.js';
import type { Providers } from '../api/start-providers.js';
import type { BenchDatabase, Statement } from '../database/database.js';
import { ask } from '../load/ask.js';
import type { Door } from '../load/ask.js';
import { postAll } from '../load/post-all.js';
import { stopRequest } from '../load/stop-requests.js';
import { Stopwatch } from '../load/timing.js';
import type { Timing } from '../load/timing.js';
import type { Family, School } from '../school/school.js';
import type { Crowd } from './crowd.js';

export interface Surveyed {
  readonly database: BenchDatabase;
  readonly school: School;
  readonly crowd: Crowd;
  readonly api: Api;
}

/** What lists and a broadcast cost in a school of a certain size. */
export interface Growth {
  readonly people: number;
  readonly texts: number;
  readonly firstPage: Timing;
  /** For one family. */
  readonly search: Timing;
  /** For a first name that one student in a hundred has. */
  readonly frequent: Timing;
  /** For it together with a word that everybody has. */
  readonly bothWords: Timing;
  readonly previewSeconds: number;
  readonly queueSeconds: number;
  /** The same rows written by one statement of the database itself. */
  readonly floorSeconds: number;
  readonly residentBefore: number;
  /** The most while it was previewed and queued. */
  readonly residentMost: number;
  /** STOPs that came in while the texts were queued. */
  readonly stops: Timing | null;
  /** Texts and notices that were still owed when the measuring of it ended. */
  readonly owedAfter: number;
  readonly textsPerSecond: number;
  readonly cpuMsPerText: number;
}

const looks = 40;
const pageQuery = `{ people(first: 25) { edges { node { id firstName } } pageInfo { endCursor } } }`;
const searchQuery = `query ($search: String!) { people(first: 25, search: $search) { edges { node { id } } } }`;
const previewQuery = `query ($input: BroadcastPreviewInput!) { previewBroadcast(input: $input) { people texts } }`;
const sendQuery = `mutation ($input: BroadcastInput!) { sendBroadcast(input: $input) { __typename
  ... on BroadcastStarted { broadcast { id } } ... on Problem { message } } }`;
const stateQuery = `query ($id: ID!) { broadcast(id: $id) { state texts } }`;

export async function measureGrowth(
  surveyed: Surveyed,
  providers: Providers,
  stopping: readonly Family[],
): Promise<Growth> {
  const { api, crowd } = surveyed;
  const door = { port: api.port, headers: { authorization: `Bearer ${crowd.token}` } };
  const audience = { classes: { classIds: [crowd.classId], who: 'STUDENTS' } };
  const body = 'No class today: the roof leaks. See you next week.';
  const firstPage = await lookAgain(() => ask(door, pageQuery));
  const search = await lookAgain((at) => ask(door, searchQuery, { search: `crowd00000${at + 10}` }));
  const frequent = await lookAgain((at) => ask(door, searchQuery, { search: `leo${at + 10}` }));
  const bothWords = await lookAgain((at) => ask(door, searchQuery, { search: `crowd leo${at + 10}` }));
  const residentBefore = (await api.metrics()).residentBytes / 1e6;
  const memory = watchMemory(api);
  const previewSeconds = await secondsOf(() => ask(door, previewQuery, { input: { audience, body } }));
  const input = { audience, body, requestId: `bench-growth-${crowd.people}` };
  const stops = whileStopping(surveyed, stopping);
  const startedAt = performance.now();
  const before = await providers.taken();
  const { sendBroadcast } = await ask<{ sendBroadcast: { broadcast?: { id: string }; message?: string } }>(
    door,
    sendQuery,
    { input },
  );
  const id = sendBroadcast.broadcast?.id;
  if (id === undefined) throw new Error(sendBroadcast.message ?? 'The broadcast was refused.');
  const texts = await until(door, id, 'PREPARING');
  const queueSeconds = (performance.now() - startedAt) / 1000;
  const residentMost = (await memory.end()) / 1e6;
  const timing = await stops.end();
  const sending = await measureSending(surveyed, providers, before.texts);
  const floorSeconds = await secondsOf(() => surveyed.database.run(floorStatement(surveyed)));
  return {
    people: crowd.people,
    texts,
    firstPage,
    search,
    frequent,
    bothWords,
    residentBefore,
    previewSeconds,
    queueSeconds,
    floorSeconds,
    residentMost,
    stops: timing,
    ...sending,
  };
}

async function lookAgain(look: (at: number) => Promise<unknown>): Promise<Timing> {
  await look(looks);
  const watch = new Stopwatch();
  for (let at = 0; at < looks; at++) {
    const lap = watch.lap();
    await look(at);
    lap();
  }
  return watch.timing();
}

async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return (performance.now() - startedAt) / 1000;
}

/** Waits until the broadcast is past a state, and tells how many texts it has. */
async function until(door: Door, id: string, past: string): Promise<number> {
  for (;;) {
    const { broadcast } = await ask<{ broadcast: { state: string; texts: number } }>(door, stateQuery, {
      id,
    });
    if (!['WAITING', past].includes(broadcast.state)) return broadcast.texts;
    await pause(250);
  }
}

/** Posts one STOP after the other, a few at once, until it is told to end. */
function whileStopping(
  { api, school }: Surveyed,
  families: readonly Family[],
): { end(): Promise<Timing | null> } {
  const left = [...families];
  const watch = new Stopwatch();
  let isEnding = false;
  const posting = (async () => {
    while (!isEnding && left.length > 0) {
      const lap = watch.lap();
      await postAll(api.port, [stopRequest(api.door, school, left.pop() as Family)], 1);
      lap();
      await pause(50);
    }
  })();
  return {
    end: async () => {
      isEnding = true;
      await posting;
      const timing = watch.timing();
      return timing.howMany === 0 ? null : timing;
    },
  };
}

const measuredForMs = 10_000;

/** How fast texts leave, for a while or until all have left. */
async function measureSending({ api }: Surveyed, providers: Providers, before: number) {
  const startTexts = (await providers.taken()).texts;
  const start = await api.metrics();
  const startedAt = performance.now();
  let now = start;
  while (now.owed > 0 && performance.now() - startedAt < measuredForMs) {
    await pause(100);
    now = await api.metrics();
  }
  const seconds = (performance.now() - startedAt) / 1000;
  const sent = (await providers.taken()).texts - (start.owed > 0 ? startTexts : before);
  return {
    owedAfter: now.owed,
    textsPerSecond: sent / seconds,
    cpuMsPerText: ((now.cpuSeconds - start.cpuSeconds) * 1000) / Math.max(1, sent),
  };
}

/** The plain statement that would write as many texts, asking nothing. They are none that anybody sends. */
function floorStatement({ crowd }: Surveyed): Statement {
  return {
    sql: `INSERT INTO text_messages (id, organization_id, from_number, to_number, body, kind, state, priority, due_at,
        is_bound_to_hours, attempts, created_at)
      SELECT p.id, p.organization_id, '+15550000000', p.cell_phone, 'No class today: the roof leaks.', 'message',
        'failed', 2, p.created_at, 0, 0, p.created_at
      FROM enrolments e JOIN people p ON p.id = e.student_id WHERE e.class_id = ?`,
    params: [crowd.classId],
  };
}
