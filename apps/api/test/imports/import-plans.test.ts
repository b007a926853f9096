import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { asStaff } from '../client.js';
import type { Client } from '../client.js';
import { describeOn } from '../databases.js';
import { openTestHouse } from '../house.js';
import type { TestHouse } from '../house.js';
import { aContact, aFamily, aSchool, newNumber } from '../school.js';
import type { TestSchool } from '../school.js';
import { trouble } from '../stop/failing-statements.js';
import { importFile } from './import-house.js';

// SQLite keeps no statistics, and would rather go through all of a school than look up more than a few rows.
describeOn('sqlite', 'An import', (open) => {
  let home: TestHouse;
  let school: TestSchool;
  let staff: Client;
  beforeAll(async () => {
    home = await openTestHouse(open);
    school = await aSchool(home);
    staff = await asStaff(school, ['import-data', 'change-text-opt-in']);
  });
  afterAll(() => home.close());

  /** The steps of its statements that go through a whole school, or all that waits to be sent. */
  const wideSteps = async (kind: 'families' | 'opted-out-numbers', lines: readonly string[]) => {
    const asked = new Set<string>();
    const undo = trouble(home.house.db, { beforeStatement: (sql) => void asked.add(sql) });
    const done = await importFile(staff, home, kind, lines.join('\n'));
    undo();
    expect(done.state).toBe('DONE');
    const wide: string[] = [];
    for (const sql of [...asked].filter(looksAtWhatGrows)) {
      const plan = await home.house.db.read.rows<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql}`);
      wide.push(...plan.map(({ detail }) => detail).filter((detail) => isWide(sql, detail)));
    }
    expect(asked.size).toBeGreaterThan(20);
    return wide;
  };

  it('of families looks up those that are in it, and never goes through the school', async () => {
    const family = await aFamily(school);
    const known = Array.from({ length: 12 }, (_, at) => aContact(family, { firstName: `Known${at}` }));
    const rows = (await Promise.all(known)).map(
      ({ cellPhone }, at) => `F,contact,Known${at},${family.name},${cellPhone},no,,`,
    );
    const added = Array.from({ length: 12 }, (_, at) => [
      `N${at},contact,Ana,Rivera,${newNumber()},yes,paper,2025-09-01`,
      `N${at},contact,Ben,Rivera,,no,,`,
    ]);
    const heading = 'Family ID,Kind,First name,Last name,Cell phone,Opt-in,Consent source,Consent date';
    expect(await wideSteps('families', [heading, ...rows, ...added.flat()])).toEqual([]);
  });

  it('of opted-out numbers looks up those that are in it, and never goes through the school', async () => {
    const rows = Array.from({ length: 12 }, () => `${newNumber()},Ana,Rivera`);
    expect(await wideSteps('opted-out-numbers', ['Phone,First name,Last name', ...rows])).toEqual([]);
  });
});

function looksAtWhatGrows(sql: string): boolean {
  const growing =
    /\b(people|families|search_terms|text_consents|text_messages|text_message_people|numbers)\b/;
  return /^\s*(SELECT|UPDATE|DELETE)/.test(sql) && growing.test(sql);
}

/** Whether a step of a plan finds rows by nothing that is their own. */
function isWide(sql: string, detail: string): boolean {
  if (detail.startsWith('SCAN')) return true;
  // All who have no number stand at one place of this index.
  if (sql.includes('cell_phone IS NULL') && detail.includes('ix_people_number')) return true;
  const columns = /^SEARCH .*\((.*)\)/.exec(detail)?.[1]?.split(' AND ') ?? [];
  const ofMany = ['organization_id=?', 'state=?', 'archived_at=?', 'answer=?'];
  return columns.length > 0 && columns.every((column) => ofMany.includes(column));
}
