import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from '@jest/globals';
import { describeOn } from '../databases.js';
import { eventually, openTestHouse } from '../house.js';
import { aSchool, newNumber } from '../school.js';
import { trouble } from '../stop/failing-statements.js';
import { signedV3 } from '../stop/sign.js';
import { isSuppressed } from '../stop/stop-house.js';

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

  it('answer what is under way, and do not keep its connection', async () => {
    const home = await openTestHouse(open);
    const school = await aSchool(home);
    const stopTrouble = trouble(home.house.db, { afterCommit: () => pause(300) });
    const from = newNumber();
    const fields: Array<[string, string]> = [
      ['MessageUUID', 'message-1'],
      ['From', from],
      ['To', school.ourNumber],
      ['Text', 'STOP'],
    ];
    const answered = fetch(school.textsUrl, {
      method: 'POST',
      headers: signedV3(school.textsUrl, fields),
      body: new URLSearchParams(fields),
    });
    await eventually('the text is being stored', () => isSuppressed(school, from));
    const startedAt = performance.now();
    const closed = home.close();
    expect((await answered).status).toBe(200);
    await closed;
    expect(performance.now() - startedAt).toBeLessThan(2000);
    stopTrouble();
  });
});
