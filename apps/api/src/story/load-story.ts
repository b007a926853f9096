import { mayTurnOut } from '@optline/domain';
import type { ConsentRecord, PersonText, AskedByEmail } from '@optline/schema';
import type { StaffPrincipal } from '../auth/guards.js';
import type { Page } from '../connection.js';
import type { Loaders } from '../loaders.js';

/** A page of somebody's story. */
export interface StoryAsked {
  readonly personId: string;
  readonly first: number;
  /** The id of the entry before. */
  readonly after: string | null;
}

type Entry = ConsentRecord | AskedByEmail | PersonText;
const nothing: Page<Entry> = { edges: [], pageInfo: { hasNextPage: false, endCursor: null } };

/**
 * All that happened between the school and somebody's consent, the newest first: what is on record, the e-mails that
 * asked, and the texts of which no record tells. Texts are for staff with a texting permission. Ids sort by time, so
 * the pages of the three are one page.
 */
export async function loadStory(
  { histories, emailsThatAsked, texts }: Loaders,
  viewer: StaffPrincipal,
  asked: StoryAsked,
): Promise<Page<Entry>> {
  const pages = await Promise.all<Page<Entry>>([
    histories.load(asked),
    emailsThatAsked.load(asked),
    mayTurnOut(viewer.permissions) ? texts.load({ ...asked, which: 'not-on-record' }) : nothing,
  ]);
  const all = pages
    .flatMap(({ edges }) => edges)
    .sort((one, other) => (one.node.id < other.node.id ? 1 : -1));
  const edges = all.slice(0, asked.first);
  return {
    edges,
    pageInfo: {
      hasNextPage: all.length > asked.first || pages.some(({ pageInfo }) => pageInfo.hasNextPage),
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}
