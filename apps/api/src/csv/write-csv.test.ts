import { describe, expect, it } from '@jest/globals';
import { csvLines } from './write-csv.js';

const cell = (text: string) => csvLines([[text]]).trimEnd();

describe('a line of a CSV file', () => {
  it('quotes what would end a cell or a line', () => {
    expect(csvLines([['a,b', 'say "no"', 'two\nlines', null, 3]])).toBe(
      '"a,b","say ""no""","two\nlines",,3\r\n',
    );
  });

  it.each(['=1+1', '+1+cmd', '-2+3', '@SUM(A1)', ' =1+1', '\t=1', '＝1+1', '\u200B=1+1'])(
    'keeps a spreadsheet from running %j',
    (text) => expect(cell(text).replace(/^"/, '')).toMatch(/^'/),
  );

  it.each(['Ana;=1+1', 'Ana\t@SUM(A1)', 'Ana; -2+3', 'Ana";＝1+1', ';;=1+1'])(
    'keeps a spreadsheet from running %j where it sets cells apart by another sign than the comma',
    (text) => expect(cell(text).replaceAll('"', '')).not.toMatch(/[;\t]\s*[=＝+\-@]/),
  );

  it.each(['+12125550142', "O'Brien", 'Ana-María', 'a@b.example'])('leaves %s as it is', (text) =>
    expect(cell(text)).toBe(text),
  );
});
