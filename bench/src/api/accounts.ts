/** With what the api signs in at carrier and mail server. */
export const authId = 'MABENCH0000000000000';
export const authToken = 'bench-plivo-token-of-the-account';
export const serverToken = 'bench-postmark-server-token';
