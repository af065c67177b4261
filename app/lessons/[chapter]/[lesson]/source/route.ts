import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { listLessons, readLesson } from "../../../../../content/reader/index.ts";
import { addressesOf, type LessonAddress, slugOf } from "../../../address.ts";

export const dynamic = "force-static";
export const dynamicParams = false;

export async function generateStaticParams() {
  return addressesOf((await listLessons()).map(({ slug }) => slug));
}

/** The text of a lesson as it was written, a file of the build. */
export async function GET(_request: Request, { params }: LessonAddress): Promise<Response> {
  const { folder } = await readLesson(await slugOf(params));
  const text = await readFile(join(folder, "index.mdx"), "utf8");
  return new Response(text, { headers: { "content-type": "text/plain; charset=utf-8" } });
}
