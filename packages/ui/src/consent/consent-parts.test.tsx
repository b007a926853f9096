import { afterEach, describe, expect, it } from '@jest/globals';
import { cleanup, render, screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { OptlineProvider } from '../provider/optline-provider.js';
import { AnswerBadge } from './answer-badge.js';
import { StartHint } from './start-hint.js';

const show = (what: ReactNode, language: 'en' | 'es' = 'en') =>
  render(
    <OptlineProvider audience="PARENT" onlyLanguage={language}>
      {what}
    </OptlineProvider>,
  );

afterEach(cleanup);

describe('an answer in a word', () => {
  it.each([
    ['IN', 'May be texted', 'Acepta mensajes'],
    ['OUT', 'Opted out', 'No acepta mensajes'],
    ['NEVER_ASKED', 'Never asked', 'Sin preguntar'],
  ] as const)('%s differs in words and in shape', (answer, english, spanish) => {
    show(<AnswerBadge answer={answer} />);
    const shape = screen.getByText(english).className;
    cleanup();
    show(<AnswerBadge answer={answer === 'IN' ? 'OUT' : 'IN'} />, 'es');
    expect(document.querySelector(`.${shape}`)).toBeNull();
    cleanup();
    show(<AnswerBadge answer={answer} />, 'es');
    expect(screen.getByText(spanish)).not.toBeNull();
  });
});

describe('what helps after a STOP', () => {
  it('is START to each of the school’s numbers, by a link that opens the message app', () => {
    show(<StartHint numbers={['+12125550100', '+12125550109']} />);
    const links = screen.getAllByRole('link');
    expect(links.map((link) => link.getAttribute('href'))).toEqual([
      'sms:+12125550100?&body=START',
      'sms:+12125550109?&body=START',
    ]);
    expect(links.map((link) => link.getAttribute('aria-label'))).toEqual([
      'Text START to (212) 555-0100',
      'Text START to (212) 555-0109',
    ]);
  });

  it('is nothing where no number needs it', () => {
    const { container } = show(<StartHint numbers={[]} />);
    expect(container.querySelector('p')).toBeNull();
  });
});
