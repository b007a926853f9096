import {
  NotCaughtUp,
  Organization,
  OrganizationChangedMeanwhile,
  OrganizationInput,
  OrganizationSaved,
  ResumeSendingResult,
  SaveOrganizationResult,
  SendingResumed,
  WebhookAddresses,
} from '@optline/schema';
import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { staffOf, staffWith } from '../auth/guards.js';
import type { Context } from '../context.js';
import { inTransaction } from '../db/transaction.js';
import type { Tx } from '../db/transaction.js';
import { registrationSlugOf } from '../registration/registration-slug.js';
import { readOrganization } from './organization-input.js';
import { organizationById, organizationView } from './organization-view.js';
import { forStaff } from '../sentences.js';

/** The school and what it chose. */
@Resolver()
export class SettingsResolver {
  @Query(() => Organization, { description: 'Staff.' })
  async organization(@Ctx() context: Context): Promise<Organization> {
    const { organizationId } = staffOf(context);
    return organizationView(await organizationById(context.house.db.read, organizationId));
  }

  @Query(() => WebhookAddresses, { description: 'Staff with Text Messages Settings: they are secret.' })
  async webhookAddresses(@Ctx() context: Context): Promise<WebhookAddresses> {
    const { organizationId } = staffWith(context, 'text-messages-settings');
    const { db, config } = context.house;
    const { webhookSecret } = await organizationById(db.read, organizationId);
    const ofCarrier = `${config.publicBaseUrl}/webhooks/plivo/${webhookSecret}`;
    return Object.assign(new WebhookAddresses(), {
      inboundTexts: `${ofCarrier}/texts`,
      deliveryReports: `${ofCarrier}/reports/<id of the text>`,
      emailEvents: `${config.publicBaseUrl}/webhooks/postmark`,
    });
  }

  @Mutation(() => SaveOrganizationResult, { description: 'Staff with Text Messages Settings.' })
  async updateOrganization(
    @Arg('input', () => OrganizationInput) input: OrganizationInput,
    @Ctx() context: Context,
  ): Promise<typeof SaveOrganizationResult> {
    const { organizationId } = staffWith(context, 'text-messages-settings');
    const change = readOrganization(input);
    const { isSaved, organization } = await inTransaction(context.house.db, async (tx) => {
      const found = await organizationById(tx, organizationId, tx.lockClause);
      if (found.version !== input.version) return { isSaved: false, organization: found };
      const saved = { ...found, ...change, version: found.version + 1 };
      const registrationSlug = await registrationSlugOf(tx, saved);
      const set = { ...change, version: saved.version, registrationSlug };
      await tx.update('organizations', set, { id: organizationId });
      return { isSaved: true, organization: { ...saved, registrationSlug } };
    });
    if (isSaved)
      return Object.assign(new OrganizationSaved(), { organization: organizationView(organization) });
    return Object.assign(new OrganizationChangedMeanwhile(), {
      message: forStaff(
        'Somebody changed the settings meanwhile. Nothing was saved: please look at them and save again.',
      ),
      organization: organizationView(organization),
    });
  }

  @Mutation(() => ResumeSendingResult, {
    description:
      'After a restore from backup: sends again, once the carrier’s messages were compared with ours. Staff with Text Messages Settings.',
  })
  async resumeSending(@Ctx() context: Context): Promise<typeof ResumeSendingResult> {
    const { organizationId } = staffWith(context, 'text-messages-settings');
    return inTransaction(context.house.db, (tx) => resume(tx, organizationId, context.house.now()));
  }
}

async function resume(tx: Tx, organizationId: string, now: Date): Promise<typeof ResumeSendingResult> {
  const found = await organizationById(tx, organizationId, tx.lockClause);
  const { sendingPausedAt, caughtUpAt, version } = found;
  if (sendingPausedAt === null)
    return Object.assign(new SendingResumed(), { organization: organizationView(found) });
  if (caughtUpAt === null || caughtUpAt < sendingPausedAt)
    return Object.assign(new NotCaughtUp(), {
      message: forStaff(
        'Texts that came in meanwhile were not looked for yet. Sending can be resumed once that is done, usually within ten minutes.',
      ),
    });
  const change = { sendingPausedAt: null, version: version + 1 };
  await tx.update('organizations', change, { id: organizationId });
  // What was put off for it need not wait any longer.
  const putOff = { organizationId, state: 'queued', stateReason: 'paused' };
  await tx.update('text_messages', { stateReason: null, dueAt: now }, putOff);
  return Object.assign(new SendingResumed(), { organization: organizationView({ ...found, ...change }) });
}
