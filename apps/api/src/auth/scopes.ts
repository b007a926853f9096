/** What an API token may be used for. */
export const apiScopes = [
  'consent:read',
  'consent:write',
  'families:read',
  'families:write',
  'texts:send',
  /** Post replies and reports as the webhook doors do. */
  'webhooks',
] as const;

export type ApiScope = (typeof apiScopes)[number];
