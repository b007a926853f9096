import {
  Family,
  FamilyChangedMeanwhile,
  FamilyInput,
  FamilySaved,
  SaveFamilyArgs,
  SaveFamilyResult,
} from '@optline/schema';
import { Arg, Args, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import { parentOf, staffOrTokenWith } from '../auth/guards.js';
import type { Context } from '../context.js';
import { inTransaction } from '../db/transaction.js';
import type { Tx } from '../db/transaction.js';
import { badInput, notFound } from '../errors.js';
import { notALanguage } from '../reader-language.js';
import { forStaff } from '../sentences.js';
import { newId } from '../ids.js';
import { zoneNamed } from '../settings/school-answers.js';
import { archiveFamily, restoreFamily } from './archive.js';
import { familiesById, familyView } from './family-view.js';
import type { FamilyEntity } from './family.entity.js';
import { neededNames, readName } from './person-input.js';
import { sortNameOf } from './search-terms.js';
import { writeSearchTerms } from './write-search-terms.js';

const nameLengthAtMost = 120;

/** Adding, saving and archiving families. */
@Resolver()
export class SaveFamilyResolver {
  @Mutation(() => SaveFamilyResult, { description: 'Staff and API tokens with families:write.' })
  async addFamily(
    @Arg('input', () => FamilyInput) input: FamilyInput,
    @Ctx() context: Context,
  ): Promise<typeof SaveFamilyResult> {
    const { organizationId } = staffOrTokenWith(context, 'families:write');
    const { db, now } = context.house;
    const fields = { timeZone: null, language: 'en', ...readFamily(input) };
    const id = newId();
    await inTransaction(db, async (tx) => {
      const shared = {
        id,
        organizationId,
        createdAt: now(),
        archivedAt: null,
        mergedIntoId: null,
        version: 1,
      };
      await tx.insert<FamilyEntity>('families', { ...shared, ...fields });
      await writeSearchTerms(tx, { organizationId, familyId: id });
    });
    return Object.assign(new FamilySaved(), { family: await present(context, organizationId, id) });
  }

  @Mutation(() => SaveFamilyResult, { description: 'Staff and API tokens with families:write.' })
  async saveFamily(
    @Args(() => SaveFamilyArgs) { id, version, input }: SaveFamilyArgs,
    @Ctx() context: Context,
  ): Promise<typeof SaveFamilyResult> {
    const { organizationId } = staffOrTokenWith(context, 'families:write');
    const fields = readFamily(input);
    const isSaved = await inTransaction(context.house.db, (tx) =>
      save(tx, { id, organizationId, version, fields }),
    );
    const family = await present(context, organizationId, id);
    if (isSaved) return Object.assign(new FamilySaved(), { family });
    return Object.assign(new FamilyChangedMeanwhile(), {
      message: forStaff(
        'Somebody changed this family meanwhile. Nothing was saved: please look at it and save again.',
      ),
      family,
    });
  }

  @Mutation(() => Family, {
    description: "Parents: the language that their family is written to in, 'en' or 'es'.",
  })
  async setMyLanguage(
    @Arg('language', () => String) language: string,
    @Ctx() context: Context,
  ): Promise<Family> {
    const { familyId, organizationId } = parentOf(context);
    await inTransaction(context.house.db, (tx) =>
      tx.run(
        `UPDATE families SET language = ?, version = version + 1
         WHERE id = ? AND organization_id = ? AND language <> ?`,
        [languageNamed(language), familyId, organizationId, language],
      ),
    );
    return present(context, organizationId, familyId);
  }

  @Mutation(() => Family, {
    description: 'Archives everybody in it too. Staff and API tokens with families:write.',
  })
  async archiveFamily(@Arg('id', () => ID) id: string, @Ctx() context: Context): Promise<Family> {
    const who = staffOrTokenWith(context, 'families:write');
    await inTransaction(context.house.db, (tx) => archiveFamily(tx, { context, who, id }));
    return present(context, who.organizationId, id);
  }

  @Mutation(() => Family, {
    description: 'Restores everybody who was archived with it. Staff and API tokens with families:write.',
  })
  async restoreFamily(@Arg('id', () => ID) id: string, @Ctx() context: Context): Promise<Family> {
    const who = staffOrTokenWith(context, 'families:write');
    await inTransaction(context.house.db, (tx) => restoreFamily(tx, { context, who, id }));
    return present(context, who.organizationId, id);
  }
}

type Fields = Pick<FamilyEntity, 'name' | 'sortName'> & { language?: string; timeZone?: string | null };

interface FamilyToSave {
  readonly id: string;
  readonly organizationId: string;
  readonly version: number;
  readonly fields: Fields;
}

async function save(tx: Tx, { id, organizationId, version, fields }: FamilyToSave): Promise<boolean> {
  const [found] = await familiesById(tx, organizationId, [id]);
  if (found === undefined) throw notFound('family');
  const { affected } = await tx.run(
    'UPDATE families SET version = version + 1 WHERE id = ? AND organization_id = ? AND version = ?',
    [id, organizationId, version],
  );
  if (affected === 0) return false;
  await tx.update('families', fields, { id, organizationId });
  if (fields.name !== found.name) await writeSearchTerms(tx, { organizationId, familyId: id });
  return true;
}

function languageNamed(language: string): 'en' | 'es' {
  if (language !== 'en' && language !== 'es') throw badInput(notALanguage);
  return language;
}

function readFamily({ name, language, timeZone }: FamilyInput): Fields {
  const zone = timeZone == null ? timeZone : zoneNamed(timeZone.trim());
  if (zone === null && timeZone != null)
    throw badInput(forStaff('This is not a time zone such as America/Chicago.'));
  const read = readName(name, neededNames.any, nameLengthAtMost);
  return {
    name: read,
    sortName: sortNameOf([read], nameLengthAtMost),
    ...(language != null && { language: languageNamed(language) }),
    ...(zone !== undefined && { timeZone: zone }),
  };
}

async function present({ house }: Context, organizationId: string, id: string): Promise<Family> {
  const [row] = await familiesById(house.db.read, organizationId, [id]);
  if (row === undefined) throw notFound('family');
  return familyView(row);
}
