import { once } from 'node:events';
import { connect } from 'node:net';
import { expect, it } from '@jest/globals';
import { describeOn } from '../databases.js';
import { openTestHouse } from '../house.js';

describeOn('sqlite', 'the doors when they close', (open) => {
  it('do not wait for a connection on which nothing was ever asked', async () => {
    const home = await openTestHouse(open);
    const { hostname, port } = new URL(home.house.config.publicBaseUrl);
    const ahead = connect(Number(port), hostname);
    await once(ahead, 'connect');
    ahead.on('error', () => undefined);
    const answer = await fetch(`${home.house.config.publicBaseUrl}/healthz`);
    expect(answer.status).toBe(200);
    const startedAt = performance.now();
    await home.close();
    expect(performance.now() - startedAt).toBeLessThan(2000);
    ahead.destroy();
  });
});
