import { describe, expect, it } from '@jest/globals';
import { parsePlivoForm } from './form.js';
import { emptyResponseXml, parseDeliveryReport, parseInboundText } from './inbound.js';

const BASE = 'MessageUUID=7a24c0de-0000-4000-8000-000000000001&From=15125550101&To=15125550100';

function inbound(more: string) {
  const parsed = parseInboundText(parsePlivoForm(`${BASE}&${more}`));
  if (!parsed.ok) throw new Error(parsed.why);
  return parsed.text;
}

function ends(from: string) {
  const params: Array<[string, string]> = [
    ['MessageUUID', 'm'],
    ['From', from],
  ];
  const parsed = parseInboundText(params);
  if (!parsed.ok) throw new Error(parsed.why);
  return parsed.text.from;
}

describe('parseInboundText', () => {
  it('reads a plain text as Plivo posts it', () => {
    expect(inbound('Text=Stop&Type=sms&TotalRate=0&Units=1&TotalAmount=0')).toEqual({
      providerMessageId: '7a24c0de-0000-4000-8000-000000000001',
      from: { value: '+15125550101', isNumber: true },
      to: { value: '+15125550100', isNumber: true },
      body: 'Stop',
      intent: null,
      intentReported: false,
      type: 'sms',
      isMms: false,
      powerpackId: null,
      carrierTime: null,
    });
  });

  it('finds the words of an MMS in Body', () => {
    const text = inbound('Body=STOP&Type=mms&MediaCount=1&Media1=https%3A%2F%2Fmedia.example.org%2F1');
    expect(text).toMatchObject({ body: 'STOP', isMms: true, type: 'mms' });
    expect(inbound('Text=&Body=STOP&Type=mms').body).toBe('STOP');
  });

  it('reads a text without words as an empty one', () => {
    expect(inbound('Type=mms&MediaCount=1').body).toBe('');
  });

  it.each([
    ['optout', 'optout'],
    ['OptOut', 'optout'],
    ['opt_out', 'optout'],
    ['optin', 'optin'],
    ['help', 'help'],
    ['', null],
    ['somethingelse', null],
  ])('hears what the carrier made of it: "%s"', (word, intent) => {
    expect(inbound(`Text=x&MessageIntent=${word}`)).toMatchObject({ intent, intentReported: true });
  });

  it('tells a carrier that says nothing from a carrier that says "none of these"', () => {
    expect(inbound('Text=x').intentReported).toBe(false);
    expect(inbound('Text=x&MessageIntent=').intentReported).toBe(true);
  });

  it.each([
    ['15125550101', '+15125550101'],
    ['+15125550101', '+15125550101'],
    [' 15125550101', '+15125550101'],
    ['5125550101', '+15125550101'],
    ['(512) 555-0101', '+15125550101'],
    ['4759440448', '+4759440448'],
  ])('writes %p as %s', (raw, value) => {
    expect(ends(raw)).toEqual({ value, isNumber: true });
  });

  it.each(['72273', 'MTN', 'ACME42', '', '+', '123', '+1 512', 'x15125550101', '999999999999999999'])(
    'keeps %p as it came and calls it no number',
    (raw) => {
      expect(ends(raw)).toEqual({ value: raw, isNumber: false });
    },
  );

  it('bounds what it keeps and cuts no emoji in two', () => {
    const text = parseInboundText([
      ['MessageUUID', 'u'.repeat(500)],
      ['From', 'x'.repeat(500)],
      ['Text', `${'a'.repeat(3_999)}💃${'b'.repeat(20_000)}`],
    ]);
    if (!text.ok) throw new Error(text.why);
    expect(text.text.providerMessageId).toHaveLength(100);
    expect(text.text.from.value).toHaveLength(64);
    expect(text.text.body).toBe('a'.repeat(3_999));
  });

  it('keeps control characters as evidence, but no NUL', () => {
    expect(inbound('Text=ST%00OP%07%0A').body).toBe('STOP\u0007\n');
  });

  it('cannot take a text without a message id', () => {
    expect(parseInboundText(parsePlivoForm('From=15125550101&Text=STOP'))).toEqual({
      ok: false,
      why: 'no-message-id',
    });
    expect(parseInboundText(parsePlivoForm('MessageUUID=+&Text=STOP')).ok).toBe(false);
    expect(parseInboundText([]).ok).toBe(false);
  });

  it('takes the first of repeated fields', () => {
    expect(inbound('Text=STOP&Text=START').body).toBe('STOP');
  });
});

describe('parseDeliveryReport', () => {
  function report(body: string) {
    const parsed = parseDeliveryReport(parsePlivoForm(body));
    if (!parsed.ok) throw new Error(parsed.why);
    return parsed.report;
  }

  it('reads a report', () => {
    const body =
      'MessageUUID=m-1&From=15125550100&To=15125550101&Status=failed&ErrorCode=200&Sequence=2&Units=1' +
      '&QueuedTime=2026-03-01+17%3A04%3A04.000001&SentTime=&MessageTime=2026-03-01+17%3A04%3A03.5';
    expect(report(body)).toEqual({
      providerMessageId: 'm-1',
      status: 'failed',
      sequence: 2,
      errorCode: '200',
    });
  });

  it.each([
    ['queued', 'queued'],
    ['sent', 'sent'],
    ['Delivered', 'delivered'],
    ['undelivered', 'undelivered'],
    ['failed', 'failed'],
    ['rejected', 'failed'],
    ['read', 'unknown-word'],
    ['', 'unknown-word'],
  ])('understands the word "%s" as %s', (word, status) => {
    expect(report(`MessageUUID=m&Status=${word}`).status).toBe(status);
  });

  it('finds the whole text that a part belongs to', () => {
    expect(report('MessageUUID=part&ParentMessageUUID=whole&Status=sent').providerMessageId).toBe('whole');
    expect(report('MessageUUID=one&ParentMessageUUID=&Status=sent').providerMessageId).toBe('one');
  });

  it.each([['0'], ['000'], ['']])('takes the error code "%s" for none', (code) => {
    expect(report(`MessageUUID=m&Status=sent&ErrorCode=${code}`).errorCode).toBeNull();
  });

  it.each([['-1'], ['1.5'], ['NaN'], [''], ['99999999999999999999']])(
    'takes the sequence "%s" for none',
    (sequence) => {
      expect(report(`MessageUUID=m&Status=sent&Sequence=${sequence}`).sequence).toBeNull();
    },
  );

  it('cannot take a report without a message id', () => {
    expect(parseDeliveryReport(parsePlivoForm('Status=sent'))).toEqual({ ok: false, why: 'no-message-id' });
  });
});

it('answers with XML that says nothing', () => {
  expect(emptyResponseXml).toBe('<?xml version="1.0" encoding="UTF-8"?><Response/>');
});
