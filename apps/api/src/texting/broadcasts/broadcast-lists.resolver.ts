import {
  AudienceInput,
  BroadcastPreviewInput,
  BroadcastText,
  BroadcastTextConnection,
  BroadcastTextsArgs,
  LeftOutArgs,
  LeftOutPersonConnection,
  TextedArgs,
  TextedPersonConnection,
} from '@optline/schema';
import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql';
import { loadSchool } from '../../consent/school.js';
import { cursorFor, page, pageSize, placeOf } from '../../connection.js';
import type { Context } from '../../context.js';
import { placeholders } from '../../db/sql.js';
import type { Sql } from '../../db/sql.js';
import { notFound } from '../../errors.js';
import { readAudience } from '../audience/read-audience.js';
import { requireMaySend } from '../send-text.resolver.js';
import { requireSender } from '../sender.js';
import { isInPart } from './broadcast-parts.js';
import { draftOf } from './draft-of.js';
import { leftOutNow, leftOutOf } from './left-out-people.js';
import { textedNow } from './texted-people.js';

/** Who gets a text that goes to many, and who does not, name by name. */
@Resolver()
export class BroadcastListsResolver {
  @Query(() => LeftOutPersonConnection, {
    description:
      'Who of an audience would get nothing now, and why. Staff with Send Text Messages, API tokens with texts:send.',
  })
  async leftOutOfAudience(
    @Arg('audience', () => AudienceInput) audience: AudienceInput,
    @Args(() => LeftOutArgs) { why, first, after }: LeftOutArgs,
    @Ctx() context: Context,
  ): Promise<LeftOutPersonConnection> {
    const { organizationId } = requireMaySend(context);
    const { db, now } = context.house;
    const school = await loadSchool(db.read, organizationId, now());
    const fromNumber = await requireSender(db.read, organizationId);
    const asked = { audience: readAudience(audience), writing: { school, fromNumber } };
    return leftOutNow(db.read, asked, { why, first: pageSize(first), after });
  }

  @Query(() => TextedPersonConnection, {
    description:
      'Who of an audience would get the text together with somebody else, or only once the hours allow it. Staff with Send Text Messages, API tokens with texts:send.',
  })
  async textedOfAudience(
    @Arg('input', () => BroadcastPreviewInput) input: BroadcastPreviewInput,
    @Args(() => TextedArgs) { how, first, after }: TextedArgs,
    @Ctx() context: Context,
  ): Promise<TextedPersonConnection> {
    const { organizationId } = requireMaySend(context);
    const draft = await draftOf(context.house, organizationId, input);
    return textedNow(context.house.db.read, draft, { how, first: pageSize(first), after });
  }

  @Query(() => LeftOutPersonConnection, {
    description:
      'Who of the audience got nothing, and why, as it was when the broadcast was prepared. Staff with Send Text Messages, API tokens with texts:send.',
  })
  async leftOutOfBroadcast(
    @Arg('id', () => ID) id: string,
    @Args(() => LeftOutArgs) { why, first, after }: LeftOutArgs,
    @Ctx() context: Context,
  ): Promise<LeftOutPersonConnection> {
    const { organizationId } = requireMaySend(context);
    const { read } = context.house.db;
    await requireBroadcast(read, organizationId, id);
    const asked = { why, first: pageSize(first), after };
    return leftOutOf(read, { organizationId, broadcastId: id }, asked);
  }

  @Query(() => BroadcastTextConnection, {
    description:
      'Its texts, in the order in which they were queued. Staff with Send Text Messages, API tokens with texts:send.',
  })
  async textsOfBroadcast(
    @Arg('id', () => ID) id: string,
    @Args(() => BroadcastTextsArgs) { part, first, after }: BroadcastTextsArgs,
    @Ctx() context: Context,
  ): Promise<BroadcastTextConnection> {
    const { organizationId } = requireMaySend(context);
    const { db, now } = context.house;
    const { read } = db;
    await requireBroadcast(read, organizationId, id);
    const [place] = placeOf(after, ['id'] as const) ?? [''];
    const { sql, params } = part == null ? { sql: '', params: [] } : isInPart(part, now());
    const rows = await read.rows<TextRow>(
      `SELECT id, to_number, state, state_reason, error_code, handed_over_at FROM text_messages
       WHERE broadcast_id = ? AND organization_id = ? AND id > ? ${sql}
       ORDER BY id LIMIT ${pageSize(first) + 1}`,
      [id, organizationId, place, ...params],
    );
    const names = await namesOf(
      read,
      rows.map((row) => row.id),
    );
    return page({
      rows,
      first,
      cursor: (row) => cursorFor([row.id]),
      node: ({ toNumber, ...row }) =>
        Object.assign(new BroadcastText(), { ...row, number: toNumber, names: names.get(row.id) ?? [] }),
    });
  }
}

interface TextRow {
  readonly id: string;
  readonly toNumber: string;
  readonly state: string;
  readonly stateReason: string | null;
  readonly errorCode: string | null;
  readonly handedOverAt: Date | null;
}

async function requireBroadcast(sql: Sql, organizationId: string, id: string): Promise<void> {
  const row = await sql.row('SELECT id FROM broadcasts WHERE id = ? AND organization_id = ?', [
    id,
    organizationId,
  ]);
  if (row === null) throw notFound('broadcast');
}

async function namesOf(sql: Sql, textIds: readonly string[]): Promise<Map<string, string[]>> {
  if (textIds.length === 0) return new Map();
  const rows = await sql.rows<{ messageId: string; firstName: string; lastName: string }>(
    `SELECT mp.message_id, p.first_name, p.last_name FROM text_message_people mp JOIN people p ON p.id = mp.person_id
     WHERE mp.message_id IN (${placeholders(textIds.length)}) ORDER BY p.sort_name`,
    textIds,
  );
  const names = new Map<string, string[]>();
  for (const { messageId, firstName, lastName } of rows)
    names.set(messageId, [...(names.get(messageId) ?? []), `${firstName} ${lastName}`.trim()]);
  return names;
}
