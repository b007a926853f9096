import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { unsoundWords } from '@optline/ui';

const source = join(import.meta.dirname, '..');
const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('-words.ts'),
);

describe('the words of the portal', () => {
  it('are found', () => {
    expect(files.length).toBeGreaterThan(5);
  });

  it.each(files)('%s can be said in both languages, with the same values', async (file) => {
    const found = (await import(join(source, file))) as Record<string, Parameters<typeof unsoundWords>[0]>;
    expect(Object.values(found).flatMap((words) => unsoundWords(words))).toEqual([]);
  });
});
