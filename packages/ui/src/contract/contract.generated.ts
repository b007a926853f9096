// Written by pnpm codegen from schema.graphql.

export type Answer =
  | 'IN'
  | 'NEVER_ASKED'
  | 'OUT';

export type AnswersKeywords =
  | 'CARRIER'
  | 'OPTLINE';

export type ApiScope =
  | 'CONSENT_READ'
  | 'CONSENT_WRITE'
  | 'FAMILIES_READ'
  | 'FAMILIES_WRITE'
  | 'TEXTS_SEND'
  | 'WEBHOOKS';

export type Audience =
  | 'PARENT'
  | 'STAFF';

export type BroadcastPart =
  | 'DELIVERED'
  | 'FAILED'
  | 'HANDED_OVER'
  | 'QUEUED'
  | 'UNKNOWN'
  | 'WAITING'
  | 'WITHHELD';

export type BroadcastState =
  | 'CANCELLED'
  | 'CANCELLING'
  | 'DONE'
  | 'PAUSED'
  | 'PREPARING'
  | 'SENDING'
  | 'WAITING';

export type BulkLeftOut =
  | 'ALREADY_IN'
  | 'ARCHIVED'
  | 'NEEDS_ADULT'
  | 'NO_NUMBER'
  | 'NUMBER_UNUSABLE'
  | 'OUT'
  | 'REGISTRATION_WAITS'
  | 'SUPPRESSED';

export type BulkOptInState =
  | 'CANCELLED'
  | 'DONE'
  | 'PREPARED'
  | 'PREPARING'
  | 'RUNNING'
  | 'TAKEN_BACK'
  | 'TAKING_BACK';

export type BulkResult =
  | 'IN'
  | 'KEPT'
  | 'TAKEN_BACK'
  | 'WAITING';

export type ClassAudience =
  | 'BOTH'
  | 'CONTACTS'
  | 'STUDENTS';

export type ClassSort =
  | 'NAME'
  | 'NAME_DESCENDING'
  | 'SCHEDULE';

export type EmailEventKind =
  | 'DELIVERED'
  | 'HARD_BOUNCE'
  | 'IGNORED'
  | 'REACTIVATION'
  | 'SOFT_BOUNCE'
  | 'SPAM_COMPLAINT'
  | 'SUPPRESSION';

export type EmailStream =
  | 'INVITATIONS'
  | 'TRANSACTIONAL';

export type ExportedData =
  | 'ANSWERS'
  | 'FAMILIES'
  | 'SUPPRESSIONS';

export type FamilySort =
  | 'NAME'
  | 'NAME_DESCENDING';

export type ImportField =
  | 'AGREED_BY'
  | 'AGREED_HOW'
  | 'AGREED_ON'
  | 'ANSWER'
  | 'BIRTH_DATE'
  | 'CELL_PHONE'
  | 'EMAIL'
  | 'FAMILY_ID'
  | 'FAMILY_NAME'
  | 'FIRST_NAME'
  | 'KIND'
  | 'LANGUAGE'
  | 'LAST_NAME';

export type ImportKind =
  | 'FAMILIES'
  | 'OPTED_OUT_NUMBERS';

export type ImportState =
  | 'ADDING'
  | 'ANSWERING'
  | 'CANCELLED'
  | 'CHECKED'
  | 'CHECKING'
  | 'DONE'
  | 'READ'
  | 'READING'
  | 'UNREADABLE'
  | 'UPLOADING';

export type InvitationLeftOut =
  | 'ALREADY_IN'
  | 'ARCHIVED'
  | 'EMAIL_UNUSABLE'
  | 'HELD'
  | 'INVITED_RECENTLY'
  | 'NEEDS_ADULT'
  | 'NO_EMAIL'
  | 'NO_NUMBER'
  | 'NUMBER_UNUSABLE'
  | 'OUT'
  | 'REGISTRATION_WAITS'
  | 'SUPPRESSED'
  | 'UNSUBSCRIBED';

export type InvitationResult =
  | 'BOUNCED'
  | 'FAILED'
  | 'NO'
  | 'SENT'
  | 'UNSUBSCRIBED'
  | 'WAITING'
  | 'WITHDRAWN'
  | 'YES';

export type InvitationState =
  | 'CANCELLED'
  | 'PREPARED'
  | 'PREPARING'
  | 'REMINDING'
  | 'SENDING'
  | 'SENT';

export type MessageIntent =
  | 'HELP'
  | 'OPTIN'
  | 'OPTOUT';

export type Obstacle =
  | 'ARCHIVED'
  | 'HELD'
  | 'NEEDS_ADULT'
  | 'NEVER_ASKED'
  | 'NO_NUMBER'
  | 'NO_PEOPLE'
  | 'NUMBER_CHANGED'
  | 'NUMBER_UNUSABLE'
  | 'OUT'
  | 'PAIR_BLOCKED'
  | 'PAUSED'
  | 'SUPPRESSED';

export type PasswordRefusal =
  | 'NOT_RIGHT'
  | 'TOO_COMMON'
  | 'TOO_LONG'
  | 'TOO_SHORT';

export type PeopleSort =
  | 'NAME'
  | 'NAME_DESCENDING'
  | 'SINCE'
  | 'SINCE_ASCENDING';

export type Permission =
  | 'CHANGE_TEXT_OPT_IN'
  | 'EXPORT_CONSENT'
  | 'EXPORT_DATA'
  | 'IMPORT_DATA'
  | 'MANAGE_USERS'
  | 'OVERRIDE_HOURS'
  | 'SEND_TEXT_MESSAGES'
  | 'TEXT_MESSAGES_SETTINGS';

export type PersonKind =
  | 'CONTACT'
  | 'STUDENT';

export type ProofHow =
  | 'EMAIL'
  | 'IN_PERSON'
  | 'PAPER'
  | 'PHONE';

export type RefusalReason =
  | 'ARCHIVED'
  | 'ASKED_BEFORE'
  | 'LINK_NOT_VALID_FOR_YES'
  | 'NEEDS_ADULT'
  | 'NOT_FOR_THIS_REVIEW'
  | 'NOT_SUPPRESSED'
  | 'NO_NUMBER'
  | 'NUMBER_IS_WRONG'
  | 'NUMBER_SUPPRESSED'
  | 'PROOF_DATE_IN_FUTURE'
  | 'PROOF_MISSING'
  | 'PROOF_OF_ASKING_AGAIN_MISSING'
  | 'REASON_MISSING'
  | 'SAID_NO_THEMSELVES'
  | 'STATEMENT_MISSING'
  | 'STOPPED_BY_ITS_HOLDER'
  | 'STOP_WAS_HEARD'
  | 'TOO_LATE_TO_UNDO'
  | 'WORDING_MISSING';

export type RegistrationLikeness =
  | 'SAME_EMAIL'
  | 'SAME_NAME'
  | 'SAME_NUMBER';

export type RegistrationRefusal =
  | 'CLOSED'
  | 'NOT_USABLE'
  | 'UNKNOWN'
  | 'WORDING_CHANGED';

export type RegistrationState =
  | 'DISCARDED'
  | 'KEPT'
  | 'MERGED'
  | 'NEW';

export type ReviewDecision =
  | 'NOT_A_REQUEST'
  | 'START'
  | 'STOP'
  | 'WRONG_NUMBER';

export type ReviewReason =
  | 'MISSED_MESSAGE'
  | 'REPORTED_REQUEST'
  | 'START_NEEDS_REVIEW'
  | 'UNCLEAR'
  | 'WRONG_NUMBER';

export type ShownActor =
  | 'CARRIER'
  | 'DEADLINE'
  | 'NAMED'
  | 'OFFICE'
  | 'OUTSIDE_FAMILY'
  | 'PHONE'
  | 'SOMEBODY';

export type SignInFailure =
  | 'LINK_NOT_VALID'
  | 'NOT_RIGHT'
  | 'PASSWORD_MISSING'
  | 'TOO_COMMON'
  | 'TOO_LONG'
  | 'TOO_SHORT';

export type SuppressionReason =
  | 'CARRIER'
  | 'HOLDER'
  | 'OFFICE'
  | 'RULE'
  | 'STOP'
  | 'WRONG_NUMBER';

export type TextDirection =
  | 'RECEIVED'
  | 'SENT';

export type TextRule =
  | 'ALL_CAPITALS'
  | 'ASKS_FOR_RESERVED_WORD'
  | 'COSTLY_CHARACTERS'
  | 'SHORT_LINK'
  | 'SOUNDS_LIKE_ADVERTISING';

export type TextedHow =
  | 'SAME_TEXT'
  | 'WAITS_FOR_HOURS';

export type WayIn =
  | 'API'
  | 'BULK_OPT_IN'
  | 'CARRIER'
  | 'EMAIL_PAGE'
  | 'IMPORT'
  | 'OFFICE'
  | 'PORTAL'
  | 'REGISTRATION'
  | 'RULE'
  | 'STAFF'
  | 'TEXT_REPLY';

export type Weekday =
  | 'FRIDAY'
  | 'MONDAY'
  | 'SATURDAY'
  | 'SUNDAY'
  | 'THURSDAY'
  | 'TUESDAY'
  | 'WEDNESDAY';

export const possibleTypes: Record<string, string[]> = {
  AddTextingNumberResult: ['TextingNumberSaved', 'TextingNumberTaken'],
  ChangeBulkOptInResult: ['BulkOptInChanged', 'BulkOptInNotPossible'],
  ChangeImportResult: ['ImportChanged', 'ImportNotPossible'],
  ChangeInvitationRunResult: ['InvitationRunChanged', 'InvitationRunNotPossible'],
  DecideReviewResult: ['ReviewAlreadyDecided', 'ReviewDecided', 'TextOptInRefused'],
  InviteStaffUserResult: ['StaffUserExists', 'StaffUserSaved'],
  LeaveInvitationsResult: ['InvitationsLeft', 'LinkUnknown'],
  LiftOfficeStopResult: ['OfficeStopLifted', 'TextOptInRefused'],
  Person: ['Contact', 'Student'],
  Problem: ['AnswerChangedMeanwhile', 'BroadcastNotSteerable', 'BroadcastRefused', 'BroadcastSentBefore', 'BulkOptInNotPossible', 'ClassChangedMeanwhile', 'ConsentWordingChangedMeanwhile', 'DecisionStands', 'FamilyChangedMeanwhile', 'ImportNotPossible', 'InvitationRunNotPossible', 'LastManager', 'LinkAnswerChangedMeanwhile', 'LinkUnknown', 'MyPhoneRefused', 'NotCaughtUp', 'NumberNotUsable', 'OrganizationChangedMeanwhile', 'PasswordRefused', 'PersonChangedMeanwhile', 'RegistrationProblem', 'RegistrationSettledMeanwhile', 'ReviewAlreadyDecided', 'SignInFailed', 'SignUpTextChangedMeanwhile', 'StaffUserChangedMeanwhile', 'StaffUserExists', 'TestTextRefused', 'TextOptInRefused', 'TextRefused', 'TextTemplateChangedMeanwhile', 'TextTemplateNameTaken', 'TextingEmailNotPossible', 'TextingNumberTaken'],
  RegisterResult: ['Registered', 'RegistrationRefused'],
  ReportStopRequestResult: ['StopRequestReported', 'TextOptInRefused'],
  ResumeSendingResult: ['NotCaughtUp', 'SendingResumed'],
  SaveClassResult: ['ClassChangedMeanwhile', 'ClassSaved'],
  SaveConsentWordingResult: ['ConsentWordingChangedMeanwhile', 'ConsentWordingSaved'],
  SaveFamilyResult: ['FamilyChangedMeanwhile', 'FamilySaved'],
  SaveMyPhoneResult: ['MyPhoneRefused', 'MyPhoneSaved'],
  SaveOrganizationResult: ['OrganizationChangedMeanwhile', 'OrganizationSaved'],
  SavePersonResult: ['AnswerChangedMeanwhile', 'NumberNotUsable', 'PersonChangedMeanwhile', 'PersonSaved', 'TextOptInRefused'],
  SaveSignUpTextResult: ['SignUpTextChangedMeanwhile', 'SignUpTextSaved'],
  SaveStaffUserResult: ['LastManager', 'StaffUserChangedMeanwhile', 'StaffUserSaved'],
  SaveTextTemplateResult: ['TextTemplateChangedMeanwhile', 'TextTemplateNameTaken', 'TextTemplateSaved'],
  SendBroadcastResult: ['BroadcastRefused', 'BroadcastSentBefore', 'BroadcastStarted'],
  SendTestTextResult: ['TestTextQueued', 'TestTextRefused'],
  SendTextResult: ['TextQueued', 'TextRefused'],
  SendTextingEmailResult: ['TextingEmailNotPossible', 'TextingEmailQueued'],
  SetPasswordResult: ['PasswordRefused', 'PasswordSet'],
  SetTextOptInByLinkResult: ['LinkAnswerChangedMeanwhile', 'LinkAnswerSet', 'LinkUnknown', 'TextOptInRefused'],
  SetTextOptInResult: ['AnswerChangedMeanwhile', 'TextOptInRefused', 'TextOptInSet'],
  SettleRegistrationResult: ['RegistrationSettled', 'RegistrationSettledMeanwhile'],
  SignInResult: ['ChooseAccount', 'SignInFailed', 'SignedIn'],
  SteerBroadcastResult: ['BroadcastNotSteerable', 'BroadcastSteered'],
  StopNumberResult: ['LinkUnknown', 'NumberStopped', 'TextOptInRefused'],
  StoryEntry: ['AskedByEmail', 'ConsentRecord', 'PersonText'],
  UndoReviewDecisionResult: ['DecisionStands', 'DecisionUndone'],
};
