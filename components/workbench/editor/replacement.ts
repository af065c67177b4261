/** A piece of a text, by offsets, and what takes its place. */
export interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The one replacement that makes `before` into `after`, as short as it can be: cursors elsewhere stay where they are. */
export function replacement(before: string, after: string): Replacement {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  // A letter of two units is replaced as a whole: an editor's position cannot stand within it.
  if (start > 0 && isHalf(before, start)) start--;
  let same = 0;
  while (same < shorter - start && before.at(-1 - same) === after.at(-1 - same)) same++;
  if (same > 0 && isHalf(before, before.length - same)) same--;
  return { start, end: before.length - same, text: after.slice(start, after.length - same) };
}

/** Whether an offset stands between the two halves of a surrogate pair, or of a Windows line end. */
function isHalf(text: string, offset: number): boolean {
  const pair = text.slice(offset - 1, offset + 1);
  return pair === "\r\n" || /^[\uD800-\uDBFF]/.test(pair);
}
