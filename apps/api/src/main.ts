import { buildApp } from './app.js';
import { readConfig } from './config.js';
import { introduceToSandbox, keepSandboxInformed } from './db/introduce-to-sandbox.js';
import { migrate } from './db/migrate.js';
import { seedDemo } from './db/seed.js';
import { buildHouse } from './house.js';
import type { House } from './house.js';
import { startDuties } from './duties.js';
import { runUntilStopped } from './run-until-stopped.js';

/** The api's process: migrates, listens, and works off what is owed. */
await runUntilStopped(async () => {
  const config = readConfig();
  const house = await buildHouse(config);
  await migrate(house.db);
  if (config.demo) await seedDemo(house);
  const app = await buildApp(house);
  await app.listen({ host: config.host, port: config.port });
  house.log.info({ port: config.port, database: house.db.kind }, 'listening');
  await introduce(house);
  const { demo, sandboxUrl } = config;
  const informing = demo && sandboxUrl !== null ? keepSandboxInformed(house, sandboxUrl) : null;
  const duties = config.runsWorker ? startDuties(house) : null;
  return async () => {
    await app.close();
    await duties?.stop();
    await informing?.stop();
    await house.db.close();
  };
});

async function introduce(house: House): Promise<void> {
  const { sandboxUrl } = house.config;
  if (sandboxUrl === null) return;
  try {
    await introduceToSandbox(house, sandboxUrl);
  } catch (error) {
    house.log.warn({ err: error }, 'the sandbox does not answer: texts and mails will wait');
  }
}
