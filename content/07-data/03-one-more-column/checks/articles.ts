import type { Random } from "../../../../sandboxes/contract/types.ts";

/** A title with capitals and a sign that has no place in an address. */
export function newTitle(random: Random): string {
  const [first, second] = [random.word(), random.word()];
  const sign = random.pick([", ", "! ", ": ", " & "]);
  return `${first.charAt(0).toUpperCase()}${first.slice(1)}${sign}${second} ${random.integer(1000, 9999)}`;
}

/** What `slug_of` of both projects makes of a title. */
export const slugOf = (title: string): string => (title.toLowerCase().match(/[a-z0-9]+/g) ?? []).join("-");
