import { answerText } from "../../../../sandboxes/contract/read.ts";
import type { CheckContext, HttpRequest, HttpResponse } from "../../../../sandboxes/contract/types.ts";

/** The key that both projects hold. */
export const key = "tea-and-toast";

/** A request without a key, or with the one given. JSON is asked for, so that Django's exceptions come as text. */
export const request = (method: string, path: string, sent?: string): HttpRequest => ({
  method,
  path,
  headers: [["accept", "application/json"], ...(sent === undefined ? [] : ([["x-key", sent]] as const))],
});

export const isSuccess = ({ status }: HttpResponse): boolean => status >= 200 && status < 300;

/** Without the right key the answer is 401; chapter 9 tells it from 403, so both pass here. */
export const isRefusal = ({ status }: HttpResponse): boolean => status === 401 || status === 403;

/** Fails the check unless `response` refuses `what` ("GET /stock/ without a key"). */
export function expectRefusal({ fail }: CheckContext, response: HttpResponse, what: string): void {
  if (!isRefusal(response)) fail({ expected: `401 for ${what}`, received: answerText(response) });
}

/** Sends with the right key and fails the check unless it succeeds. */
export async function sendWithKey(
  context: CheckContext,
  method: string,
  path: string,
): Promise<HttpResponse> {
  const response = await context.send(request(method, path, key));
  if (!isSuccess(response))
    context.fail({ expected: `success for ${method} ${path} with the key`, received: answerText(response) });
  return response;
}
