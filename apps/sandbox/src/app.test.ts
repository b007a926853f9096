import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { appendFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ServerClient } from 'postmark';
import { serverToken, startTestSandbox } from '../test/start.js';

const SCHOOL = '+12025550100';
const PHONE = '+12025550142';

describe('a sandbox with a data folder', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sandbox-'));
  });

  afterEach(() => rm(folder, { recursive: true }));

  async function useOnce(): Promise<void> {
    const sandbox = await startTestSandbox({ dataFolder: folder });
    sandbox.control.registerNumber({
      number: SCHOOL,
      messageUrl: 'http://127.0.0.1:9/in',
      answersKeywords: 'carrier',
    });
    await (
      await sandbox.control.textFromPhone({ from: PHONE, to: SCHOOL, text: 'STOP' })
    ).settled;
    const requestHost = new URL(sandbox.url).host;
    await new ServerClient(serverToken, { useHttps: false, requestHost }).sendEmail({
      From: 'a@school.example',
      To: 'b@family.example',
      Subject: 'Hello',
      TextBody: 'hello',
    });
    await sandbox.close();
  }

  async function kept(): Promise<object> {
    const sandbox = await startTestSandbox({ dataFolder: folder });
    const { texts, blockedAt } = sandbox.control.phone(PHONE);
    const found = {
      texts: texts.map(({ author, state }) => `${author} ${state}`),
      blocks: blockedAt.length,
      mails: sandbox.control.inbox('b@family.example').mails.length,
      numbers: sandbox.control.numbers.length,
      deeds: [...new Set(sandbox.control.ledger.map(({ deed }) => deed))],
    };
    await sandbox.close();
    return found;
  }

  const everything = {
    texts: ['phone undelivered', 'carrier delivered'],
    blocks: 1,
    mails: 1,
    numbers: 1,
    deeds: ['inbound-text', 'send-email'],
  };

  it('shows phones, texts, blocks, mails and the ledger again after a restart', async () => {
    await useOnce();
    expect(await kept()).toEqual(everything);
  });

  it('opens when it was killed in the middle of a line', async () => {
    await useOnce();
    await appendFile(join(folder, 'state.jsonl'), '{"table":"mails","key":"half","ro');
    expect(await kept()).toEqual(everything);
  });

  it('stays empty after a reset and a restart', async () => {
    await useOnce();
    const reset = await startTestSandbox({ dataFolder: folder });
    reset.control.reset();
    await reset.close();
    const again = await startTestSandbox({ dataFolder: folder });
    expect(again.control.phone(PHONE).texts).toEqual([]);
    expect(again.control.mails).toEqual([]);
    await again.close();
  });
});

describe('a sandbox', () => {
  it('says that it is well', async () => {
    const sandbox = await startTestSandbox();
    expect(await (await fetch(`${sandbox.url}/healthz`)).json()).toEqual({ ok: true });
    await sandbox.close();
  });

  it('tells a caller who waits in vain', async () => {
    const sandbox = await startTestSandbox();
    await expect(sandbox.control.waitFor(() => false, 20)).rejects.toThrow('did not happen within 20 ms');
    await sandbox.close();
  });
});
