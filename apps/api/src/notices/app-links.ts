import type { House } from '../house.js';

/** Where the office decides a review. */
export function reviewUrl({ config }: House, reviewId: string): string {
  return `${config.publicBaseUrl}/staff/reviews/${reviewId}`;
}

/** Where parents look after their family's answers. */
export function portalUrl({ config }: House): string {
  return `${config.publicBaseUrl}/portal/`;
}

/** The page with both answers, behind CLICK HERE. */
export function textingUrl({ config }: House, token: string): string {
  return `${config.publicBaseUrl}/texting/${token}`;
}

/** The page that ends invitations to the address that it was sent to, and nothing else. */
export function leaveInvitationsUrl({ config }: House, token: string): string {
  return `${config.publicBaseUrl}/invitations/leave/${token}`;
}

/** Where the office looks at families that registered. */
export function registrationsUrl({ config }: House): string {
  return `${config.publicBaseUrl}/staff/registrations`;
}
