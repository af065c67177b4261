import { access } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { lessonFolders, placeOf, slugOf } from "./reader/folders.ts";
import { readLesson } from "./reader/index.ts";
import { translatedLessons } from "./reader/translated.ts";

/** Where the links of the prose lead: to pages of the site and sections of lessons that are there. */
const lessons = await Promise.all(
  (await lessonFolders()).map(async (place) => ({
    file: `content/${placeOf(place)}/index.mdx`,
    slug: slugOf(place),
    references: (await readLesson(slugOf(place))).references,
  })),
);
const german = await Promise.all(
  (await translatedLessons()).map(async (slug) => {
    const { place, references } = await readLesson(slug, "de");
    return { file: `content/${place}/index.de.mdx`, slug, references };
  }),
);
const anchors = new Map(lessons.map(({ slug, references }) => [`/lessons/${slug}`, references.anchors]));

/** Undefined when the link leads somewhere; links to other sites are only asked to be addresses. */
async function problemOf(href: string, page: string): Promise<string | undefined> {
  if (/^[a-z]+:/.test(href)) return URL.canParse(href) ? undefined : "is no address";
  const { pathname, hash } = new URL(href, `http://site${page}`);
  const found = anchors.get(pathname.replace(/^\/de(?=\/lessons\/)/, ""));
  if (found === undefined) {
    const there = await access(join("app", pathname, "page.tsx")).then(
      () => true,
      () => false,
    );
    return there ? undefined : "leads to no page";
  }
  if (hash === "" || found.includes(decodeURIComponent(hash.slice(1)))) return undefined;
  return "leads to no section of that lesson";
}

test.each([...lessons, ...german])("$file: links lead somewhere", async ({ file, slug, references }) => {
  const problems: string[] = [];
  for (const { href, line } of references.links) {
    const problem = await problemOf(href, `/lessons/${slug}`);
    if (problem) problems.push(`${file}:${line}: ${href} ${problem}`);
  }
  expect(problems).toEqual([]);
});

test("a dead link is told from a living one", async () => {
  const [{ slug } = { slug: "" }] = lessons;
  const page = `/lessons/${slug}`;
  expect(await problemOf("#no-such-section", page)).toContain("no section");
  expect(await problemOf("/lessons/no/such", page)).toContain("no page");
  expect(await problemOf("http://[", page)).toContain("no address");
  for (const living of ["/claims", "/where-is", page, "https://peps.python.org/pep-0008/"])
    expect(await problemOf(living, page), living).toBeUndefined();
});
