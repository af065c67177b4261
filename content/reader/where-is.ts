import { type Entry, inventory } from "../inventory.ts";
import type { LessonMeta } from "../types.ts";
import { lessonFolders, placeOf } from "./folders.ts";
import { metaOf } from "./meta.ts";
import { readSource } from "./read-source.ts";

/** An entry of the inventory with the sections that teach it; none when they are still to be written. */
export interface Placed {
  readonly entry: Entry;
  readonly places: readonly { readonly lesson: LessonMeta; readonly anchor: string }[];
}

/**
 * Where each system that the articles name is taught, as the lessons say.
 * @throws Error naming the lesson, when it teaches what is not in the inventory
 */
export async function whereIs(): Promise<readonly Placed[]> {
  const taught = await Promise.all((await lessonFolders()).map(taughtIn));
  return inventory.map((entry) => ({
    entry,
    places: taught.flat().flatMap(({ name, ...place }) => (name === entry.name ? [place] : [])),
  }));
}

async function taughtIn(place: Parameters<typeof placeOf>[0]) {
  const source = await readSource(place);
  const lesson = metaOf(place, source);
  return Object.entries(source.teaches).flatMap(([anchor, names]) =>
    names.map((name) => {
      if (inventory.some((entry) => entry.name === name)) return { lesson, anchor, name };
      throw new Error(
        `content/${placeOf(place)}/lesson.ts: teaches: "${name}" is no name in content/inventory.ts`,
      );
    }),
  );
}
