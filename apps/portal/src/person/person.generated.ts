// Written by pnpm codegen from apps/portal/src/person/person.graphql.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@apollo/client';
/** A person's answer to: may we text you? */
export type Answer =
  | 'IN'
  | 'NEVER_ASKED'
  | 'OUT';

/** Over their own No or STOP: how and in what words they asked again. */
export type AskedAgainInput = {
  how: ProofHow;
  words: string;
};

/** Why somebody may not be texted now. */
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

/** Contacts are parents and guardians. */
export type PersonKind =
  | 'CONTACT'
  | 'STUDENT';

/** How somebody gave their Yes, or asked. */
export type ProofHow =
  | 'EMAIL'
  | 'IN_PERSON'
  | 'PAPER'
  | 'PHONE';

/** How staff or an API client know of a Yes. */
export type ProofInput = {
  /** Under 18: the adult of the family who said Yes. */
  adultPersonId?: string | number | null | undefined;
  /** The day they agreed, YYYY-MM-DD. */
  agreedOn: string;
  askedAgain?: AskedAgainInput | null | undefined;
  how: ProofHow;
  /** The ticked statement that the person agreed. */
  personAgreed: boolean;
};

/** The rule that said no. */
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

/** Save Changes: the number first; the tick applies to the number saved. */
export type SaveContactInput = {
  /** As typed; kept in E.164. null takes it off. */
  cellPhone?: string | null | undefined;
  email?: string | null | undefined;
  firstName?: string | null | undefined;
  hasPortalAccess?: boolean | null | undefined;
  id: string | number;
  lastName?: string | null | undefined;
  /** Only when the tick was changed. */
  textOptIn?: TextOptInInput | null | undefined;
  version: number;
};

/** Save Changes: the number first; the tick applies to the number saved. */
export type SaveStudentInput = {
  /** YYYY-MM-DD */
  birthDate?: string | null | undefined;
  /** As typed; kept in E.164. null takes it off. */
  cellPhone?: string | null | undefined;
  email?: string | null | undefined;
  firstName?: string | null | undefined;
  id: string | number;
  lastName?: string | null | undefined;
  /** Only when the tick was changed. */
  textOptIn?: TextOptInInput | null | undefined;
  version: number;
};

export type SetTextOptInInput = {
  /** IN or OUT. */
  answer: Answer;
  id: string | number;
  /** Staff and API clients. */
  proof?: ProofInput | null | undefined;
  /** Needed for a Yes: the version that was seen. */
  seenVersion?: number | null | undefined;
  /** Portal, another adult: they asked for it. */
  theyAskedForIt?: boolean;
  /** Portal: the consent wording that stood beside the Yes. */
  wordingId?: string | number | null | undefined;
};

/** What suppressed the number. */
export type SuppressionReason =
  | 'CARRIER'
  | 'HOLDER'
  | 'OFFICE'
  | 'RULE'
  | 'STOP'
  | 'WRONG_NUMBER';

/** A Yes or a No for one person. */
export type TextOptInInput = {
  /** IN or OUT. */
  answer: Answer;
  /** Staff and API clients. */
  proof?: ProofInput | null | undefined;
  /** Needed for a Yes: the version that was seen. */
  seenVersion?: number | null | undefined;
  /** Portal, another adult: they asked for it. */
  theyAskedForIt?: boolean;
  /** Portal: the consent wording that stood beside the Yes. */
  wordingId?: string | number | null | undefined;
};

/** The door that an answer came through. */
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

type PersonDetails_Contact_Fragment = { __typename: 'Contact', email: string | null, id: string, kind: PersonKind, firstName: string, lastName: string, cellPhone: string | null, maskedCellPhone: string | null, version: number, textConsent: { __typename: 'TextConsent', answer: Answer, since: string | null, way: WayIn | null, version: number, mayText: boolean, obstacle: Obstacle | null, suppressedBecause: SuppressionReason | null, mustTextStartTo: Array<string>, sharedWith: Array<{ __typename: 'NumberSharer', personId: string | null, name: string, answer: Answer | null }> } };

type PersonDetails_Student_Fragment = { __typename: 'Student', birthDate: string | null, email: string | null, id: string, kind: PersonKind, firstName: string, lastName: string, cellPhone: string | null, maskedCellPhone: string | null, version: number, textConsent: { __typename: 'TextConsent', answer: Answer, since: string | null, way: WayIn | null, version: number, mayText: boolean, obstacle: Obstacle | null, suppressedBecause: SuppressionReason | null, mustTextStartTo: Array<string>, sharedWith: Array<{ __typename: 'NumberSharer', personId: string | null, name: string, answer: Answer | null }> } };

export type PersonDetailsFragment =
  | PersonDetails_Contact_Fragment
  | PersonDetails_Student_Fragment
;

export type ViewerFragment = { __typename: 'Me', id: string, name: string, timeZone: string };

export type ConsentWordingsFragment = { __typename: 'Query', consentWordings: Array<{ __typename: 'ConsentWording', id: string, language: string, text: string }> };

export type SetContactTextOptInMutationVariables = Exact<{
  input: SetTextOptInInput;
}>;


export type SetContactTextOptInMutation = { __typename: 'Mutation', setContactTextOptIn:
    | { __typename: 'AnswerChangedMeanwhile', person:
        | { __typename: 'Contact', id: string, kind: PersonKind, firstName: string, lastName: string, cellPhone: string | null, maskedCellPhone: string | null, version: number, textConsent: { __typename: 'TextConsent', answer: Answer, since: string | null, way: WayIn | null, version: number, mayText: boolean, obstacle: Obstacle | null, suppressedBecause: SuppressionReason | null, mustTextStartTo: Array<string>, sharedWith: Array<{ __typename: 'NumberSharer', personId: string | null, name: string, answer: Answer | null }> } }
        | { __typename: 'Student', id: string, kind: PersonKind, firstName: string, lastName: string, cellPhone: string | null, maskedCellPhone: string | null, version: number, textConsent: { __typename: 'TextConsent', answer: Answer, since: string | null, way: WayIn | null, version: number, mayText: boolean, obstacle: Obstacle | null, suppressedBecause: SuppressionReason | null, mustTextStartTo: Array<string>, sharedWith: Array<{ __typename: 'NumberSharer', personId: string | null, name: string, answer: Answer | null }> } }
       }
    | { __typename: 'TextOptInRefused', message: string, reason: RefusalReason }
    | { __typename: 'TextOptInSet', numberIsSilent: boolean, person:
        | { __typename: 'Contact', id: string, kind: PersonKind, firstName: string, lastName: string, cellPhone: string | null, maskedCellPhone: string | null, version: number, textConsent: { __typename: 'TextConsent', answer: Answer, since: string | null, way: WayIn | null, version: number, mayText: boolean, obstacle: Obstacle | null, suppressedBecause: SuppressionReason | null, mustTextStartTo: Array<string>, sharedWith: Array<{ __typename: 'NumberSharer', personId: string | null, name: string, answer: Answer | null }> } }
        | { __typename: 'Student', id: string, kind: PersonKind, firstName: string, lastName: string, cellPhone: string | null, maskedCellPhone: string | null, version: number, textConsent: { __typename: 'TextConsent', answer: Answer, since: string | null, way: WayIn | null, version: number, mayText: boolean, obstacle: Obstacle | null, suppressedBecause: SuppressionReason | null, mustTextStartTo: Array<string>, sharedWith: Array<{ __typename: 'NumberSharer', personId: string | null, name: string, answer: Answer | null }> } }
       }
   };

export type SetStudentTextOptInMutationVariables = Exact<{
  input: SetTextOptInInput;
}>;


export type SetStudentTextOptInMutation = { __typename: 'Mutation', setStudentTextOptIn:
    | { __typename: 'AnswerChangedMeanwhile', person:
        | { __typename: 'Contact', id: string, kind: PersonKind, firstName: string, lastName: string, cellPhone: string | null, maskedCellPhone: string | null, version: number, textConsent: { __typename: 'TextConsent', answer: Answer, since: string | null, way: WayIn | null, version: number, mayText: boolean, obstacle: Obstacle | null, suppressedBecause: SuppressionReason | null, mustTextStartTo: Array<string>, sharedWith: Array<{ __typename: 'NumberSharer', personId: string | null, name: string, answer: Answer | null }> } }
        | { __typename: 'Student', id: string, kind: PersonKind, firstName: string, lastName: string, cellPhone: string | null, maskedCellPhone: string | null, version: number, textConsent: { __typename: 'TextConsent', answer: Answer, since: string | null, way: WayIn | null, version: number, mayText: boolean, obstacle: Obstacle | null, suppressedBecause: SuppressionReason | null, mustTextStartTo: Array<string>, sharedWith: Array<{ __typename: 'NumberSharer', personId: string | null, name: string, answer: Answer | null }> } }
       }
    | { __typename: 'TextOptInRefused', message: string, reason: RefusalReason }
    | { __typename: 'TextOptInSet', numberIsSilent: boolean, person:
        | { __typename: 'Contact', id: string, kind: PersonKind, firstName: string, lastName: string, cellPhone: string | null, maskedCellPhone: string | null, version: number, textConsent: { __typename: 'TextConsent', answer: Answer, since: string | null, way: WayIn | null, version: number, mayText: boolean, obstacle: Obstacle | null, suppressedBecause: SuppressionReason | null, mustTextStartTo: Array<string>, sharedWith: Array<{ __typename: 'NumberSharer', personId: string | null, name: string, answer: Answer | null }> } }
        | { __typename: 'Student', id: string, kind: PersonKind, firstName: string, lastName: string, cellPhone: string | null, maskedCellPhone: string | null, version: number, textConsent: { __typename: 'TextConsent', answer: Answer, since: string | null, way: WayIn | null, version: number, mayText: boolean, obstacle: Obstacle | null, suppressedBecause: SuppressionReason | null, mustTextStartTo: Array<string>, sharedWith: Array<{ __typename: 'NumberSharer', personId: string | null, name: string, answer: Answer | null }> } }
       }
   };

type AnswerSet_AnswerChangedMeanwhile_Fragment = { __typename: 'AnswerChangedMeanwhile', person:
    | { __typename: 'Contact', id: string, kind: PersonKind, firstName: string, lastName: string, cellPhone: string | null, maskedCellPhone: string | null, version: number, textConsent: { __typename: 'TextConsent', answer: Answer, since: string | null, way: WayIn | null, version: number, mayText: boolean, obstacle: Obstacle | null, suppressedBecause: SuppressionReason | null, mustTextStartTo: Array<string>, sharedWith: Array<{ __typename: 'NumberSharer', personId: string | null, name: string, answer: Answer | null }> } }
    | { __typename: 'Student', id: string, kind: PersonKind, firstName: string, lastName: string, cellPhone: string | null, maskedCellPhone: string | null, version: number, textConsent: { __typename: 'TextConsent', answer: Answer, since: string | null, way: WayIn | null, version: number, mayText: boolean, obstacle: Obstacle | null, suppressedBecause: SuppressionReason | null, mustTextStartTo: Array<string>, sharedWith: Array<{ __typename: 'NumberSharer', personId: string | null, name: string, answer: Answer | null }> } }
   };

type AnswerSet_TextOptInRefused_Fragment = { __typename: 'TextOptInRefused', message: string, reason: RefusalReason };

type AnswerSet_TextOptInSet_Fragment = { __typename: 'TextOptInSet', numberIsSilent: boolean, person:
    | { __typename: 'Contact', id: string, kind: PersonKind, firstName: string, lastName: string, cellPhone: string | null, maskedCellPhone: string | null, version: number, textConsent: { __typename: 'TextConsent', answer: Answer, since: string | null, way: WayIn | null, version: number, mayText: boolean, obstacle: Obstacle | null, suppressedBecause: SuppressionReason | null, mustTextStartTo: Array<string>, sharedWith: Array<{ __typename: 'NumberSharer', personId: string | null, name: string, answer: Answer | null }> } }
    | { __typename: 'Student', id: string, kind: PersonKind, firstName: string, lastName: string, cellPhone: string | null, maskedCellPhone: string | null, version: number, textConsent: { __typename: 'TextConsent', answer: Answer, since: string | null, way: WayIn | null, version: number, mayText: boolean, obstacle: Obstacle | null, suppressedBecause: SuppressionReason | null, mustTextStartTo: Array<string>, sharedWith: Array<{ __typename: 'NumberSharer', personId: string | null, name: string, answer: Answer | null }> } }
   };

export type AnswerSetFragment =
  | AnswerSet_AnswerChangedMeanwhile_Fragment
  | AnswerSet_TextOptInRefused_Fragment
  | AnswerSet_TextOptInSet_Fragment
;

export type StopNumberMutationVariables = Exact<{
  personId: string | number;
}>;


export type StopNumberMutation = { __typename: 'Mutation', stopNumber:
    | { __typename: 'LinkUnknown', message: string }
    | { __typename: 'NumberStopped', turnedOut: Array<{ __typename: 'NumberSharer', personId: string | null, name: string }> }
    | { __typename: 'TextOptInRefused', message: string, reason: RefusalReason }
   };

export type SaveContactMutationVariables = Exact<{
  input: SaveContactInput;
}>;


export type SaveContactMutation = { __typename: 'Mutation', saveContact:
    | { __typename: 'AnswerChangedMeanwhile', message: string }
    | { __typename: 'NumberNotUsable', message: string }
    | { __typename: 'PersonChangedMeanwhile', message: string, person:
        | { __typename: 'Contact', email: string | null, id: string, kind: PersonKind, firstName: string, lastName: string, cellPhone: string | null, maskedCellPhone: string | null, version: number, textConsent: { __typename: 'TextConsent', answer: Answer, since: string | null, way: WayIn | null, version: number, mayText: boolean, obstacle: Obstacle | null, suppressedBecause: SuppressionReason | null, mustTextStartTo: Array<string>, sharedWith: Array<{ __typename: 'NumberSharer', personId: string | null, name: string, answer: Answer | null }> } }
        | { __typename: 'Student', birthDate: string | null, email: string | null, id: string, kind: PersonKind, firstName: string, lastName: string, cellPhone: string | null, maskedCellPhone: string | null, version: number, textConsent: { __typename: 'TextConsent', answer: Answer, since: string | null, way: WayIn | null, version: number, mayText: boolean, obstacle: Obstacle | null, suppressedBecause: SuppressionReason | null, mustTextStartTo: Array<string>, sharedWith: Array<{ __typename: 'NumberSharer', personId: string | null, name: string, answer: Answer | null }> } }
       }
    | { __typename: 'PersonSaved', person:
        | { __typename: 'Contact', email: string | null, id: string, kind: PersonKind, firstName: string, lastName: string, cellPhone: string | null, maskedCellPhone: string | null, version: number, textConsent: { __typename: 'TextConsent', answer: Answer, since: string | null, way: WayIn | null, version: number, mayText: boolean, obstacle: Obstacle | null, suppressedBecause: SuppressionReason | null, mustTextStartTo: Array<string>, sharedWith: Array<{ __typename: 'NumberSharer', personId: string | null, name: string, answer: Answer | null }> } }
        | { __typename: 'Student', birthDate: string | null, email: string | null, id: string, kind: PersonKind, firstName: string, lastName: string, cellPhone: string | null, maskedCellPhone: string | null, version: number, textConsent: { __typename: 'TextConsent', answer: Answer, since: string | null, way: WayIn | null, version: number, mayText: boolean, obstacle: Obstacle | null, suppressedBecause: SuppressionReason | null, mustTextStartTo: Array<string>, sharedWith: Array<{ __typename: 'NumberSharer', personId: string | null, name: string, answer: Answer | null }> } }
       }
    | { __typename: 'TextOptInRefused', message: string }
   };

export type SaveStudentMutationVariables = Exact<{
  input: SaveStudentInput;
}>;


export type SaveStudentMutation = { __typename: 'Mutation', saveStudent:
    | { __typename: 'AnswerChangedMeanwhile', message: string }
    | { __typename: 'NumberNotUsable', message: string }
    | { __typename: 'PersonChangedMeanwhile', message: string, person:
        | { __typename: 'Contact', email: string | null, id: string, kind: PersonKind, firstName: string, lastName: string, cellPhone: string | null, maskedCellPhone: string | null, version: number, textConsent: { __typename: 'TextConsent', answer: Answer, since: string | null, way: WayIn | null, version: number, mayText: boolean, obstacle: Obstacle | null, suppressedBecause: SuppressionReason | null, mustTextStartTo: Array<string>, sharedWith: Array<{ __typename: 'NumberSharer', personId: string | null, name: string, answer: Answer | null }> } }
        | { __typename: 'Student', birthDate: string | null, email: string | null, id: string, kind: PersonKind, firstName: string, lastName: string, cellPhone: string | null, maskedCellPhone: string | null, version: number, textConsent: { __typename: 'TextConsent', answer: Answer, since: string | null, way: WayIn | null, version: number, mayText: boolean, obstacle: Obstacle | null, suppressedBecause: SuppressionReason | null, mustTextStartTo: Array<string>, sharedWith: Array<{ __typename: 'NumberSharer', personId: string | null, name: string, answer: Answer | null }> } }
       }
    | { __typename: 'PersonSaved', person:
        | { __typename: 'Contact', email: string | null, id: string, kind: PersonKind, firstName: string, lastName: string, cellPhone: string | null, maskedCellPhone: string | null, version: number, textConsent: { __typename: 'TextConsent', answer: Answer, since: string | null, way: WayIn | null, version: number, mayText: boolean, obstacle: Obstacle | null, suppressedBecause: SuppressionReason | null, mustTextStartTo: Array<string>, sharedWith: Array<{ __typename: 'NumberSharer', personId: string | null, name: string, answer: Answer | null }> } }
        | { __typename: 'Student', birthDate: string | null, email: string | null, id: string, kind: PersonKind, firstName: string, lastName: string, cellPhone: string | null, maskedCellPhone: string | null, version: number, textConsent: { __typename: 'TextConsent', answer: Answer, since: string | null, way: WayIn | null, version: number, mayText: boolean, obstacle: Obstacle | null, suppressedBecause: SuppressionReason | null, mustTextStartTo: Array<string>, sharedWith: Array<{ __typename: 'NumberSharer', personId: string | null, name: string, answer: Answer | null }> } }
       }
    | { __typename: 'TextOptInRefused', message: string }
   };

type PersonSaving_AnswerChangedMeanwhile_Fragment = { __typename: 'AnswerChangedMeanwhile', message: string };

type PersonSaving_NumberNotUsable_Fragment = { __typename: 'NumberNotUsable', message: string };

type PersonSaving_PersonChangedMeanwhile_Fragment = { __typename: 'PersonChangedMeanwhile', message: string, person:
    | { __typename: 'Contact', email: string | null, id: string, kind: PersonKind, firstName: string, lastName: string, cellPhone: string | null, maskedCellPhone: string | null, version: number, textConsent: { __typename: 'TextConsent', answer: Answer, since: string | null, way: WayIn | null, version: number, mayText: boolean, obstacle: Obstacle | null, suppressedBecause: SuppressionReason | null, mustTextStartTo: Array<string>, sharedWith: Array<{ __typename: 'NumberSharer', personId: string | null, name: string, answer: Answer | null }> } }
    | { __typename: 'Student', birthDate: string | null, email: string | null, id: string, kind: PersonKind, firstName: string, lastName: string, cellPhone: string | null, maskedCellPhone: string | null, version: number, textConsent: { __typename: 'TextConsent', answer: Answer, since: string | null, way: WayIn | null, version: number, mayText: boolean, obstacle: Obstacle | null, suppressedBecause: SuppressionReason | null, mustTextStartTo: Array<string>, sharedWith: Array<{ __typename: 'NumberSharer', personId: string | null, name: string, answer: Answer | null }> } }
   };

type PersonSaving_PersonSaved_Fragment = { __typename: 'PersonSaved', person:
    | { __typename: 'Contact', email: string | null, id: string, kind: PersonKind, firstName: string, lastName: string, cellPhone: string | null, maskedCellPhone: string | null, version: number, textConsent: { __typename: 'TextConsent', answer: Answer, since: string | null, way: WayIn | null, version: number, mayText: boolean, obstacle: Obstacle | null, suppressedBecause: SuppressionReason | null, mustTextStartTo: Array<string>, sharedWith: Array<{ __typename: 'NumberSharer', personId: string | null, name: string, answer: Answer | null }> } }
    | { __typename: 'Student', birthDate: string | null, email: string | null, id: string, kind: PersonKind, firstName: string, lastName: string, cellPhone: string | null, maskedCellPhone: string | null, version: number, textConsent: { __typename: 'TextConsent', answer: Answer, since: string | null, way: WayIn | null, version: number, mayText: boolean, obstacle: Obstacle | null, suppressedBecause: SuppressionReason | null, mustTextStartTo: Array<string>, sharedWith: Array<{ __typename: 'NumberSharer', personId: string | null, name: string, answer: Answer | null }> } }
   };

type PersonSaving_TextOptInRefused_Fragment = { __typename: 'TextOptInRefused', message: string };

export type PersonSavingFragment =
  | PersonSaving_AnswerChangedMeanwhile_Fragment
  | PersonSaving_NumberNotUsable_Fragment
  | PersonSaving_PersonChangedMeanwhile_Fragment
  | PersonSaving_PersonSaved_Fragment
  | PersonSaving_TextOptInRefused_Fragment
;

type PersonConsent_Contact_Fragment = { __typename: 'Contact', id: string, kind: PersonKind, firstName: string, lastName: string, cellPhone: string | null, maskedCellPhone: string | null, version: number, textConsent: { __typename: 'TextConsent', answer: Answer, since: string | null, way: WayIn | null, version: number, mayText: boolean, obstacle: Obstacle | null, suppressedBecause: SuppressionReason | null, mustTextStartTo: Array<string>, sharedWith: Array<{ __typename: 'NumberSharer', personId: string | null, name: string, answer: Answer | null }> } };

type PersonConsent_Student_Fragment = { __typename: 'Student', id: string, kind: PersonKind, firstName: string, lastName: string, cellPhone: string | null, maskedCellPhone: string | null, version: number, textConsent: { __typename: 'TextConsent', answer: Answer, since: string | null, way: WayIn | null, version: number, mayText: boolean, obstacle: Obstacle | null, suppressedBecause: SuppressionReason | null, mustTextStartTo: Array<string>, sharedWith: Array<{ __typename: 'NumberSharer', personId: string | null, name: string, answer: Answer | null }> } };

export type PersonConsentFragment =
  | PersonConsent_Contact_Fragment
  | PersonConsent_Student_Fragment
;

export const ViewerFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Viewer"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Me"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}}]}}]} as unknown as DocumentNode<ViewerFragment, unknown>;
export const ConsentWordingsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConsentWordings"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Query"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"consentWordings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]} as unknown as DocumentNode<ConsentWordingsFragment, unknown>;
export const PersonConsentFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PersonConsent"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Person"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"cellPhone"}},{"kind":"Field","name":{"kind":"Name","value":"maskedCellPhone"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"textConsent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"answer"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"way"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"mayText"}},{"kind":"Field","name":{"kind":"Name","value":"obstacle"}},{"kind":"Field","name":{"kind":"Name","value":"suppressedBecause"}},{"kind":"Field","name":{"kind":"Name","value":"mustTextStartTo"}},{"kind":"Field","name":{"kind":"Name","value":"sharedWith"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"personId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"answer"}}]}}]}}]}}]} as unknown as DocumentNode<PersonConsentFragment, unknown>;
export const AnswerSetFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AnswerSet"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SetTextOptInResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TextOptInSet"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"numberIsSilent"}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PersonConsent"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AnswerChangedMeanwhile"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PersonConsent"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TextOptInRefused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PersonConsent"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Person"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"cellPhone"}},{"kind":"Field","name":{"kind":"Name","value":"maskedCellPhone"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"textConsent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"answer"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"way"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"mayText"}},{"kind":"Field","name":{"kind":"Name","value":"obstacle"}},{"kind":"Field","name":{"kind":"Name","value":"suppressedBecause"}},{"kind":"Field","name":{"kind":"Name","value":"mustTextStartTo"}},{"kind":"Field","name":{"kind":"Name","value":"sharedWith"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"personId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"answer"}}]}}]}}]}}]} as unknown as DocumentNode<AnswerSetFragment, unknown>;
export const PersonDetailsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PersonDetails"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Person"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PersonConsent"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Student"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"birthDate"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PersonConsent"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Person"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"cellPhone"}},{"kind":"Field","name":{"kind":"Name","value":"maskedCellPhone"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"textConsent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"answer"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"way"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"mayText"}},{"kind":"Field","name":{"kind":"Name","value":"obstacle"}},{"kind":"Field","name":{"kind":"Name","value":"suppressedBecause"}},{"kind":"Field","name":{"kind":"Name","value":"mustTextStartTo"}},{"kind":"Field","name":{"kind":"Name","value":"sharedWith"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"personId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"answer"}}]}}]}}]}}]} as unknown as DocumentNode<PersonDetailsFragment, unknown>;
export const PersonSavingFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PersonSaving"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SavePersonResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PersonSaved"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PersonDetails"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PersonChangedMeanwhile"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PersonDetails"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PersonConsent"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Person"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"cellPhone"}},{"kind":"Field","name":{"kind":"Name","value":"maskedCellPhone"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"textConsent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"answer"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"way"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"mayText"}},{"kind":"Field","name":{"kind":"Name","value":"obstacle"}},{"kind":"Field","name":{"kind":"Name","value":"suppressedBecause"}},{"kind":"Field","name":{"kind":"Name","value":"mustTextStartTo"}},{"kind":"Field","name":{"kind":"Name","value":"sharedWith"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"personId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"answer"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PersonDetails"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Person"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PersonConsent"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Student"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"birthDate"}}]}}]}}]} as unknown as DocumentNode<PersonSavingFragment, unknown>;
export const SetContactTextOptInDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SetContactTextOptIn"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SetTextOptInInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"setContactTextOptIn"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AnswerSet"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PersonConsent"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Person"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"cellPhone"}},{"kind":"Field","name":{"kind":"Name","value":"maskedCellPhone"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"textConsent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"answer"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"way"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"mayText"}},{"kind":"Field","name":{"kind":"Name","value":"obstacle"}},{"kind":"Field","name":{"kind":"Name","value":"suppressedBecause"}},{"kind":"Field","name":{"kind":"Name","value":"mustTextStartTo"}},{"kind":"Field","name":{"kind":"Name","value":"sharedWith"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"personId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"answer"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AnswerSet"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SetTextOptInResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TextOptInSet"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"numberIsSilent"}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PersonConsent"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AnswerChangedMeanwhile"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PersonConsent"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TextOptInRefused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]} as unknown as DocumentNode<SetContactTextOptInMutation, SetContactTextOptInMutationVariables>;
export const SetStudentTextOptInDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SetStudentTextOptIn"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SetTextOptInInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"setStudentTextOptIn"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AnswerSet"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PersonConsent"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Person"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"cellPhone"}},{"kind":"Field","name":{"kind":"Name","value":"maskedCellPhone"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"textConsent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"answer"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"way"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"mayText"}},{"kind":"Field","name":{"kind":"Name","value":"obstacle"}},{"kind":"Field","name":{"kind":"Name","value":"suppressedBecause"}},{"kind":"Field","name":{"kind":"Name","value":"mustTextStartTo"}},{"kind":"Field","name":{"kind":"Name","value":"sharedWith"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"personId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"answer"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AnswerSet"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SetTextOptInResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TextOptInSet"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"numberIsSilent"}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PersonConsent"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AnswerChangedMeanwhile"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PersonConsent"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TextOptInRefused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]} as unknown as DocumentNode<SetStudentTextOptInMutation, SetStudentTextOptInMutationVariables>;
export const StopNumberDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"StopNumber"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"personId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"stopNumber"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"personId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"personId"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"NumberStopped"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"turnedOut"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"personId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TextOptInRefused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LinkUnknown"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<StopNumberMutation, StopNumberMutationVariables>;
export const SaveContactDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SaveContact"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SaveContactInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"saveContact"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PersonSaving"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PersonConsent"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Person"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"cellPhone"}},{"kind":"Field","name":{"kind":"Name","value":"maskedCellPhone"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"textConsent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"answer"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"way"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"mayText"}},{"kind":"Field","name":{"kind":"Name","value":"obstacle"}},{"kind":"Field","name":{"kind":"Name","value":"suppressedBecause"}},{"kind":"Field","name":{"kind":"Name","value":"mustTextStartTo"}},{"kind":"Field","name":{"kind":"Name","value":"sharedWith"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"personId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"answer"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PersonDetails"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Person"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PersonConsent"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Student"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"birthDate"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PersonSaving"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SavePersonResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PersonSaved"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PersonDetails"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PersonChangedMeanwhile"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PersonDetails"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]} as unknown as DocumentNode<SaveContactMutation, SaveContactMutationVariables>;
export const SaveStudentDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SaveStudent"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SaveStudentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"saveStudent"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PersonSaving"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PersonConsent"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Person"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"cellPhone"}},{"kind":"Field","name":{"kind":"Name","value":"maskedCellPhone"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"textConsent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"answer"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"way"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"mayText"}},{"kind":"Field","name":{"kind":"Name","value":"obstacle"}},{"kind":"Field","name":{"kind":"Name","value":"suppressedBecause"}},{"kind":"Field","name":{"kind":"Name","value":"mustTextStartTo"}},{"kind":"Field","name":{"kind":"Name","value":"sharedWith"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"personId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"answer"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PersonDetails"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Person"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PersonConsent"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Student"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"birthDate"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PersonSaving"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SavePersonResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PersonSaved"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PersonDetails"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PersonChangedMeanwhile"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PersonDetails"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]} as unknown as DocumentNode<SaveStudentMutation, SaveStudentMutationVariables>;