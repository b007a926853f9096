import { readConfig } from './config.js';
import { migrate } from './db/migrate.js';
import { startDuties } from './duties.js';
import { buildHouse } from './house.js';
import { runUntilStopped } from './run-until-stopped.js';

/** The worker's process: works off what is owed and watches the clocks. Any number may run beside the api. */
await runUntilStopped(async () => {
  const house = await buildHouse(readConfig());
  await migrate(house.db);
  const duties = startDuties(house);
  house.log.info({ database: house.db.kind }, 'working');
  return async () => {
    await duties.stop();
    await house.db.close();
  };
});
