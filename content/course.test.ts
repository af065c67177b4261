import { expect, test } from "vitest";
import { lessonFolders, slugOf } from "./reader/folders.ts";
import { readLesson } from "./reader/index.ts";

/** What a page needs of its lesson, asked of each without building the site: errors name file and place. */
const slugs = (await lessonFolders()).map(slugOf);

test.each(slugs)("%s can be read, and what it offers can be found in its text", async (slug) => {
  const lesson = await readLesson(slug);
  const ids = lesson.headings.map(({ id }) => id);
  expect(ids.includes("workbenches"), "<Workbenches /> when there are projects").toBe(
    lesson.projects.length > 0,
  );
  expect(ids.includes("exercise"), "<Exercise> when there is an exercise").toBe(
    lesson.exercise !== undefined,
  );
  for (const framework of Object.keys(lesson.exercise?.frameworks ?? {}))
    expect(lesson.projects.map((project) => project.framework)).toContain(framework);
});
