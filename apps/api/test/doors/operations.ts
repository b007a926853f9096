/** Who may ask, one column each. `elsewhere` are staff and a token of another school that may do everything there. */
export const askers = [
  'nobody',
  'page',
  'staff',
  'send',
  'settings',
  'change',
  'users',
  'export',
  'importing',
  'exporting',
  'parent',
  'stranger',
  'staff elsewhere',
  'consent:read',
  'consent:write',
  'families:read',
  'families:write',
  'texts:send',
  'webhooks',
  'token elsewhere',
] as const;

export type Asker = (typeof askers)[number];
export type Code = 'ok' | 'UNAUTHENTICATED' | 'FORBIDDEN' | 'NOT_FOUND' | 'BAD_USER_INPUT';

/** What an operation is tried on: a school of its own family, people, review, notice and users. */
export interface Target {
  readonly familyId: string;
  /** The contact whose portal the asker `parent` is in. */
  readonly parentId: string;
  readonly contactId: string;
  readonly studentId: string;
  /** The student is in it. */
  readonly classId: string;
  readonly number: string;
  readonly reviewId: string;
  /** One that was given up, and one that went out. */
  readonly noticeId: string;
  readonly sentNoticeId: string;
  readonly userId: string;
  readonly tokenId: string;
  readonly texting: { readonly id: string; readonly number: string };
  readonly textId: string;
  /** Its phone is on nobody's record. */
  readonly conversationId: string;
  readonly lastReceivedId: string;
  readonly linkToken: string;
  readonly broadcastId: string;
  /** One that is prepared and not started. */
  readonly invitationRunId: string;
  /** One that is prepared and not started. */
  readonly bulkOptInId: string;
  /** One whose columns can be chosen. */
  readonly importId: string;
  readonly leaveToken: string;
  readonly templateId: string;
  /** Of a family of its own. */
  readonly registrationId: string;
}

export interface Operation {
  readonly kind: 'query' | 'mutation' | 'subscription';
  /** Arguments as GraphQL writes them, with the ids of the target. */
  readonly args: (target: Target) => string;
  readonly fields: string;
  readonly may: Partial<Record<Asker, Code>>;
}

/** Who may send texts. */
const sending = { send: 'ok', 'texts:send': 'ok' } as const;

const anyStaff = {
  staff: 'ok',
  send: 'ok',
  settings: 'ok',
  change: 'ok',
  users: 'ok',
  export: 'ok',
  importing: 'ok',
  exporting: 'ok',
} as const;
const texting = { send: 'ok', settings: 'ok', change: 'ok' } as const;
const asks = { ...texting, 'texts:send': 'ok' } as const;
const everybody = Object.fromEntries(askers.map((asker) => [asker, 'ok'])) as Record<Asker, 'ok'>;
const family = { parent: 'ok', stranger: 'NOT_FOUND' } as const;
/** Of another school there is nothing to be found; what is one's own school's works there. */
const foreign = (code: Code) => ({ 'staff elsewhere': code, 'token elsewhere': code });
const staffAbroad = (code: Code) => ({ 'staff elsewhere': code });
const text = (value: string) => JSON.stringify(value);
const none = () => '';
const union = '__typename';

const query = (fields: string, args: Operation['args'], may: Operation['may']): Operation => ({
  kind: 'query',
  args,
  fields,
  may,
});
const mutation = (args: Operation['args'], may: Operation['may'], fields = union): Operation => ({
  kind: 'mutation',
  args,
  fields,
  may,
});

const personInput = '{ firstName: "New", lastName: "Comer" }';
const familiesWrite = { ...anyStaff, 'families:write': 'ok' } as const;
const familiesRead = { ...anyStaff, 'families:read': 'ok' } as const;
const people = 'edges { node { id firstName lastName cellPhone } }';
const person = 'id firstName lastName';
const optOut = (id: string) => `input: { id: ${text(id)}, answer: OUT }`;
const turnsOut = { ...texting, ...family, ...foreign('NOT_FOUND'), 'consent:write': 'ok' } as const;

/** EVERY operation of the contract. Whoever is not named: UNAUTHENTICATED for nobody, FORBIDDEN for the rest. */
export const operations: Readonly<Record<string, Operation>> = {
  apiTokens: query('id name', none, { users: 'ok', ...staffAbroad('ok') }),
  audienceTotal: query('count', (at) => `audience: { familyId: ${text(at.familyId)} }`, {
    ...sending,
    ...foreign('ok'),
  }),
  broadcast: query('id', (at) => `id: ${text(at.broadcastId)}`, { ...sending, ...foreign('NOT_FOUND') }),
  broadcasts: query('edges { node { id } }', none, { ...sending, ...foreign('ok') }),
  cancelBroadcast: mutation((at) => `id: ${text(at.broadcastId)}`, { ...sending, ...foreign('NOT_FOUND') }),
  bulkOptIn: query(
    'id madeBy people { edges { node { person { firstName lastName cellPhone email } adult } } }',
    (at) => `id: ${text(at.bulkOptInId)}`,
    { change: 'ok', ...staffAbroad('NOT_FOUND') },
  ),
  bulkOptIns: query('edges { node { id madeBy } }', none, { change: 'ok', ...staffAbroad('ok') }),
  bulkOptInStatement: query('text', none, { change: 'ok', ...staffAbroad('ok') }),
  carrierPrice: query('perSegment balance', none, { ...sending, ...foreign('ok') }),
  leftOutOfAudience: query(
    'edges { node { name } }',
    (at) => `audience: { familyId: ${text(at.familyId)} }, why: NEVER_ASKED`,
    { ...sending, ...foreign('ok') },
  ),
  leftOutOfBroadcast: query(
    'edges { node { name } }',
    (at) => `id: ${text(at.broadcastId)}, why: NEVER_ASKED`,
    { ...sending, ...foreign('NOT_FOUND') },
  ),
  myPhone: query('number', none, { send: 'ok', 'staff elsewhere': 'ok' }),
  saveMyPhone: mutation(() => 'number: null', { send: 'ok', 'staff elsewhere': 'ok' }),
  sendTestText: mutation(() => 'requestId: "test-0001", body: "Hello"', {
    send: 'ok',
    'staff elsewhere': 'ok',
  }),
  pauseBroadcast: mutation((at) => `id: ${text(at.broadcastId)}`, { ...sending, ...foreign('NOT_FOUND') }),
  previewBroadcast: query(
    'people',
    (at) => `input: { audience: { familyId: ${text(at.familyId)} }, body: "Hello" }`,
    { ...sending, ...foreign('ok') },
  ),
  resumeBroadcast: mutation((at) => `id: ${text(at.broadcastId)}`, { ...sending, ...foreign('NOT_FOUND') }),
  sendBroadcast: mutation(
    (at) =>
      `input: { requestId: "request-0001", audience: { familyId: ${text(at.familyId)} }, body: "Hello" }`,
    { ...sending, ...foreign('ok') },
  ),
  textTemplates: query('id name body', none, { ...sending, ...foreign('ok') }),
  textedOfAudience: query(
    'edges { node { name } }',
    (at) => `input: { audience: { familyId: ${text(at.familyId)} }, body: "Hello" }, how: SAME_TEXT`,
    { ...sending, ...foreign('ok') },
  ),
  textsOfBroadcast: query('edges { node { number } }', (at) => `id: ${text(at.broadcastId)}`, {
    ...sending,
    ...foreign('NOT_FOUND'),
  }),
  class: query('id name studentCount', (at) => `id: ${text(at.classId)}`, {
    ...familiesRead,
    ...foreign('NOT_FOUND'),
  }),
  classes: query('edges { node { id name studentCount } }', none, { ...familiesRead, ...foreign('ok') }),
  conversation: query(
    'id number texts { edges { node { body } } } whyNoReply { obstacle }',
    (at) => `id: ${text(at.conversationId)}`,
    { ...texting, 'consent:read': 'ok', ...foreign('NOT_FOUND') },
  ),
  conversations: query('unread edges { node { id number lastBody } }', none, {
    ...texting,
    'consent:read': 'ok',
    ...foreign('ok'),
  }),
  consentWordings: query('id text', none, {
    ...anyStaff,
    parent: 'ok',
    stranger: 'ok',
    'consent:read': 'ok',
    ...foreign('ok'),
  }),
  contact: query(person, (at) => `id: ${text(at.contactId)}`, {
    ...familiesRead,
    ...family,
    ...foreign('NOT_FOUND'),
  }),
  enrolments: query(
    'edges { node { startedOn student { firstName } } }',
    (at) => `classId: ${text(at.classId)}`,
    { ...familiesRead, ...foreign('NOT_FOUND') },
  ),
  dataExports: query('edges { node { id } }', none, { exporting: 'ok', ...staffAbroad('ok') }),
  startExport: mutation(() => 'what: FAMILIES', { exporting: 'ok', ...staffAbroad('ok') }, 'id'),
  exportConsentHistory: query('', (at) => `personId: ${text(at.contactId)}`, {
    ...texting,
    export: 'ok',
    'consent:read': 'ok',
    ...foreign('NOT_FOUND'),
  }),
  families: query('edges { node { id name } }', none, { ...familiesRead, ...foreign('ok') }),
  family: query('id name', (at) => `id: ${text(at.familyId)}`, {
    ...familiesRead,
    ...family,
    ...foreign('NOT_FOUND'),
  }),
  campaignSheet: query('brandName optOutMessage', none, { settings: 'ok', ...staffAbroad('ok') }),
  invitationRun: query(
    'id madeBy people { edges { node { person { firstName lastName cellPhone email } goesTo } } }',
    (at) => `id: ${text(at.invitationRunId)}`,
    { ...asks, ...foreign('NOT_FOUND') },
  ),
  invitationRuns: query('edges { node { id madeBy } }', none, { ...asks, ...foreign('ok') }),
  invitationsPage: query('schoolName', (at) => `token: ${text(at.leaveToken)}`, everybody),
  invitationStanding: query('lastInvitedAt', (at) => `personId: ${text(at.contactId)}`, {
    ...familiesRead,
    ...foreign('NOT_FOUND'),
  }),
  me: query('id name', none, everybody),
  missingInConsentWording: query('', () => 'language: "en", text: "Yes"', {
    settings: 'ok',
    ...staffAbroad('ok'),
  }),
  schoolTexts: query('kind body', none, { ...anyStaff, ...staffAbroad('ok') }),
  signUpTextDraft: query('body missing', () => 'language: "en", text: "Yes"', {
    settings: 'ok',
    ...staffAbroad('ok'),
  }),
  signUpTexts: query('id language text', none, { ...anyStaff, ...staffAbroad('ok') }),
  myFamily: query('id name', none, { parent: 'ok', stranger: 'ok' }),
  numberHistory: query('edges { node { id number by words } }', (at) => `number: ${text(at.number)}`, {
    ...texting,

    'consent:read': 'ok',
    ...foreign('ok'),
  }),
  organization: query('id name organizationEmail', none, { ...anyStaff, ...staffAbroad('ok') }),
  overview: query('out', none, { ...anyStaff, ...staffAbroad('ok') }),
  people: query(people, none, { ...familiesRead, ...foreign('ok') }),
  providerCheck: query(union, none, { settings: 'ok', ...staffAbroad('ok') }),
  review: query('id number words holders { name }', (at) => `id: ${text(at.reviewId)}`, {
    ...anyStaff,
    ...staffAbroad('NOT_FOUND'),
  }),
  reviews: query('edges { node { id number words holders { name } } }', none, {
    ...anyStaff,
    ...staffAbroad('ok'),
  }),
  registrationAddress: query('', none, { ...anyStaff, ...staffAbroad('ok') }),
  registrationPage: query('schoolName isOpen', () => 'slug: "nowhere", language: "en"', everybody),
  registrations: query('edges { node { id family { name } } }', none, { ...anyStaff, ...staffAbroad('ok') }),
  staffUsers: query('id name email', none, { users: 'ok', ...staffAbroad('ok') }),
  student: query(person, (at) => `id: ${text(at.studentId)}`, {
    ...familiesRead,
    ...family,
    ...foreign('NOT_FOUND'),
  }),
  text: query('body number people { name } reports { state }', (at) => `id: ${text(at.textId)}`, {
    ...texting,
    'consent:read': 'ok',
    ...foreign('NOT_FOUND'),
  }),
  withdrawText: mutation((at) => `id: ${text(at.textId)}`, { send: 'ok', ...staffAbroad('NOT_FOUND') }),
  textCount: query('segments', () => 'body: "Class at four"', { ...anyStaff, ...staffAbroad('ok') }),
  textingNumbers: query('id number', none, { ...anyStaff, ...staffAbroad('ok') }),
  textingPage: query('firstName maskedNumber', (at) => `token: ${text(at.linkToken)}`, everybody),
  undeliveredNotice: query('id kind number people { id firstName }', (at) => `id: ${text(at.noticeId)}`, {
    ...texting,
    ...staffAbroad('NOT_FOUND'),
  }),
  waiting: query('openReviews pausedBroadcasts', none, { ...anyStaff, ...staffAbroad('ok') }),
  undeliveredNotices: query('edges { node { id kind } }', none, { ...texting, ...staffAbroad('ok') }),
  webhookAddresses: query(union, none, { settings: 'ok', ...staffAbroad('ok') }),

  addClass: mutation(() => 'input: { name: "Newcomers" }', { ...familiesWrite, ...foreign('ok') }),
  addContact: mutation((at) => `familyId: ${text(at.familyId)}, input: ${personInput}`, {
    ...familiesWrite,
    ...foreign('NOT_FOUND'),
  }),
  addFamily: mutation(() => 'input: { name: "Newcomer" }', { ...familiesWrite, ...foreign('ok') }),
  addStudent: mutation((at) => `familyId: ${text(at.familyId)}, input: ${personInput}`, {
    ...familiesWrite,
    ...foreign('NOT_FOUND'),
  }),
  addTextingNumber: mutation(() => 'number: "not a number", answersKeywords: OPTLINE', {
    settings: 'BAD_USER_INPUT',
    ...staffAbroad('BAD_USER_INPUT'),
  }),
  addTextTemplate: mutation(() => 'input: { name: "Snow day", body: "No class" }', {
    ...sending,
    ...foreign('ok'),
  }),
  archiveTextTemplate: mutation(
    (at) => `id: ${text(at.templateId)}`,
    { ...sending, ...foreign('NOT_FOUND') },
    'id name',
  ),
  saveTextTemplate: mutation(
    (at) => `id: ${text(at.templateId)}, version: 1, input: { name: "Other", body: "Hello" }`,
    { ...sending, ...foreign('NOT_FOUND') },
  ),
  archiveClass: mutation(
    (at) => `id: ${text(at.classId)}`,
    { ...familiesWrite, ...foreign('NOT_FOUND') },
    'id name',
  ),
  archiveFamily: mutation(
    (at) => `id: ${text(at.familyId)}`,
    { ...familiesWrite, ...foreign('NOT_FOUND') },
    'id name',
  ),
  archivePerson: mutation(
    (at) => `id: ${text(at.contactId)}`,
    { ...familiesWrite, ...foreign('NOT_FOUND') },
    person,
  ),
  createApiToken: mutation(() => 'input: { name: "Client", scopes: [TEXTS_SEND] }', {
    users: 'ok',
    ...staffAbroad('ok'),
  }),
  decideReview: mutation((at) => `input: { id: ${text(at.reviewId)}, decision: NOT_A_REQUEST }`, {
    ...texting,
    ...staffAbroad('NOT_FOUND'),
  }),
  endEnrolments: mutation(
    (at) => `classId: ${text(at.classId)}, studentIds: [${text(at.studentId)}]`,
    { ...familiesWrite, ...foreign('NOT_FOUND') },
    'id name',
  ),
  undoReviewDecision: mutation((at) => `id: ${text(at.reviewId)}`, {
    ...texting,
    ...staffAbroad('NOT_FOUND'),
  }),
  endPortalAccess: mutation(
    (at) => `personId: ${text(at.contactId)}`,
    { users: 'ok', ...staffAbroad('NOT_FOUND') },
    '',
  ),
  enrolStudents: mutation(
    (at) => `classId: ${text(at.classId)}, studentIds: [${text(at.studentId)}], on: "2020-01-01"`,
    { ...familiesWrite, ...foreign('NOT_FOUND') },
    'id name',
  ),
  erasePerson: mutation(
    (at) => `id: ${text(at.contactId)}`,
    { users: 'ok', ...staffAbroad('NOT_FOUND') },
    '',
  ),
  inviteStaffUser: mutation(
    () => 'input: { name: "New User", email: "new.user@school.example", permissions: [] }',
    {
      users: 'ok',
      ...staffAbroad('ok'),
    },
  ),
  inviteToPortal: mutation((at) => `personIds: [${text(at.contactId)}]`, {
    users: 'ok',
    ...staffAbroad('ok'),
  }),
  liftOfficeStop: mutation((at) => `number: ${text(at.number)}, reason: "They asked"`, {
    change: 'ok',
    ...staffAbroad('ok'),
  }),
  markConversationRead: mutation(
    (at) => `id: ${text(at.conversationId)}, lastReceivedId: ${text(at.lastReceivedId)}`,
    { ...texting, ...staffAbroad('NOT_FOUND') },
    'id isUnread',
  ),
  markConversationUnread: mutation(
    (at) => `id: ${text(at.conversationId)}`,
    { ...texting, ...staffAbroad('NOT_FOUND') },
    'id isUnread',
  ),
  mergeFamilies: mutation(
    (at) => `keepId: ${text(at.familyId)}, mergeId: ${text(at.familyId)}`,
    { change: 'BAD_USER_INPUT', ...staffAbroad('BAD_USER_INPUT') },
    'id name',
  ),
  mergeRegistration: mutation((at) => `id: ${text(at.registrationId)}, intoFamilyId: ${text(at.familyId)}`, {
    change: 'ok',
    ...staffAbroad('NOT_FOUND'),
  }),
  keepRegistration: mutation((at) => `id: ${text(at.registrationId)}`, {
    ...anyStaff,
    ...staffAbroad('NOT_FOUND'),
  }),
  discardRegistration: mutation((at) => `id: ${text(at.registrationId)}`, {
    ...anyStaff,
    ...staffAbroad('NOT_FOUND'),
  }),
  mergePeople: mutation(
    (at) => `keepId: ${text(at.parentId)}, mergeId: ${text(at.contactId)}`,
    { change: 'ok', ...staffAbroad('NOT_FOUND') },
    person,
  ),
  receiveDeliveryReport: mutation(
    (at) => `input: { textId: ${text(at.textId)}, providerMessageId: "x", state: "sent" }`,
    { webhooks: 'ok', 'token elsewhere': 'ok' },
    'outcome',
  ),
  receiveEmailEvent: mutation(
    (at) =>
      `input: { kind: HARD_BOUNCE, address: "contact@family.example", at: "2026-01-05T12:00:00Z",
       jobId: ${text(at.sentNoticeId)}, dedupeKey: ${text(at.sentNoticeId)} }`,
    { webhooks: 'ok', 'token elsewhere': 'ok' },
    'outcome',
  ),
  receiveTextReply: mutation(
    (at) =>
      `input: { providerMessageId: ${text(at.textId)}, from: "+12015550198", to: ${text(at.texting.number)}, body: "STOP" }`,
    { webhooks: 'ok' },
    'outcome',
  ),
  register: mutation(
    () =>
      `input: { slug: "nowhere", language: "en", wordingId: "none",
       contacts: [{ firstName: "New", lastName: "Comer" }], students: [{ firstName: "Newer" }] }`,
    everybody,
  ),
  remindStaffUser: mutation(
    (at) => `id: ${text(at.userId)}`,
    { users: 'ok', ...staffAbroad('NOT_FOUND') },
    '',
  ),
  replyToConversation: mutation(
    (at) => `input: { requestId: "reply-0001", conversationId: ${text(at.conversationId)}, body: "Hello" }`,
    { ...sending, ...foreign('NOT_FOUND') },
  ),
  reportStopRequest: mutation((at) => `input: { personId: ${text(at.contactId)}, words: "Please stop" }`, {
    ...anyStaff,
    ...staffAbroad('NOT_FOUND'),
  }),
  requestPasswordReset: mutation(() => 'email: "nobody@nowhere.example", audience: PARENT', everybody, ''),
  requestSignInLink: mutation(() => 'email: "nobody.else@nowhere.example", audience: PARENT', everybody, ''),
  restoreClass: mutation(
    (at) => `id: ${text(at.classId)}`,
    { ...familiesWrite, ...foreign('NOT_FOUND') },
    'id name',
  ),
  restoreFamily: mutation(
    (at) => `id: ${text(at.familyId)}`,
    { ...familiesWrite, ...foreign('NOT_FOUND') },
    'id name',
  ),
  restorePerson: mutation(
    (at) => `id: ${text(at.contactId)}`,
    { ...familiesWrite, ...foreign('NOT_FOUND') },
    person,
  ),
  resumeSending: mutation(none, { settings: 'ok', ...staffAbroad('ok') }),
  retireTextingNumber: mutation(
    (at) => `id: ${text(at.texting.id)}`,
    { settings: 'ok', ...staffAbroad('NOT_FOUND') },
    'id number',
  ),
  retryNotice: mutation(
    (at) => `id: ${text(at.noticeId)}`,
    { ...texting, ...staffAbroad('NOT_FOUND') },
    'id kind',
  ),
  revokeApiToken: mutation(
    (at) => `id: ${text(at.tokenId)}`,
    { users: 'ok', ...staffAbroad('NOT_FOUND') },
    'id name',
  ),
  saveClass: mutation((at) => `id: ${text(at.classId)}, version: 1, input: { room: "Studio B" }`, {
    ...familiesWrite,
    ...foreign('NOT_FOUND'),
  }),
  saveConsentWording: mutation(
    () =>
      `input: { language: "en", version: 1, text: ${text(`${'We text about classes. '.repeat(3)}Msg & data rates may apply. STOP, HELP.`)} }`,
    { settings: 'ok', ...staffAbroad('ok') },
  ),
  saveContact: mutation((at) => `input: { id: ${text(at.contactId)}, version: 1 }`, {
    ...familiesWrite,
    ...family,
    ...foreign('NOT_FOUND'),
  }),
  saveFamily: mutation((at) => `id: ${text(at.familyId)}, version: 1, input: { name: "Quillfeather" }`, {
    ...familiesWrite,
    ...foreign('NOT_FOUND'),
  }),
  saveSignUpText: mutation(
    () =>
      `input: { language: "en", version: 0, text: "Texts about classes, 2 msgs a week. Msg & data rates may apply. STOP, HELP." }`,
    { settings: 'ok', ...staffAbroad('ok') },
  ),
  saveStaffUser: mutation(
    (at) => `input: { id: ${text(at.userId)}, name: "Sam", permissions: [], isDisabled: false, version: 1 }`,
    { users: 'ok', ...staffAbroad('NOT_FOUND') },
  ),
  saveStudent: mutation((at) => `input: { id: ${text(at.studentId)}, version: 1 }`, {
    ...familiesWrite,
    ...family,
    ...foreign('NOT_FOUND'),
  }),
  sendText: mutation(
    (at) => `input: { requestId: "text-0001", personId: ${text(at.contactId)}, body: "Hello" }`,
    {
      send: 'ok',
      'texts:send': 'ok',
      ...foreign('NOT_FOUND'),
    },
  ),
  sendTextingEmail: mutation((at) => `personId: ${text(at.contactId)}`, {
    ...texting,
    'texts:send': 'ok',
    ...foreign('NOT_FOUND'),
  }),
  sendTextingEmails: mutation(
    (at) => `personIds: [${text(at.contactId)}]`,
    { ...texting, 'texts:send': 'ok', ...foreign('ok') },
    'isQueued',
  ),
  cancelBulkOptIn: mutation((at) => `id: ${text(at.bulkOptInId)}`, {
    change: 'ok',
    ...staffAbroad('NOT_FOUND'),
  }),
  prepareBulkOptIn: mutation(
    (at) => `input: { audience: { personIds: [${text(at.contactId)}] } }`,
    { change: 'ok', ...staffAbroad('ok') },
    'id gathered',
  ),
  startBulkOptIn: mutation(
    (at) =>
      `input: { id: ${text(at.bulkOptInId)}, how: PAPER, agreedOn: "2026-01-05", statementVersion: 1, agrees: true }`,
    { change: 'ok', ...staffAbroad('NOT_FOUND') },
  ),
  takeBackBulkOptIn: mutation((at) => `id: ${text(at.bulkOptInId)}`, {
    change: 'ok',
    ...staffAbroad('NOT_FOUND'),
  }),
  imports: query('edges { node { id fileName } }', none, { importing: 'ok', ...staffAbroad('ok') }),
  import: query('id samples preview { line } problems { line }', (at) => `id: ${text(at.importId)}`, {
    importing: 'ok',
    ...staffAbroad('NOT_FOUND'),
  }),
  beginImport: mutation(
    () => 'input: { kind: FAMILIES, fileName: "families.csv", byteCount: 3 }',
    { importing: 'ok', ...staffAbroad('ok') },
    'id',
  ),
  addImportPart: mutation((at) => `input: { id: ${text(at.importId)}, position: 0, bytes: "YQ==" }`, {
    importing: 'ok',
    ...staffAbroad('NOT_FOUND'),
  }),
  checkImport: mutation(
    (at) => `input: { id: ${text(at.importId)}, columns: [{ field: CELL_PHONE, column: 0 }] }`,
    { importing: 'ok', ...staffAbroad('NOT_FOUND') },
  ),
  runImport: mutation((at) => `input: { id: ${text(at.importId)} }`, {
    importing: 'ok',
    ...staffAbroad('NOT_FOUND'),
  }),
  cancelImport: mutation((at) => `id: ${text(at.importId)}`, {
    importing: 'ok',
    ...staffAbroad('NOT_FOUND'),
  }),
  cancelInvitations: mutation((at) => `id: ${text(at.invitationRunId)}`, {
    ...asks,
    ...foreign('NOT_FOUND'),
  }),
  leaveInvitations: mutation((at) => `token: ${text(at.leaveToken)}`, everybody),
  prepareInvitations: mutation(
    (at) => `input: { audience: { personIds: [${text(at.contactId)}] } }`,
    { ...asks, ...foreign('ok') },
    'id gathered',
  ),
  remindInvitations: mutation((at) => `id: ${text(at.invitationRunId)}`, {
    ...asks,
    ...foreign('NOT_FOUND'),
  }),
  startInvitations: mutation((at) => `input: { id: ${text(at.invitationRunId)} }`, {
    ...asks,
    ...foreign('NOT_FOUND'),
  }),
  setContactTextOptIn: mutation((at) => optOut(at.contactId), turnsOut),
  setMyLanguage: mutation(() => 'language: "es"', { parent: 'ok', stranger: 'ok' }, 'id language'),
  setPassword: mutation(() => 'new: "short"', {
    ...anyStaff,
    parent: 'ok',
    stranger: 'ok',
    ...staffAbroad('ok'),
  }),
  setStudentTextOptIn: mutation((at) => optOut(at.studentId), turnsOut),
  setTextOptInByLink: mutation((at) => `input: { token: ${text(at.linkToken)}, answer: OUT }`, everybody),
  setTextingNumberSpeed: mutation(
    (at) => `id: ${text(at.texting.id)}, textsPerMinute: 120`,
    { settings: 'ok', ...staffAbroad('NOT_FOUND') },
    'id number textsPerMinute',
  ),
  setTextingNumberAnswers: mutation(
    (at) => `id: ${text(at.texting.id)}, answersKeywords: OPTLINE`,
    { settings: 'ok', ...staffAbroad('NOT_FOUND') },
    'id number',
  ),
  signIn: mutation(
    () => 'input: { audience: PARENT, email: "nobody@nowhere.example", password: "wrong enough" }',
    everybody,
  ),
  stopNumber: mutation((at) => `input: { personId: ${text(at.contactId)} }`, turnsOut),
  updateOrganization: mutation(() => 'input: { version: 999 }', { settings: 'ok', ...staffAbroad('ok') }),
  useSignInLink: mutation(() => `input: { token: ${text('A'.repeat(43))} }`, everybody),

  consentNews: {
    kind: 'subscription',
    args: none,
    fields: 'causeId',
    may: { ...anyStaff, parent: 'ok', stranger: 'ok', 'consent:read': 'ok', ...foreign('ok') },
  },
  // Last, since it ends the sessions of those who ask.
  signOut: mutation(
    none,
    { ...anyStaff, nobody: 'ok', parent: 'ok', stranger: 'ok', ...staffAbroad('ok') },
    '',
  ),
};

/** What the table says of one cell. */
export function expectedOf(operation: Operation, asker: Asker): Code {
  return operation.may[asker] ?? (asker === 'nobody' ? 'UNAUTHENTICATED' : 'FORBIDDEN');
}
