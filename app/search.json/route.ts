import { searchDocuments } from "../../content/reader/search-documents.ts";

export const dynamic = "force-static";

/** What the search looks through, a file of the build; `components/search/` makes an index of it in the browser. */
export async function GET(): Promise<Response> {
  return Response.json(await searchDocuments());
}
