import { randomUUID } from 'node:crypto';
import type { Block, MessageIntent } from '../state/rows.js';
import type { World } from '../world.js';
import { automaticReplies } from './carrier-keywords.js';
import { pairKey } from './numbers.js';
import { rememberPhone } from './phones.js';
import { countUnits } from './units.js';

/** After STOP one text may still pass, within five minutes (support.plivo.com 360041786171). */
const ACKNOWLEDGE_WITHIN_MS = 5 * 60_000;

export interface Pair {
  ours: string;
  phone: string;
}

/** What the carrier does by itself about a keyword, before Optline hears of it. */
export function obeyKeyword(world: World, pair: Pair, intent: MessageIntent): void {
  switch (intent) {
    case 'optout':
      if (blockPair(world, pair)) replyAutomatically(world, pair, automaticReplies.optout);
      return;
    case 'optin':
      unblockPair(world, pair);
      return;
    case 'help':
      replyAutomatically(world, pair, automaticReplies.help);
      return;
  }
}

/** Says whether the pair was free before. */
export function blockPair(world: World, { ours, phone }: Pair): boolean {
  const key = pairKey(ours, phone);
  if (world.state.blocks.get(key)) return false;
  world.state.blocks.put(key, { ours, phone, since: world.options.clock(), acknowledgedAt: null });
  return true;
}

export function unblockPair(world: World, { ours, phone }: Pair): boolean {
  return world.state.blocks.delete(pairKey(ours, phone));
}

export function blockOf(world: World, { ours, phone }: Pair): Block | undefined {
  return world.state.blocks.get(pairKey(ours, phone));
}

/** Lets one acknowledgement of a fresh STOP through; says whether this text may pass. */
export function passesBlock(world: World, pair: Pair): boolean {
  const block = blockOf(world, pair);
  if (!block) return true;
  const now = world.options.clock();
  if (block.acknowledgedAt !== null || now - block.since > ACKNOWLEDGE_WITHIN_MS) return false;
  world.state.blocks.put(pairKey(pair.ours, pair.phone), { ...block, acknowledgedAt: now });
  return true;
}

function replyAutomatically(world: World, { ours, phone }: Pair, text: string): void {
  rememberPhone(world, phone);
  const id = randomUUID();
  world.state.texts.put(id, {
    id,
    direction: 'to-phone',
    author: 'carrier',
    phone,
    ours,
    text,
    type: 'sms',
    at: world.options.clock(),
    state: 'delivered',
    arrived: true,
    errorCode: null,
    intent: null,
    units: countUnits(text),
    statusUrl: null,
    statusMethod: 'POST',
    expiresAt: null,
    attempts: [],
  });
}
