import { TextDecoder, TextEncoder } from 'node:util';

/** What jsdom lacks of a browser. */
const listens = { addEventListener: () => undefined, removeEventListener: () => undefined };

Object.assign(globalThis, { TextDecoder, TextEncoder });
window.matchMedia = (media) =>
  ({
    matches: false,
    media,
    onchange: null,
    dispatchEvent: () => false,
    ...listens,
  }) as unknown as MediaQueryList;
// The router makes one for each navigation, and reads no more of it.
globalThis.Request ??= class {
  readonly method = 'GET';
  readonly signal: AbortSignal | null;
  constructor(
    readonly url: string,
    init?: RequestInit,
  ) {
    this.signal = init?.signal ?? null;
  }
} as unknown as typeof Request;
window.scrollTo = () => undefined;
window.ResizeObserver = class {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
};
HTMLDialogElement.prototype.showModal = function showModal() {
  this.open = true;
};
HTMLDialogElement.prototype.close = function close() {
  this.open = false;
};
