import { listLessons } from "../../../../../content/reader/index.ts";
import { readSolutions } from "../../../../../content/reader/solutions.ts";

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

/** The lesson's solutions by framework, a file of the build: no page brings them along, so that nobody sees one by chance. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { chapter, lesson } = await params;
  return Response.json(await readSolutions(`${chapter}/${lesson}`));
}
