import { answerText, isObject, json } from "../../../../sandboxes/contract/read.ts";
import type { CheckContext, HttpRequest, HttpResponse } from "../../../../sandboxes/contract/types.ts";

export const path = "/health";

/** A request that asks for JSON, so that Django's page for an exception comes as text. */
export const request = (method: string, to: string): HttpRequest => ({
  method,
  path: to,
  headers: [["accept", "application/json"]],
});

/** The answer is 200 with exactly `{"status": "ok"}`. */
export function isHealthy(response: HttpResponse): boolean {
  const value = json(response);
  return (
    response.status === 200 && isObject(value) && Object.keys(value).length === 1 && value.status === "ok"
  );
}

/** Fails the check unless `GET /health` is answered: whoever refuses everything passes nothing. */
export async function expectHealthy(context: CheckContext): Promise<void> {
  const response = await context.send(request("GET", path));
  if (isHealthy(response)) return;
  context.fail({ expected: '200 with {"status": "ok"} for GET /health', received: answerText(response) });
}
