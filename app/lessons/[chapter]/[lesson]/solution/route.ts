import { listLessons } from "../../../../../content/reader/index.ts";
import { readSolutions } from "../../../../../content/reader/solutions.ts";
import { addressesOf, type LessonAddress, slugOf } from "../../../address.ts";

export const dynamic = "force-static";
export const dynamicParams = false;

export async function generateStaticParams() {
  return addressesOf((await listLessons()).map(({ slug }) => slug));
}

/** The lesson's solutions by framework, a file of the build: no page brings them along, so that nobody sees one by chance. */
export async function GET(_request: Request, { params }: LessonAddress): Promise<Response> {
  return Response.json(await readSolutions(await slugOf(params)));
}
