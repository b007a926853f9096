import type { Actor } from '@optline/domain';

/** The id of who acted, or `null` for the carrier and for clocks. */
export function actorId(actor: Actor): string | null {
  switch (actor.kind) {
    case 'person':
      return actor.personId;
    case 'staff':
      return actor.userId;
    case 'api-token':
      return actor.tokenId;
    case 'carrier':
    case 'rule':
      return null;
  }
}
