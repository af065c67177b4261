/**
 * `npm run new -- lesson CHAPTER NAME [--frameworks fastapi,django]`: makes a lesson that can be read and proved at
 * once, to be rewritten. CHAPTER is a number or a slug of `content/course.ts`, NAME the lesson's part of the address.
 */
import { mkdir, readdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { type Chapter, chapters } from "../content/course.ts";
import { readProject } from "../content/reader/project.ts";
import type { Framework } from "../sandboxes/contract/types.ts";
import { scaffold } from "./new/scaffold.ts";

const usage = "npm run new -- lesson CHAPTER NAME [--frameworks fastapi,django]";
const template = fileURLToPath(new URL("new/lesson/", import.meta.url));
const content = fileURLToPath(new URL("../content/", import.meta.url));

function chapterOf(text: string): Chapter {
  const chapter = chapters.find(({ number, slug }) => slug === text || String(number) === text);
  if (chapter) return chapter;
  throw new Error(`there is no chapter "${text}"; there are: ${chapters.map(({ slug }) => slug).join(", ")}`);
}

function frameworksOf(text: string): readonly Framework[] {
  const names = text.split(",");
  const frameworks = (["fastapi", "django"] as const).filter((framework) => names.includes(framework));
  if (frameworks.length !== names.length)
    throw new Error("--frameworks is fastapi, django or fastapi,django");
  return frameworks;
}

/** The next free number among the lessons of a chapter, as two digits. */
async function nextNumber(folder: string): Promise<string> {
  const names = await readdir(folder).catch(() => []);
  const last = Math.max(0, ...names.map((name) => Number(/^(\d{2})-/.exec(name)?.[1] ?? 0)));
  return String(last + 1).padStart(2, "0");
}

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { frameworks: { type: "string", default: "fastapi,django" } },
  });
  const [kind, wanted, name, ...more] = positionals;
  if (kind !== "lesson" || !wanted || !name || more.length > 0) throw new Error(usage);
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name))
    throw new Error(`"${name}" is no name for an address: small letters and hyphens`);
  const chapter = chapterOf(wanted);
  const parent = join(content, `${String(chapter.number).padStart(2, "0")}-${chapter.slug}`);
  const folder = join(parent, `${await nextNumber(parent)}-${name}`);
  const frameworks = frameworksOf(values.frameworks);
  const files = scaffold(await readProject(template), { chapter: chapter.slug, name, frameworks });
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text, { flag: "wx" });
  }
  console.log(`${folder}\n\nnpm run dev, then /lessons/${chapter.slug}/${name}`);
  console.log(`npm run prove -- ${chapter.slug}/${name}\nHow to go on: content/reader/README.md`);
} catch (error) {
  console.error(`new: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 2;
}
