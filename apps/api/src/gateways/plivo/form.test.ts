import { describe, expect, it } from '@jest/globals';
import { parsePlivoForm } from './form.js';

describe('parsePlivoForm', () => {
  it('keeps order, repeated names, empty values and every character', () => {
    const body = 'Text=S%C3%AD+%F0%9F%92%83+1%2B1&To=%2B15125550100&A=1&A=2&Empty=&Bare';
    expect(parsePlivoForm(Buffer.from(body))).toEqual([
      ['Text', 'Sí 💃 1+1'],
      ['To', '+15125550100'],
      ['A', '1'],
      ['A', '2'],
      ['Empty', ''],
      ['Bare', ''],
    ]);
  });

  it('reads broken escapes and broken UTF-8 without throwing', () => {
    expect(parsePlivoForm('Text=100%&A=%zz&B=%ff')).toEqual([
      ['Text', '100%'],
      ['A', '%zz'],
      ['B', '\uFFFD'],
    ]);
    expect(parsePlivoForm(Buffer.from([0x41, 0x3d, 0xff, 0xfe]))).toEqual([['A', '\uFFFD\uFFFD']]);
  });

  it('finds nothing in an empty body and takes no leading question mark away', () => {
    expect(parsePlivoForm('')).toEqual([]);
    expect(parsePlivoForm('?A=1')).toEqual([['?A', '1']]);
  });
});
