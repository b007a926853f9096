import { createHash, randomBytes } from 'node:crypto';
import type { BenchDatabase } from '../database/database.js';
import type { Door } from '../load/ask.js';
import { instantText, newId } from '../school/ids.js';
import type { School } from '../school/school.js';

/** Signs somebody in who may import, and returns what they ask with. */
export async function staffDoor(
  database: BenchDatabase,
  { organizationId }: School,
  port: number,
): Promise<Door> {
  const at = instantText(new Date());
  const [userId, token] = [newId(), randomBytes(32).toString('base64url')];
  await database.fill('staff_users', [
    {
      id: userId,
      organization_id: organizationId,
      name: 'Bench',
      email: 'staff@maple.example',
      email_key: 'staff@maple.example',
      permissions_json: JSON.stringify(['import-data', 'change-text-opt-in']),
      created_at: at,
      disabled_at: null,
      version: 1,
    },
  ]);
  await database.fill('sessions', [
    {
      id: newId(),
      organization_id: organizationId,
      audience: 'staff',
      owner_id: userId,
      token_hash: createHash('sha256').update(token).digest('hex'),
      created_at: at,
      last_seen_at: at,
    },
  ]);
  // With MySQL the api runs in production's mode, where the cookie is bound to its host.
  const name = `${database.kind === 'mysql' ? '__Host-' : ''}optline_staff`;
  return { port, headers: { 'x-optline-audience': 'staff', cookie: `${name}=${token}` } };
}
