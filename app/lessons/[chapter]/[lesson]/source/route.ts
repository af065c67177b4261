import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { listLessons, readLesson } from "../../../../../content/reader/index.ts";

interface Context {
  readonly params: Promise<{ readonly chapter: string; readonly lesson: string }>;
}

export const dynamic = "force-static";
export const dynamicParams = false;

export async function generateStaticParams() {
  const lessons = await listLessons();
  return lessons.map(({ slug }) => {
    const [chapter, lesson] = slug.split("/");
    return { chapter, lesson };
  });
}

/** The text of a lesson as it was written, a file of the build. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { chapter, lesson } = await params;
  const { folder } = await readLesson(`${chapter}/${lesson}`);
  const text = await readFile(join(folder, "index.mdx"), "utf8");
  return new Response(text, { headers: { "content-type": "text/plain; charset=utf-8" } });
}
