// Written by pnpm codegen from apps/staff/src/features/text-messages/campaign-sheet.graphql.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@apollo/client';
export type CampaignSheetQueryVariables = Exact<{ [key: string]: never; }>;


export type CampaignSheetQuery = { __typename: 'Query', campaignSheet: { __typename: 'CampaignSheet', brandName: string, description: string, callToAction: string, sampleMessages: Array<string>, optInKeywords: Array<string>, optInMessage: string, optOutKeywords: Array<string>, optOutMessage: string, helpKeywords: Array<string>, helpMessage: string, hasEmbeddedLinks: boolean, hasAgeGatedContent: boolean, numbers: Array<string>, termsUrl: string | null, privacyUrl: string | null } };


export const CampaignSheetDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CampaignSheet"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"campaignSheet"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"brandName"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"callToAction"}},{"kind":"Field","name":{"kind":"Name","value":"sampleMessages"}},{"kind":"Field","name":{"kind":"Name","value":"optInKeywords"}},{"kind":"Field","name":{"kind":"Name","value":"optInMessage"}},{"kind":"Field","name":{"kind":"Name","value":"optOutKeywords"}},{"kind":"Field","name":{"kind":"Name","value":"optOutMessage"}},{"kind":"Field","name":{"kind":"Name","value":"helpKeywords"}},{"kind":"Field","name":{"kind":"Name","value":"helpMessage"}},{"kind":"Field","name":{"kind":"Name","value":"hasEmbeddedLinks"}},{"kind":"Field","name":{"kind":"Name","value":"hasAgeGatedContent"}},{"kind":"Field","name":{"kind":"Name","value":"numbers"}},{"kind":"Field","name":{"kind":"Name","value":"termsUrl"}},{"kind":"Field","name":{"kind":"Name","value":"privacyUrl"}}]}}]}}]} as unknown as DocumentNode<CampaignSheetQuery, CampaignSheetQueryVariables>;