import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { ApolloLink, execute, gql, Observable } from '@apollo/client';
import type { ApolloClient } from '@apollo/client';
import { networkLink } from './create-apollo-client.js';
import { watchNetwork } from './network-state.js';

const setOnline = (isOnline: boolean): void => {
  jest.spyOn(navigator, 'onLine', 'get').mockReturnValue(isOnline);
  window.dispatchEvent(new Event(isOnline ? 'online' : 'offline'));
};

/** Sends a request through the link, to a server that does this. */
function send(link: ApolloLink, server: ApolloLink) {
  const client = {} as ApolloClient;
  return new Promise<void>((resolve) => {
    execute(ApolloLink.from([link, server]), { query: gql('{ me { id } }') }, { client }).subscribe({
      error: () => resolve(),
      complete: () => resolve(),
    });
  });
}

const answers = new ApolloLink(
  () =>
    new Observable((observer) => {
      observer.next({ data: {} });
      observer.complete();
    }),
);
const fails = new ApolloLink(
  () => new Observable((observer) => observer.error(new TypeError('Failed to fetch'))),
);

describe('the way to the server', () => {
  afterEach(() => {
    jest.restoreAllMocks();
  });

  it('stays offline while requests fail, until one is answered', async () => {
    const network = watchNetwork();
    const link = networkLink(network);
    setOnline(false);
    await send(link, fails);
    expect(network.state()).toBe('offline');
    await send(link, answers);
    expect(network.state()).toBe('fine');
  });

  it('is not called offline where only the server cannot be reached', async () => {
    const network = watchNetwork();
    setOnline(true);
    await send(networkLink(network), fails);
    expect(network.state()).toBe('fine');
  });

  it('learns nothing from a request that nobody waits for any more', () => {
    const network = watchNetwork();
    setOnline(false);
    network.begin()('dropped');
    expect(network.state()).toBe('offline');
  });

  it('is slow while a request takes long, and no longer once it is over', () => {
    jest.useFakeTimers();
    const network = watchNetwork();
    setOnline(true);
    const end = network.begin();
    jest.advanceTimersByTime(3000);
    expect(network.state()).toBe('slow');
    end('answered');
    expect(network.state()).toBe('fine');
    jest.useRealTimers();
  });
});
