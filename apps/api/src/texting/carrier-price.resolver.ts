import { CarrierPrice } from '@optline/schema';
import { Ctx, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.js';
import { carrierPrice } from './carrier-price.js';
import { requireMaySend } from './send-text.resolver.js';

/** What texts cost. */
@Resolver()
export class CarrierPriceResolver {
  @Query(() => CarrierPrice, {
    description:
      'Asks the carrier, the price once an hour. Staff with Send Text Messages, API tokens with texts:send.',
  })
  async carrierPrice(@Ctx() context: Context): Promise<CarrierPrice> {
    requireMaySend(context);
    return Object.assign(new CarrierPrice(), await carrierPrice(context.house));
  }
}
