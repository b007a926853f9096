import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

interface Ended {
  readonly code: number | null;
  readonly said: string;
}

/** Runs the bench as `pnpm bench` does, and waits for its end. */
function bench(...args: string[]): Promise<Ended> {
  const program = join(process.cwd(), 'dist', 'main.js');
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [program, ...args], (_, out, faults) =>
      resolve({ code: child.exitCode, said: out + faults }),
    );
  });
}

// How fast it was is not asked here: only whether the bench still knows the house that it measures.
describe('pnpm bench', () => {
  it('measures STOPs, and finds every one of them stored', async () => {
    const { code, said } = await bench('--stops', '32', '--families', '1400');
    expect(said).toContain('STOPs a second');
    expect(code).toBe(0);
  });

  it.each(['stand-in', 'sandbox'])(
    'measures lists and a broadcast, and the %s gets no text of it twice',
    async (carrier) => {
      const { code, said } = await bench('growth', '--sizes', '2000', '--texts', '200', '--carrier', carrier);
      expect(said).toMatch(/^texts of the broadcast( +200)+$/m);
      expect(said).toMatch(/^ +sent twice( +0)+$/m);
      expect(code).toBe(0);
    },
  );

  it('measures an import', async () => {
    const { code, said } = await bench('import', '--rows', '60');
    expect(said).toMatch(/^ +rows( +60)+$/m);
    expect(code).toBe(0);
  });

  it('says what it takes when it is asked for something else', async () => {
    const { code, said } = await bench('--stops', 'many');
    expect(said).toContain('--stops takes a whole number');
    expect(code).toBe(2);
  });
});
