import { contractEnum } from './contract-enum.js';

export const AnswerEnum = contractEnum('Answer', "A person's answer to: may we text you?", [
  'never-asked',
  'in',
  'out',
]);

export const WayInEnum = contractEnum('WayIn', 'The door that an answer came through.', [
  'portal',
  'staff',
  'email-page',
  'text-reply',
  'api',
  'office',
  'carrier',
  'rule',
  'registration',
  'bulk-opt-in',
  'import',
]);

export const AudienceEnum = contractEnum('Audience', 'Whose app signs in.', ['staff', 'parent']);

export const PersonKindEnum = contractEnum('PersonKind', 'Contacts are parents and guardians.', [
  'contact',
  'student',
]);

export const FamilySortEnum = contractEnum('FamilySort', 'How families are sorted.', [
  'name',
  'name-descending',
]);

export const PeopleSortEnum = contractEnum(
  'PeopleSort',
  'By last and first name, or by the time of the present answer (newest first; who was never asked comes last).',
  ['name', 'name-descending', 'since', 'since-ascending'],
);

export const WeekdayEnum = contractEnum('Weekday', 'A day of the week.', [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
]);

export const ClassSortEnum = contractEnum(
  'ClassSort',
  'By name, or by the first day of the week and the time (those without a day come last).',
  ['name', 'name-descending', 'schedule'],
);

export const ClassAudienceEnum = contractEnum(
  'ClassAudience',
  'Who is meant by a class: its students, the contacts of their families, or both.',
  ['students', 'contacts', 'both'],
);

export const TextDirectionEnum = contractEnum('TextDirection', 'Which way a text went.', [
  'sent',
  'received',
]);

export const ObstacleEnum = contractEnum('Obstacle', 'Why somebody may not be texted now.', [
  'no-number',
  'never-asked',
  'out',
  'suppressed',
  'held',
  'archived',
  'needs-adult',
  'pair-blocked',
  'number-unusable',
  'paused',
  'number-changed',
  'no-people',
]);

export const RefusalReasonEnum = contractEnum('RefusalReason', 'The rule that said no.', [
  'archived',
  'no-number',
  'wording-missing',
  'said-no-themselves',
  'statement-missing',
  'proof-missing',
  'proof-date-in-future',
  'proof-of-asking-again-missing',
  'needs-adult',
  'link-not-valid-for-yes',
  'number-is-wrong',
  'stop-was-heard',
  'stopped-by-its-holder',
  'not-suppressed',
  'not-for-this-review',
  'too-late-to-undo',
  'reason-missing',
  'asked-before',
  'number-suppressed',
]);

export const ProofHowEnum = contractEnum('ProofHow', 'How somebody gave their Yes, or asked.', [
  'paper',
  'phone',
  'in-person',
  'email',
]);

export const ReviewReasonEnum = contractEnum('ReviewReason', 'Why somebody must look.', [
  'unclear',
  'wrong-number',
  'start-needs-review',
  'reported-request',
  'missed-message',
]);

export const ReviewDecisionEnum = contractEnum('ReviewDecision', 'What was decided.', [
  'stop',
  'not-a-request',
  'wrong-number',
  'start',
]);

export const SuppressionReasonEnum = contractEnum('SuppressionReason', 'What suppressed the number.', [
  'stop',
  'holder',
  'office',
  'wrong-number',
  'carrier',
  'rule',
]);

const shownActors = [
  'named',
  'office',
  'outside-family',
  'somebody',
  'phone',
  'carrier',
  'deadline',
] as const;
export type ShownActor = (typeof shownActors)[number];

export const ShownActorEnum = contractEnum(
  'ShownActor',
  'Who acted, as far as whoever looks may know it. NAMED: by is their name.',
  shownActors,
);

export const AnswersKeywordsEnum = contractEnum('AnswersKeywords', 'Who answers STOP and HELP at a number.', [
  'carrier',
  'optline',
]);

export const PermissionEnum = contractEnum('Permission', 'What a staff user may do.', [
  'send-text-messages',
  'text-messages-settings',
  'change-text-opt-in',
  'manage-users',
  'export-consent',
  'import-data',
  'export-data',
  'override-hours',
]);

export const ApiScopeEnum = contractEnum('ApiScope', 'What an API token may be used for.', [
  'consent:read',
  'consent:write',
  'families:read',
  'families:write',
  'texts:send',
  'webhooks',
]);

export const MessageIntentEnum = contractEnum('MessageIntent', 'What the carrier took a text for.', [
  'optout',
  'optin',
  'help',
]);

export const EmailEventKindEnum = contractEnum('EmailEventKind', 'What the mail server reports.', [
  'hard-bounce',
  'soft-bounce',
  'spam-complaint',
  'delivered',
  'suppression',
  'reactivation',
  'ignored',
]);

export const EmailStreamEnum = contractEnum('EmailStream', 'What kind of mail an event is about.', [
  'transactional',
  'invitations',
]);

export const SignInFailureEnum = contractEnum('SignInFailure', 'Why nobody was signed in.', [
  'not-right',
  'link-not-valid',
  'password-missing',
  'too-short',
  'too-long',
  'too-common',
]);

export const PasswordRefusalEnum = contractEnum('PasswordRefusal', 'Why a password was not taken.', [
  'not-right',
  'too-short',
  'too-long',
  'too-common',
]);

export const InvitationStateEnum = contractEnum('InvitationState', 'How far a run of invitations is.', [
  'preparing',
  'prepared',
  'sending',
  'reminding',
  'sent',
  'cancelled',
]);

export const InvitationLeftOutEnum = contractEnum('InvitationLeftOut', 'Why somebody is not invited.', [
  'archived',
  'already-in',
  'out',
  'no-number',
  'number-unusable',
  'suppressed',
  'held',
  'registration-waits',
  'needs-adult',
  'no-email',
  'email-unusable',
  'unsubscribed',
  'invited-recently',
]);

export const InvitationResultEnum = contractEnum(
  'InvitationResult',
  'What came of inviting somebody; sent: no answer yet. Opening a mail is not tracked.',
  ['waiting', 'sent', 'yes', 'no', 'bounced', 'unsubscribed', 'failed', 'withdrawn'],
);

export const BulkOptInStateEnum = contractEnum('BulkOptInState', 'How far a bulk opt-in is.', [
  'preparing',
  'prepared',
  'running',
  'done',
  'cancelled',
  'taking-back',
  'taken-back',
]);

export const BulkLeftOutEnum = contractEnum('BulkLeftOut', 'Why somebody is not opted in.', [
  'archived',
  'already-in',
  'out',
  'no-number',
  'number-unusable',
  'suppressed',
  'registration-waits',
  'needs-adult',
]);

export const BulkResultEnum = contractEnum(
  'BulkResult',
  'What came of it for somebody; kept: not taken back, because the answer or the number changed since.',
  ['waiting', 'in', 'taken-back', 'kept'],
);
