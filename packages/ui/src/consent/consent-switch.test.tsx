import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { act, cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import type { Answer } from '../contract/contract.generated.js';
import { OptlineProvider } from '../provider/optline-provider.js';
import { ConsentSwitch } from './consent-switch.js';
import type { ConsentSwitchProps } from './consent-switch.js';
import type { AnswerStored, GivenAnswer } from './use-answering.js';

/** The server of these tests: it stores when it is told to, and not before. */
class Server {
  readonly heard: GivenAnswer[] = [];
  private settle: { resolve: (stored: AnswerStored) => void; reject: (error: Error) => void } | null = null;
  store: (answer: GivenAnswer) => void = () => undefined;

  readonly onAnswer = (answer: GivenAnswer): Promise<AnswerStored> => {
    this.heard.push(answer);
    return new Promise((resolve, reject) => {
      this.settle = { resolve, reject };
    });
  };

  stores(message?: string): Promise<void> {
    return act(async () => {
      this.store(this.heard.at(-1) ?? 'OUT');
      this.settle?.resolve(message === undefined ? { kind: 'stored' } : { kind: 'stored', message });
    });
  }

  refuses(message: string): Promise<void> {
    return act(async () => this.settle?.resolve({ kind: 'refused', message }));
  }

  fails(): Promise<void> {
    return act(async () => this.settle?.reject(new Error('unreachable')));
  }
}

function Stored({ first, server, ...rest }: { first: Answer; server: Server } & Partial<ConsentSwitchProps>) {
  const [answer, setAnswer] = useState<Answer>(first);
  server.store = setAnswer;
  return <ConsentSwitch answer={answer} onAnswer={server.onAnswer} {...rest} />;
}

function show(first: Answer, rest: Partial<ConsentSwitchProps> & { language?: 'en' | 'es' } = {}): Server {
  const server = new Server();
  const { language = 'en', ...props } = rest;
  render(
    <OptlineProvider audience="PARENT" onlyLanguage={language}>
      <Stored first={first} server={server} {...props} />
    </OptlineProvider>,
  );
  return server;
}

const toggle = () => screen.getByRole<HTMLInputElement>('switch', { name: 'Allow text messaging?' });
const said = () => screen.getByRole('status').textContent;

describe('the consent switch', () => {
  const user = () => userEvent.setup({ advanceTimers: (ms) => jest.advanceTimersByTime(ms) });
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    cleanup();
    jest.useRealTimers();
  });

  it.each([
    ['IN', true],
    ['OUT', false],
  ] as const)('shows %s as checked: %s', (answer, isOn) => {
    show(answer);
    expect(toggle().checked).toBe(isOn);
  });

  it('keeps its position until the server has stored the answer, and then says so in words', async () => {
    const server = show('IN');
    await user().click(toggle());
    expect(server.heard).toEqual(['OUT']);
    expect(toggle().checked).toBe(true);
    expect(said()).toBe('Saving…');
    await server.stores('You will get no more texts at (212) 555-0142.');
    expect(toggle().checked).toBe(false);
    expect(said()).toBe('Saved: text messaging is off. You will get no more texts at (212) 555-0142.');
  });

  it('takes no second answer while the first one is on its way, and keeps the focus', async () => {
    const server = show('IN');
    await user().click(toggle());
    await user().click(toggle());
    expect(server.heard).toEqual(['OUT']);
    expect(document.activeElement).toBe(toggle());
  });

  it('stays where it was when a rule said no, and says why', async () => {
    const server = show('OUT');
    await user().click(toggle());
    await server.refuses('They said No themselves.');
    expect(toggle().checked).toBe(false);
    expect(said()).toBe('They said No themselves.');
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  });

  it('stays where it was when the server cannot be reached, and says that nothing changed', async () => {
    const server = show('IN');
    await user().click(toggle());
    await server.fails();
    expect(toggle().checked).toBe(true);
    expect(said()).toBe('This could not be saved, so nothing has changed. Please try again.');
  });

  it('offers Undo for ten seconds', async () => {
    const server = show('IN');
    await user().click(toggle());
    await server.stores();
    act(() => jest.advanceTimersByTime(9_000));
    await user().click(screen.getByRole('button', { name: 'Undo' }));
    expect(server.heard).toEqual(['OUT', 'IN']);
    await server.stores();
    expect(toggle().checked).toBe(true);
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  });

  it('takes Undo away after ten seconds', async () => {
    const server = show('IN');
    await user().click(toggle());
    await server.stores();
    act(() => jest.advanceTimersByTime(10_001));
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
    expect(said()).toBe('Saved: text messaging is off.');
  });

  it('offers both answers to somebody never asked, and hands the focus on to the toggle', async () => {
    const server = show('NEVER_ASKED');
    expect(screen.queryByRole('switch')).toBeNull();
    expect(screen.getByRole('group', { name: 'Allow text messaging?' })).not.toBeNull();
    expect(screen.getByRole('button', { name: 'Yes, allow' })).not.toBeNull();
    await user().click(screen.getByRole('button', { name: 'No, don’t allow' }));
    await server.stores();
    expect(server.heard).toEqual(['OUT']);
    expect(toggle().checked).toBe(false);
    expect(document.activeElement).toBe(toggle());
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  });

  it('cannot be used where somebody may not, and says why', async () => {
    const server = show('IN', { disabledBecause: 'You have no texting permission.' });
    await user().click(toggle());
    expect(server.heard).toEqual([]);
    expect(toggle().getAttribute('aria-disabled')).toBe('true');
    const why = screen.getByText('You have no texting permission.');
    expect(toggle().getAttribute('aria-describedby')).toContain(why.id);
  });

  it('can be turned with the keyboard', async () => {
    const server = show('OUT');
    const keyboard = user();
    await keyboard.tab();
    await keyboard.keyboard(' ');
    expect(server.heard).toEqual(['IN']);
  });

  it('speaks Spanish', () => {
    show('OUT', { language: 'es' });
    expect(screen.getByRole('switch', { name: '¿Permitir mensajes de texto?' })).not.toBeNull();
  });
});
