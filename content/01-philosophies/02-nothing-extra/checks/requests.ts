import { answerText, header, json, property } from "../../../../sandboxes/contract/read.ts";
import type { CheckContext, HttpRequest, HttpResponse } from "../../../../sandboxes/contract/types.ts";

/** A request that asks for JSON, so that Django's page for an exception comes as text. */
export const request = (method: string, path: string): HttpRequest => ({
  method,
  path,
  headers: [["accept", "application/json"]],
});

/** Fails the check unless `response` is the 404 that the exercise asks for. `path` is decoded. */
export function expectNotFound({ fail }: CheckContext, response: HttpResponse, path: string): void {
  const value = json(response);
  const right =
    response.status === 404 &&
    property(value, "error") === "not found" &&
    decoded(property(value, "path")) === path;
  if (!right)
    fail({
      expected: `404 with ${JSON.stringify({ error: "not found", path })}`,
      received: answerText(response),
    });
  const type = header(response, "content-type") ?? "none";
  if (!/^application\/json\b/i.test(type))
    fail({ expected: "the content type application/json", received: type });
}

/** A path may be told as it was sent (`%20`) or as it is meant (a space). */
function decoded(path: unknown): unknown {
  if (typeof path !== "string") return path;
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
