import { ApiTokenEntity } from '../auth/api-token.entity.js';
import { PasswordEntity } from '../auth/password.entity.js';
import { SessionEntity } from '../auth/session.entity.js';
import { SharedCountEntity } from '../auth/shared-count.entity.js';
import { SignInLinkEntity } from '../auth/sign-in-link.entity.js';
import { StaffUserEntity } from '../auth/staff-user.entity.js';
import { ClassEntity } from '../classes/class.entity.js';
import { EnrolmentEntity } from '../classes/enrolment.entity.js';
import { ConfirmationEntity } from '../consent/confirmations/confirmation.entity.js';
import { ConsentLinkEntity } from '../consent/consent-link.entity.js';
import { NumberPairEntity } from '../consent/number-pair.entity.js';
import { NumberEntity } from '../consent/number.entity.js';
import { ReviewEntity } from '../consent/review.entity.js';
import { SuppressionEntity } from '../consent/suppression.entity.js';
import { TextConsentEntity } from '../consent/text-consent.entity.js';
import { DataExportEntity } from '../exports/data-export.entity.js';
import { FamilyEntity } from '../families/family.entity.js';
import { PersonEntity } from '../families/person.entity.js';
import { SearchTermEntity } from '../families/search-term.entity.js';
import { BulkOptInEntity } from '../bulk-opt-in/bulk-opt-in.entity.js';
import { BulkOptInPersonEntity } from '../bulk-opt-in/bulk-opt-in-person.entity.js';
import { ImportChunkEntity } from '../imports/import-chunk.entity.js';
import { ImportKeyEntity } from '../imports/import-key.entity.js';
import { ImportPartEntity } from '../imports/import-part.entity.js';
import { ImportEntity } from '../imports/import.entity.js';
import { InvitationAskEntity } from '../invitations/invitation-ask.entity.js';
import { InvitationEndEntity } from '../invitations/invitation-end.entity.js';
import { InvitationLeaveLinkEntity } from '../invitations/invitation-leave-link.entity.js';
import { InvitationMailEntity } from '../invitations/invitation-mail.entity.js';
import { InvitationPersonEntity } from '../invitations/invitation-person.entity.js';
import { InvitationRunEntity } from '../invitations/invitation-run.entity.js';
import { EmailEventEntity } from '../notices/email-event.entity.js';
import { OutboxJobEntity } from '../outbox/outbox-job.entity.js';
import { ConsentRecordEntity } from '../record/consent-record.entity.js';
import { RecordDetailEntity } from '../record/record-detail.entity.js';
import { RegistrationEntity } from '../registration/registration.entity.js';
import { ConsentWordingEntity } from '../settings/consent-wording.entity.js';
import { OrganizationEntity } from '../settings/organization.entity.js';
import { SignUpTextEntity } from '../settings/sign-up-text.entity.js';
import { TextingNumberEntity } from '../settings/texting-number.entity.js';
import { BroadcastLeftOutEntity } from '../texting/broadcasts/broadcast-left-out.entity.js';
import { BroadcastEntity } from '../texting/broadcasts/broadcast.entity.js';
import { SendRateEntity } from '../texting/dispatch/send-rate.entity.js';
import { InboundTextEntity } from '../texting/inbound-text.entity.js';
import { ConversationEntity } from '../texting/inbox/conversation.entity.js';
import { TextTemplateEntity } from '../texting/templates/text-template.entity.js';
import { TextMessagePersonEntity } from '../texting/text-message-person.entity.js';
import { TextMessageEntity } from '../texting/text-message.entity.js';
import { TextReportEntity } from '../texting/text-report.entity.js';
import { TextRequestEntity } from '../texting/text-request.entity.js';
import { WebhookNonceEntity } from '../texting/webhook-nonce.entity.js';

/** Every table of the house. */
export const entities: Array<new () => object> = [
  ApiTokenEntity,
  PasswordEntity,
  SessionEntity,
  SharedCountEntity,
  SignInLinkEntity,
  StaffUserEntity,
  ClassEntity,
  EnrolmentEntity,
  ConfirmationEntity,
  ConsentLinkEntity,
  NumberPairEntity,
  NumberEntity,
  ReviewEntity,
  SuppressionEntity,
  TextConsentEntity,
  DataExportEntity,
  FamilyEntity,
  PersonEntity,
  SearchTermEntity,
  BulkOptInEntity,
  BulkOptInPersonEntity,
  ImportChunkEntity,
  ImportKeyEntity,
  ImportPartEntity,
  ImportEntity,
  InvitationAskEntity,
  InvitationEndEntity,
  InvitationLeaveLinkEntity,
  InvitationMailEntity,
  InvitationPersonEntity,
  InvitationRunEntity,
  EmailEventEntity,
  OutboxJobEntity,
  ConsentRecordEntity,
  RecordDetailEntity,
  RegistrationEntity,
  ConsentWordingEntity,
  OrganizationEntity,
  SignUpTextEntity,
  TextingNumberEntity,
  InboundTextEntity,
  ConversationEntity,
  TextMessagePersonEntity,
  TextMessageEntity,
  TextReportEntity,
  TextRequestEntity,
  BroadcastEntity,
  BroadcastLeftOutEntity,
  TextTemplateEntity,
  SendRateEntity,
  WebhookNonceEntity,
];
