import {
  AddTextingNumberResult,
  AnswersKeywordsEnum,
  TextingNumber,
  TextingNumberSaved,
  TextingNumberTaken,
} from '@optline/schema';
import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { staffOf, staffWith } from '../auth/guards.js';
import type { Context } from '../context.js';
import { inTransaction } from '../db/transaction.js';
import type { Tx } from '../db/transaction.js';
import { badInput, notFound } from '../errors.js';
import { newId } from '../ids.js';
import { requireNumber } from '../phone-input.js';
import type { TextingNumberEntity } from './texting-number.entity.js';
import { forStaff } from '../sentences.js';

const perMinuteAtMost = 6000;

type Answering = 'carrier' | 'optline';

const columns = 'id, organization_id, number, answers_keywords, texts_per_minute, created_at, retired_at';

/** The numbers that the school texts from. */
@Resolver()
export class TextingNumbersResolver {
  @Query(() => [TextingNumber], { description: 'Retired ones too: a STOP to them counts. Staff.' })
  async textingNumbers(@Ctx() context: Context): Promise<TextingNumber[]> {
    const { organizationId } = staffOf(context);
    const rows = await context.house.db.read.rows<TextingNumberEntity>(
      `SELECT ${columns} FROM texting_numbers WHERE organization_id = ? ORDER BY id`,
      [organizationId],
    );
    return rows.map(view);
  }

  @Mutation(() => AddTextingNumberResult, {
    description: 'A retired number of the school is taken up again. Staff with Text Messages Settings.',
  })
  async addTextingNumber(
    @Arg('number', () => String) number: string,
    @Arg('answersKeywords', () => AnswersKeywordsEnum) answersKeywords: Answering,
    @Ctx() context: Context,
  ): Promise<typeof AddTextingNumberResult> {
    const { organizationId } = staffWith(context, 'text-messages-settings');
    const { db, now } = context.house;
    const wanted = { organizationId, number: requireNumber(number), answersKeywords, now: now() };
    const textingNumber = await inTransaction(db, (tx) => takeUp(tx, wanted)).catch((error: unknown) => {
      if (error instanceof Taken) return null;
      throw error;
    });
    if (textingNumber !== null) return Object.assign(new TextingNumberSaved(), { textingNumber });
    return Object.assign(new TextingNumberTaken(), {
      message: forStaff(
        'Another school uses this number, or has texted from it: a STOP to it counts there. Choose another number.',
      ),
    });
  }

  @Mutation(() => TextingNumber, {
    description:
      'Who answers STOP and HELP where the carrier does not say. Staff with Text Messages Settings.',
  })
  async setTextingNumberAnswers(
    @Arg('id', () => ID) id: string,
    @Arg('answersKeywords', () => AnswersKeywordsEnum) answersKeywords: Answering,
    @Ctx() context: Context,
  ): Promise<TextingNumber> {
    return change(context, id, () => ({ answersKeywords }));
  }

  @Mutation(() => TextingNumber, {
    description:
      'At most so many texts a minute leave from it, 1 to 6000: what the carrier takes. Staff with Text Messages Settings.',
  })
  async setTextingNumberSpeed(
    @Arg('id', () => ID) id: string,
    @Arg('textsPerMinute', () => Int) textsPerMinute: number,
    @Ctx() context: Context,
  ): Promise<TextingNumber> {
    return change(context, id, () => {
      if (textsPerMinute < 1 || textsPerMinute > perMinuteAtMost)
        throw badInput(forStaff(`A number sends from 1 to ${perMinuteAtMost} texts a minute.`));
      return { textsPerMinute };
    });
  }

  @Mutation(() => TextingNumber, {
    description:
      'Nothing is sent from it any more; a STOP to it still counts. Staff with Text Messages Settings.',
  })
  async retireTextingNumber(
    @Arg('id', () => ID) id: string,
    @Ctx() context: Context,
  ): Promise<TextingNumber> {
    const now = context.house.now();
    return change(context, id, ({ retiredAt }) => ({ retiredAt: retiredAt ?? now }));
  }
}

/** Undoes what was written before it was seen that the number is another school's. */
class Taken extends Error {}

interface Wanted {
  readonly organizationId: string;
  readonly number: string;
  readonly answersKeywords: Answering;
  readonly now: Date;
}

async function takeUp(
  tx: Tx,
  { organizationId, number, answersKeywords, now }: Wanted,
): Promise<TextingNumber> {
  await tx.upsert<TextingNumberEntity>(
    'texting_numbers',
    {
      id: newId(),
      organizationId,
      number,
      answersKeywords,
      textsPerMinute: 60,
      createdAt: now,
      retiredAt: null,
    },
    { key: ['organizationId', 'number'], set: ['answersKeywords', 'retiredAt'] },
  );
  if (await isOfAnother(tx, organizationId, number)) throw new Taken();
  const row = await tx.row<TextingNumberEntity>(
    `SELECT ${columns} FROM texting_numbers WHERE organization_id = ? AND number = ?`,
    [organizationId, number],
  );
  if (row === null) throw new Error('A number that was just written is gone');
  return view(row);
}

/**
 * Whether another school texts from the number, or ever did: a STOP to it still counts there, and can reach but one
 * school. Looked at after writing and with a lock: of two schools at once, one waits for the other and then sees it.
 */
async function isOfAnother(tx: Tx, organizationId: string, number: string): Promise<boolean> {
  const others = await tx.rows<{ organizationId: string; retiredAt: Date | null }>(
    `SELECT organization_id, retired_at FROM texting_numbers
     WHERE number = ? AND organization_id <> ? ${tx.lockClause}`,
    [number, organizationId],
  );
  for (const { organizationId: otherId, retiredAt } of others) {
    if (retiredAt === null) return true;
    const sent = await tx.row(
      `SELECT id FROM text_messages
       WHERE organization_id = ? AND from_number = ? AND handed_over_at IS NOT NULL LIMIT 1`,
      [otherId, number],
    );
    if (sent !== null) return true;
  }
  return false;
}

async function change(
  context: Context,
  id: string,
  changeOf: (row: TextingNumberEntity) => Partial<TextingNumberEntity>,
): Promise<TextingNumber> {
  const { organizationId } = staffWith(context, 'text-messages-settings');
  return inTransaction(context.house.db, async (tx) => {
    const row = await tx.row<TextingNumberEntity>(
      `SELECT ${columns} FROM texting_numbers WHERE id = ? AND organization_id = ? ${tx.lockClause}`,
      [id, organizationId],
    );
    if (row === null) throw notFound('textingNumber');
    const set = changeOf(row);
    await tx.update('texting_numbers', set, { id, organizationId });
    return view({ ...row, ...set });
  });
}

function view({
  id,
  number,
  answersKeywords,
  textsPerMinute,
  retiredAt,
}: TextingNumberEntity): TextingNumber {
  return Object.assign(new TextingNumber(), {
    id,
    number,
    answersKeywords: answersKeywords as Answering,
    textsPerMinute,
    retiredAt,
  });
}
