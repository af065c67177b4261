import { answerText, json, property } from "../../../../sandboxes/contract/read.ts";
import type {
  CheckContext,
  HttpRequest,
  HttpResponse,
  Random,
} from "../../../../sandboxes/contract/types.ts";

const headers = [
  ["content-type", "application/json"],
  ["accept", "application/json"],
] as const;

export const post = (body: unknown): HttpRequest => ({
  method: "POST",
  path: "/teas",
  headers,
  body: JSON.stringify(body),
});

export const get = (id: unknown): HttpRequest => ({ method: "GET", path: `/teas/${id}`, headers });

export const anyTea = (random: Random) => ({
  name: `${random.word()} ${random.word()}`,
  grams: random.integer(10, 900),
});

/** Whether the answer holds the tea, each field of it. */
export function holds(response: HttpResponse, { name, grams }: ReturnType<typeof anyTea>): boolean {
  const value = json(response);
  return property(value, "name") === name && property(value, "grams") === grams;
}

/** Adds a tea and fails the check unless that works; resolves with its id. */
export async function added({ random, send, fail }: CheckContext) {
  const one = anyTea(random);
  const response = await send(post(one));
  const id = property(json(response), "id");
  if (response.status >= 300 || typeof id !== "number" || !holds(response, one))
    fail({ expected: `the tea “${one.name}” with an id, from POST /teas`, received: answerText(response) });
  return { one, id, response };
}
