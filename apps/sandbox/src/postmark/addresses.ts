/** Splits a header such as `"Roe, Ann" <ann@example.com>, bob@example.com` at its commas outside quotes. */
export function splitAddresses(header: string): string[] {
  const parts = header.match(/(?:"[^"]*"|[^,])+/g) ?? [];
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

/** The bare address in lower case, or undefined where there is none. */
export function bareAddress(written: string): string | undefined {
  const inside = /<([^<>]*)>\s*$/.exec(written)?.[1] ?? written;
  const address = inside.trim().toLowerCase();
  return /^[^\s@<>,;"]+@[^\s@<>,;"]+\.[^\s@<>,;".]+$/.test(address) ? address : undefined;
}
