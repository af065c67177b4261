import { access } from "node:fs/promises";
import { join } from "node:path";
import type { Framework } from "../../sandboxes/contract/types.ts";
import type { ProjectFiles } from "../types.ts";
import { contentRoot, lessonFolders, placeOf, slugOf } from "./folders.ts";
import { readProject } from "./project.ts";

const frameworks: readonly Framework[] = ["fastapi", "django"];

/**
 * The solutions of a lesson: of the sides that have an exercise.
 * @param slug "validation/types-or-fields"
 * @throws Error when there is no such lesson
 */
export async function readSolutions(
  slug: string,
): Promise<Readonly<Partial<Record<Framework, ProjectFiles>>>> {
  const place = (await lessonFolders()).find((candidate) => slugOf(candidate) === slug);
  if (!place) throw new Error(`content: no lesson ${slug}`);
  const read = frameworks.map(async (framework) => {
    const folder = join(contentRoot, placeOf(place), framework, "solution");
    const written = await access(folder).then(
      () => true,
      () => false,
    );
    return written ? [[framework, await readProject(folder)] as const] : [];
  });
  return Object.fromEntries((await Promise.all(read)).flat());
}
