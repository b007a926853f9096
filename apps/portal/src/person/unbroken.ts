/** The number so that it does not fall apart at the end of a line. */
export function unbroken(number: string | null): string {
  return (number ?? '').replaceAll(' ', '\u00a0');
}
