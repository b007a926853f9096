import { test as base } from '@playwright/test';
import { Sandbox } from '../sandbox/sandbox.js';
import { Browsers } from './browsers.js';
import { startProduct } from './product.js';
import type { Database, Product } from './product.js';

export interface ProductOptions {
  readonly database: Database;
}

interface OfTheTest {
  readonly browsers: Browsers;
  readonly sandbox: Sandbox;
}

/**
 * `test` for one file: its product is started for this file alone, so that files know nothing of each other.
 *
 * @param settings What the product is to be told besides, as it is told in the environment.
 */
export function testOnOwnProduct(settings: Readonly<Record<string, string>> = {}) {
  return base.extend<OfTheTest, ProductOptions & { readonly product: Product }>({
    database: ['sqlite', { option: true, scope: 'worker' }],
    product: [
      async ({ database }, use) => {
        const product = await startProduct(database, settings);
        await use(product);
        await product.stop();
      },
      { scope: 'worker', timeout: 90_000 },
    ],
    browsers: async ({ browser, product }, use) => {
      const browsers = new Browsers(browser, product);
      await use(browsers);
      await browsers.close();
    },
    sandbox: async ({ browsers, product }, use) => {
      await use(new Sandbox(await browsers.open(), product.sandboxUrl));
    },
  });
}
