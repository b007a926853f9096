import { fitsCarrier } from '@optline/domain';
import {
  Broadcast,
  BroadcastConnection,
  BroadcastInput,
  BroadcastNotSteerable,
  BroadcastPreview,
  BroadcastPreviewInput,
  BroadcastRefused,
  BroadcastSentBefore,
  BroadcastStarted,
  BroadcastSteered,
  PageArgs,
  SendBroadcastResult,
  SteerBroadcastResult,
} from '@optline/schema';
import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { cursorFor, page, pageSize, placeOf } from '../../connection.js';
import type { Context } from '../../context.js';
import { inTransaction } from '../../db/transaction.js';
import { notFound } from '../../errors.js';
import { forStaff } from '../../sentences.js';
import { pleaseDoNotAsk, readBody } from '../read-body.js';
import { requireMaySend } from '../send-text.resolver.js';
import { wordingOf } from '../wording-of.js';
import { broadcastColumns, broadcastView } from './broadcast-view.js';
import type { BroadcastRow } from './broadcast-view.js';
import { draftOf } from './draft-of.js';
import { findingView, previewBroadcast } from './preview-broadcast.js';
import { mayOverrideHours, sendBroadcast, whyNotSent } from './send-broadcast.js';
import { steerBroadcast } from './steer-broadcast.js';
import type { Steering } from './steer-broadcast.js';

const sentBefore =
  'An earlier try already sent or scheduled this text, as it was then. Look at it first. To send this one as well, press Send again.';
const tooLong =
  'This text is too long for the carrier, with what stands below it and with longer names filled in. Shorten it.';
const maySend = 'Staff with Send Text Messages, API tokens with texts:send.';

/** Texts that go to many. */
@Resolver()
export class BroadcastsResolver {
  @Query(() => BroadcastConnection, { description: `The newest first. ${maySend}` })
  async broadcasts(
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Ctx() context: Context,
  ): Promise<BroadcastConnection> {
    const { organizationId } = requireMaySend(context);
    const { read } = context.house.db;
    const [place] = placeOf(after, ['id'] as const) ?? ['z'];
    const rows = await read.rows<BroadcastRow>(
      `SELECT ${broadcastColumns} FROM broadcasts WHERE organization_id = ? AND id < ?
       ORDER BY id DESC LIMIT ${pageSize(first) + 1}`,
      [organizationId, place],
    );
    const now = context.house.now();
    const views = new Map(
      await Promise.all(
        rows.map(async (row): Promise<[string, Broadcast]> => [row.id, await broadcastView(read, row, now)]),
      ),
    );
    return page({
      rows,
      first,
      cursor: ({ id }) => cursorFor([id]),
      node: ({ id }) => views.get(id) ?? new Broadcast(),
    });
  }

  @Query(() => Broadcast, { description: maySend })
  async broadcast(@Arg('id', () => ID) id: string, @Ctx() context: Context): Promise<Broadcast> {
    const { organizationId } = requireMaySend(context);
    const { read } = context.house.db;
    const row = await read.row<BroadcastRow>(
      `SELECT ${broadcastColumns} FROM broadcasts WHERE id = ? AND organization_id = ?`,
      [id, organizationId],
    );
    if (row === null) throw notFound('broadcast');
    return broadcastView(read, row, context.house.now());
  }

  @Query(() => BroadcastPreview, { description: `Nothing is stored or sent. ${maySend}` })
  async previewBroadcast(
    @Arg('input', () => BroadcastPreviewInput) input: BroadcastPreviewInput,
    @Ctx() context: Context,
  ): Promise<BroadcastPreview> {
    const { organizationId } = requireMaySend(context);
    return previewBroadcast(context.house.db.read, await draftOf(context.house, organizationId, input));
  }

  @Mutation(() => SendBroadcastResult, {
    description: `To everybody of the audience whom the gate lets through, now and again when it is their turn. ${maySend}`,
  })
  async sendBroadcast(
    @Arg('input', () => BroadcastInput) input: BroadcastInput,
    @Ctx() context: Context,
  ): Promise<typeof SendBroadcastResult> {
    const who = requireMaySend(context);
    const body = readBody(input.body);
    const why = whyNotSent(body);
    if (why !== null) return refused(why);
    const { db, now } = context.house;
    if (!fitsCarrier(await wordingOf(db.read, who.organizationId, body))) return refusal(tooLong);
    const { row, isAsAsked } = await inTransaction(db, (tx) => sendBroadcast(tx, { who, input, now: now() }));
    const broadcast = await broadcastView(db.read, row, now());
    return isAsAsked
      ? Object.assign(new BroadcastStarted(), { broadcast })
      : Object.assign(new BroadcastSentBefore(), { broadcast, message: forStaff(sentBefore) });
  }

  @Mutation(() => SteerBroadcastResult, { description: `Nothing more of it leaves. ${maySend}` })
  pauseBroadcast(
    @Arg('id', () => ID) id: string,
    @Ctx() context: Context,
  ): Promise<typeof SteerBroadcastResult> {
    return steer(context, id, 'pause');
  }

  @Mutation(() => SteerBroadcastResult, { description: maySend })
  resumeBroadcast(
    @Arg('id', () => ID) id: string,
    @Ctx() context: Context,
  ): Promise<typeof SteerBroadcastResult> {
    return steer(context, id, 'resume');
  }

  @Mutation(() => SteerBroadcastResult, { description: `What was not handed over is taken back. ${maySend}` })
  cancelBroadcast(
    @Arg('id', () => ID) id: string,
    @Ctx() context: Context,
  ): Promise<typeof SteerBroadcastResult> {
    return steer(context, id, 'cancel');
  }
}

function refused({ fields, findings }: NonNullable<ReturnType<typeof whyNotSent>>): BroadcastRefused {
  const message =
    fields.length > 0
      ? `There is no field {${fields[0]}}. You can use {first name}, {last name}, {family} and {school}.`
      : pleaseDoNotAsk(findings[0]?.found ?? '');
  return Object.assign(refusal(message), { findings: findings.map(findingView), unknownFields: [...fields] });
}

function refusal(message: string): BroadcastRefused {
  return Object.assign(new BroadcastRefused(), {
    message: forStaff(message),
    findings: [],
    unknownFields: [],
  });
}

const notNow: Readonly<Record<Steering, string>> = {
  pause: 'Only a text that is being sent can be paused.',
  resume: 'Only a paused text can be resumed.',
  cancel: 'This text is over.',
};
const outsideHours =
  'This text is sent outside the hours, so resuming it needs the permission Override Hours. You can cancel it.';

async function steer(
  context: Context,
  id: string,
  steering: Steering,
): Promise<BroadcastSteered | BroadcastNotSteerable> {
  const who = requireMaySend(context);
  const { organizationId } = who;
  const { db, now } = context.house;
  const at = now();
  const toSteer = { id, organizationId, mayOverrideHours: mayOverrideHours(who), now: at };
  const { row, whyNot } = await inTransaction(db, (tx) => steerBroadcast(tx, toSteer, steering));
  const broadcast = await broadcastView(db.read, row, at);
  if (whyNot === null) return Object.assign(new BroadcastSteered(), { broadcast });
  const message = forStaff(whyNot === 'hours' ? outsideHours : notNow[steering]);
  return Object.assign(new BroadcastNotSteerable(), { broadcast, message });
}
