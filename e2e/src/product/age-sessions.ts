import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import type { Product } from './product.js';

/** Nobody used any session for so many hours, as far as the api can tell. On SQLite. */
export function ageSessions({ env }: Product, hours: number): void {
  const database = new DatabaseSync(join(env.DATA_FOLDER ?? '', 'optline.sqlite'), { timeout: 5000 });
  try {
    const earlier = `strftime('%Y-%m-%d %H:%M:%f', last_seen_at, '-${hours} hours')`;
    database.exec(`UPDATE sessions SET last_seen_at = ${earlier}`);
  } finally {
    database.close();
  }
}
