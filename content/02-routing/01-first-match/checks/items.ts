import { answerText, json, property } from "../../../../sandboxes/contract/read.ts";
import type { CheckContext, HttpRequest, HttpResponse } from "../../../../sandboxes/contract/types.ts";

/** `GET`, for which JSON is asked, so that Django's page for an exception comes as text. */
export const get = (path: string, headers: HttpRequest["headers"] = []): HttpRequest => ({
  method: "GET",
  path,
  headers: [["accept", "application/json"], ...headers],
});

/** The item's address; characters beyond ASCII are sent as UTF-8, percent-encoded (RFC 3986, section 2.5). */
export const itemPath = (id: string | number): string => `/items/${encodeURIComponent(String(id))}`;

export const isSuccess = ({ status }: HttpResponse): boolean => status >= 200 && status < 300;

/** Fails the check unless `GET /items/{id}` answers 200 with the id as a JSON number. */
export async function expectItem({ send, fail }: CheckContext, id: number): Promise<void> {
  const response = await send(get(itemPath(id)));
  if (response.status === 200 && property(json(response), "item_id") === id) return;
  fail({ expected: `200 with {"item_id": ${id}}`, received: answerText(response) });
}

/** 400 and 422 blame the id; 404 says that no such address exists. Each is a refusal. */
const refusals = [400, 404, 422];

/** Fails the check unless `GET /items/{id}` is refused. */
export async function expectRefused({ send, fail }: CheckContext, id: string): Promise<void> {
  const response = await send(get(itemPath(id)));
  if (refusals.includes(response.status)) return;
  fail({ expected: `404 or 422 for ${itemPath(id)}`, received: answerText(response) });
}
