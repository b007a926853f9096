import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildSchema, graphql, subscribe, parse } from 'graphql';
import type { GraphQLSchema } from 'graphql';
import { hashOfToken, newToken } from '../../src/auth/token.js';
import { makeToken } from '../../src/auth/api-tokens.js';
import { apiScopes } from '../../src/auth/scopes.js';
import { makeConsentLink } from '../../src/consent/consent-link.js';
import type { Principal } from '../../src/context.js';
import { inTransaction } from '../../src/db/transaction.js';
import { newId } from '../../src/ids.js';
import { bulkOptInWork } from '../../src/bulk-opt-in/bulk-opt-in-work.js';
import { prepareBulk } from '../../src/bulk-opt-in/change-bulk.js';
import { prepareRun } from '../../src/invitations/change-run.js';
import { buildContract } from '../../src/schema.js';
import { aClass, enrolled } from '../classes/a-class.js';
import { describeEachDatabase } from '../databases.js';
import { openTestHouse } from '../house.js';
import type { TestHouse } from '../house.js';
import { aContact, aFamily, aSchool, aStaffUser, aStudent, aTextingNumber, newNumber } from '../school.js';
import type { TestSchool } from '../school.js';
import { asApiClient, asParent, asStaff } from '../stop/stop-house.js';
import { bring } from '../imports/import-house.js';
import { workThrough } from '../invitations/invitation-house.js';
import type { Ask } from '../stop/stop-house.js';
import { aRegistration } from '../registration/registration-house.js';
import { aWaitingText, reports } from '../ways/scene.js';
import { owe } from '../work.js';
import { dumpOf } from './dump.js';
import { askers, expectedOf, operations } from './operations.js';
import type { Asker, Operation, Target } from './operations.js';

const contractText = readFileSync(
  new URL('../../../../packages/schema/schema.graphql', import.meta.url),
  'utf8',
);

describe('The table of operations', () => {
  it('has every operation of the contract, and no other', () => {
    const contract = buildSchema(contractText);
    const known = [
      contract.getQueryType(),
      contract.getMutationType(),
      contract.getSubscriptionType(),
    ].flatMap((type) => Object.keys(type?.getFields() ?? {}));
    expect(Object.keys(operations).sort()).toEqual(known.sort());
  });
});

const everyPermission = [
  'send-text-messages',
  'text-messages-settings',
  'change-text-opt-in',
  'manage-users',
  'export-consent',
  'import-data',
  'export-data',
] as const;
const permissionOf = {
  send: 'send-text-messages',
  settings: 'text-messages-settings',
  change: 'change-text-opt-in',
  users: 'manage-users',
  export: 'export-consent',
  importing: 'import-data',
  exporting: 'export-data',
} as const;

describeEachDatabase('Who may do what', (open) => {
  let home: TestHouse;
  let school: TestSchool;
  let asking: Partial<Record<Asker, Ask>>;
  let contract: GraphQLSchema;
  let staffElsewhere: Principal;

  beforeAll(async () => {
    home = await openTestHouse(open);
    school = await aSchool(home);
    const elsewhere = await aSchool(home, { name: 'Elm Road Swim' });
    const withPermissions = Object.entries(permissionOf).map(
      async ([asker, permission]) => [asker, await asStaff(school, [permission])] as const,
    );
    const withScopes = apiScopes.map(async (scope) => [scope, await asApiClient(school, [scope])] as const);
    const stranger = await aContact(await aFamily(school, { name: 'Underhill' }));
    asking = {
      ...Object.fromEntries(await Promise.all([...withPermissions, ...withScopes])),
      nobody: withoutName(home),
      staff: await asStaff(school, []),
      stranger: await asParent(stranger),
      'staff elsewhere': await asStaff(elsewhere, everyPermission),
      'token elsewhere': await asApiClient(elsewhere, [...apiScopes]),
    };
    contract = await buildContract();
    const { organizationId, ownerId: userId } = elsewhere;
    staffElsewhere = { kind: 'staff', userId, organizationId, permissions: everyPermission };
  }, 60_000);
  afterAll(() => home.close());

  const aTarget = async (): Promise<{ target: Target; parent: Ask }> => {
    const { organizationId } = school;
    const family = await aFamily(school, { name: 'Quillfeather' });
    const parent = await aContact(family, { firstName: 'Annabeth' });
    const contact = await aContact(family, { firstName: 'Barnaby', answer: 'in' });
    const student = await aStudent(family, { firstName: 'Zebulon' });
    const held = await aContact(family, { firstName: 'Humphrey' });
    const ballet = await aClass(school, { name: 'Quillfeather Ballet' });
    await enrolled(ballet, [student]);
    const textingNumber = await aTextingNumber(school);
    const texting = await home.house.db.read.row<{ id: string; number: string }>(
      'SELECT id, number FROM texting_numbers WHERE number = ?',
      [textingNumber],
    );
    const sender = await asStaff(school, ['send-text-messages']);
    const { review } = await reports(sender, held.id, 'She asked');
    const user = await aStaffUser(school);
    const linkOf = { organizationId, personId: contact.id, addresseeId: contact.id };
    const { cellPhone, email } = contact;
    const aNotice = () =>
      owe(school, {
        kind: 'confirm-answer-email',
        payload: { personId: contact.id, answer: 'out', number: null, happenedAt: '2026-01-05T12:00:00Z' },
      });
    const [noticeId, sentNoticeId] = [await aNotice(), await aNotice()];
    const token = await inTransaction(home.house.db, async (tx) => {
      await tx.update('outbox_jobs', { state: 'failed' }, { id: noticeId });
      await tx.update('outbox_jobs', { state: 'done' }, { id: sentNoticeId });
      return makeConsentLink(tx, {
        ...linkOf,
        number: cellPhone ?? '',
        email: email ?? '',
        now: home.house.now(),
      });
    });
    const by = { kind: 'staff' as const, userId: school.ownerId, organizationId, permissions: [] };
    const { id: tokenId } = (await makeToken(home.house, by, { name: 'One', scopes: ['texts:send'] })).token;
    const target = {
      familyId: family.id,
      parentId: parent.id,
      contactId: contact.id,
      studentId: student.id,
      classId: ballet.id,
      number: cellPhone ?? '',
      reviewId: review?.id ?? '',
      noticeId,
      sentNoticeId,
      userId: user.id,
      tokenId,
      texting: texting ?? { id: '', number: '' },
      textId: await aWaitingText(sender, contact),
      ...(await aConversation()),
      linkToken: token,
      broadcastId: await aBroadcast(sender, family.id),
      invitationRunId: await aPreparedRun(contact.id),
      bulkOptInId: await aPreparedBulkOptIn(contact.id),
      importId: await anImport(),
      leaveToken: await aLeaveLink(),
      templateId: await aTemplate(sender),
      registrationId: await aRegistration(school, await aFamily(school, { name: 'Quillfeather' })),
    };
    return { target, parent: await asParent(parent) };
  };

  const aBroadcast = async (sender: Ask, familyId: string): Promise<string> => {
    const { data } = await sender(
      `mutation ($input: BroadcastInput!) { sendBroadcast(input: $input) { ... on BroadcastStarted { broadcast { id } } } }`,
      { input: { requestId: newId(), audience: { familyId }, body: 'Hello' } },
    );
    return (data as { sendBroadcast: { broadcast: { id: string } } }).sendBroadcast.broadcast.id;
  };

  const aPreparedRun = async (personId: string): Promise<string> => {
    const { organizationId, ownerId: userId } = school;
    const by = { kind: 'staff', userId, organizationId, permissions: [] } as const;
    const audience = { kind: 'people', personIds: [personId] } as const;
    const wish = { audience, notInvitedForDays: 30, now: home.house.now() };
    const id = await inTransaction(home.house.db, (tx) => prepareRun(tx, by, wish));
    await workThrough(home.house);
    return id;
  };

  const aPreparedBulkOptIn = async (personId: string): Promise<string> => {
    const { organizationId, ownerId: userId } = school;
    const wish = { audience: { kind: 'people', personIds: [personId] }, now: home.house.now() } as const;
    const id = await inTransaction(home.house.db, (tx) => prepareBulk(tx, { organizationId, userId }, wish));
    await workThrough(home.house, bulkOptInWork);
    return id;
  };

  const aConversation = async (): Promise<Pick<Target, 'conversationId' | 'lastReceivedId'>> => {
    const number = newNumber();
    await home.sandbox.control.textFromPhone({ from: number, to: school.ourNumber, text: 'Quillfeather' });
    const row = await home.house.db.read.row<{ id: string; lastInboundId: string }>(
      'SELECT id, last_inbound_id FROM conversations WHERE number = ?',
      [number],
    );
    return { conversationId: row?.id ?? '', lastReceivedId: row?.lastInboundId ?? '' };
  };

  const anImport = async (): Promise<string> => {
    const importer = await asStaff(school, ['import-data']);
    return (await bring(importer, home, 'opted-out-numbers', 'Phone\n+12125550142\n')).id;
  };

  const aLeaveLink = async (): Promise<string> => {
    const token = newToken();
    const { organizationId } = school;
    const link = { organizationId, mailId: newToken().slice(0, 36), addressHash: hashOfToken(token) };
    await inTransaction(home.house.db, (tx) =>
      tx.insert('invitation_leave_links', {
        tokenHash: hashOfToken(token),
        createdAt: home.house.now(),
        ...link,
      }),
    );
    return token;
  };

  const aTemplate = async (sender: Ask): Promise<string> => {
    const { data } = await sender(
      `mutation ($name: String!) { addTextTemplate(input: { name: $name, body: "Quillfeather" }) {
        ... on TextTemplateSaved { textTemplate { id } } } }`,
      { name: newId() },
    );
    return (data as { addTextTemplate: { textTemplate: { id: string } } }).addTextTemplate.textTemplate.id;
  };

  const documentOf = (name: string, { kind, args, fields }: Operation, target: Target) => {
    const given = args(target);
    return `${kind} { ${name}${given === '' ? '' : `(${given})`} ${fields === '' ? '' : `{ ${fields} }`} }`;
  };

  /** Executes as the page's door does, or as somebody who listens. */
  const within = async (name: string, document: string, principal: Principal | null) => {
    const contextValue = {
      house: home.house,
      principal,
      origin: { requestId: 'test', ip: null, userAgent: null },
      cookies: { get: () => null, set: () => undefined, clear: () => undefined },
      lookAgain: async () => principal,
    };
    if (operations[name]?.kind !== 'subscription')
      return graphql({ schema: contract, source: document, contextValue });
    const heard = await subscribe({ schema: contract, document: parse(document), contextValue });
    if (!(Symbol.asyncIterator in heard)) return heard;
    await heard.return?.(undefined);
    return { data: { [name]: null } };
  };

  const listenAs = (asker: Asker): Principal | null => {
    const { organizationId } = school;
    if (asker === 'nobody') return null;
    if (asker === 'page') return { kind: 'email-page' };
    if (asker === 'parent' || asker === 'stranger')
      return { kind: 'parent', personId: asker, familyId: asker, organizationId, today: '2026-01-05' };
    if (asker === 'staff elsewhere') return staffElsewhere;
    const scope = apiScopes.find((name) => name === asker);
    if (scope !== undefined || asker === 'token elsewhere')
      return {
        kind: 'api-token',
        tokenId: asker,
        organizationId,
        scopes: scope === undefined ? apiScopes : [scope],
      };
    return { kind: 'staff', userId: asker, organizationId, permissions: [] };
  };

  it.each(Object.keys(operations))(
    '%s',
    async (name) => {
      const operation = operations[name];
      if (operation === undefined) throw new Error('unknown');
      const { target, parent } = await aTarget();
      const document = documentOf(name, operation, target);
      const viaHttp = operation.kind !== 'subscription';
      const ask = async (asker: Asker) => {
        if (!viaHttp || asker === 'page') return within(name, document, listenAs(asker));
        const who = asker === 'parent' ? parent : asking[asker];
        if (who === undefined) throw new Error(`Nobody asks as ${asker}`);
        return who(document, {});
      };
      const found: Partial<Record<Asker, string>> = {};
      const isMayed = (asker: Asker) => expectedOf(operation, asker) === 'ok' && !asker.includes('elsewhere');
      // Whoever may not goes first: nothing of the school may have changed by then, and nothing of it may be seen.
      const seen: string[] = [];
      const before = await dumpOf(home.house.db, school.organizationId);
      for (const asker of askers.filter((one) => !isMayed(one))) {
        const { data, errors } = await ask(asker);
        found[asker] = codeOf(errors);
        seen.push(JSON.stringify([data, errors]));
      }
      // Whoever holds a link sees its page, whatever school they are of.
      const theirs = new RegExp(
        `Quillfeather|Annabeth|Barnaby|Zebulon|Humphrey|Maple Street|${target.number.slice(1)}`,
      );
      expect(
        ['textingPage', 'invitationsPage'].includes(name) ? [] : seen.filter((answer) => theirs.test(answer)),
      ).toEqual([]);
      const after = await dumpOf(home.house.db, school.organizationId);
      expect(['setTextOptInByLink', 'leaveInvitations'].includes(name) || after === before).toBe(true);
      for (const asker of askers.filter(isMayed)) {
        const { errors } = await ask(asker);
        found[asker] = codeOf(errors);
      }
      const expected = Object.fromEntries(askers.map((asker) => [asker, expectedOf(operation, asker)]));
      expect(found).toEqual(expected);
    },
    30_000,
  );
});

/** Who tried too often was let in before. */
function codeOf(errors: ReadonlyArray<{ extensions: Record<string, unknown> }> | undefined): string {
  const code = String(errors?.[0]?.extensions['code'] ?? 'ok');
  return code === 'TOO_MANY_REQUESTS' ? 'ok' : code;
}

function withoutName({ house }: TestHouse): Ask {
  return async (query, variables) => {
    const answer = await fetch(`${house.config.publicBaseUrl}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    return (await answer.json()) as Awaited<ReturnType<Ask>>;
  };
}
