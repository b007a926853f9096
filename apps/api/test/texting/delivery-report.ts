import { expect } from '@jest/globals';
import type { TestSchool } from '../school.js';
import { signedV3 } from '../stop/sign.js';

/** What the carrier's own webhook says of an attempt to send a text. */
export async function report(
  school: TestSchool,
  { id, attempt }: { id: string; attempt: number },
  fields: Record<string, string>,
): Promise<void> {
  const url = school.textsUrl.replace(/texts$/, `reports/${id}/${attempt}`);
  const all = Object.entries({ MessageUUID: `message-${id}-${attempt}`, ...fields });
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...signedV3(url, all) },
    body: new URLSearchParams(all).toString(),
  });
  expect(answer.status).toBe(200);
}
