import { text } from "../../../../sandboxes/contract/read.ts";
import type { CheckContext, HttpResponse } from "../../../../sandboxes/contract/types.ts";

/** A request for `path` as a browser at `host` sends it. */
export const request = (path: string, host = "localhost") => ({
  method: "GET",
  path,
  headers: [["host", host]] as const,
});

/** Whether an answer shows Django's pages for developers, with settings and source. */
export const showsDebug = (response: HttpResponse): boolean => text(response).includes("DEBUG = True");

/** Path of the stylesheet that the home page names. Fails the check when there is none. */
export async function stylesheet({ send, fail }: CheckContext): Promise<string> {
  const page = await send(request("/"));
  const path = /<link[^>]+href="([^"]+\.css)"/.exec(text(page))?.[1];
  if (page.status !== 200 || path === undefined)
    return fail({ expected: "200 for GET /, with a link to the stylesheet", received: `${page.status}` });
  return path;
}
