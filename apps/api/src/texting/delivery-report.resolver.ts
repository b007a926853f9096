import { DeliveryReportInput, ReportReceived } from '@optline/schema';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../context.js';
import { inTransaction } from '../db/transaction.js';
import { notAllowed, notSignedIn } from '../errors.js';
import { applyReport } from './apply-report.js';

/** What the carrier reports of a text that it was handed. */
@Resolver()
export class DeliveryReportResolver {
  @Mutation(() => ReportReceived, {
    description: 'The verified webhook of the carrier, or an API token with the scope webhooks.',
  })
  async receiveDeliveryReport(
    @Arg('input', () => DeliveryReportInput) input: DeliveryReportInput,
    @Ctx() context: Context,
  ): Promise<ReportReceived> {
    const organizationId = reachOf(context);
    const now = context.house.now();
    const outcome = await inTransaction(context.house.db, (tx) =>
      applyReport(tx, { input, organizationId, now }),
    );
    return Object.assign(new ReportReceived(), { outcome, wasDuplicate: outcome === 'nothing-new' });
  }
}

/** `null`: the carrier's own webhook, for every organization. */
function reachOf({ principal }: Context): string | null {
  if (principal === null) throw notSignedIn();
  if (principal.kind === 'webhook' && principal.provider === 'plivo') return null;
  if (principal.kind === 'api-token' && principal.scopes.includes('webhooks'))
    return principal.organizationId;
  throw notAllowed();
}
