import { answerText, json, property } from "../../../../sandboxes/contract/read.ts";
import type { CheckContext, HttpRequest, Random } from "../../../../sandboxes/contract/types.ts";

/** A tea that nobody else has. */
export const drawTea = (random: Random) => ({
  name: `${random.word()} ${random.word()} ${random.integer(100, 999)}`,
  grams: random.integer(1, 900),
});

export type Tea = ReturnType<typeof drawTea>;

export const get = (path: string): HttpRequest => ({ method: "GET", path });

export const post = (tea: unknown): HttpRequest => ({
  method: "POST",
  path: "/api/teas",
  headers: [["content-type", "application/json"]],
  body: JSON.stringify(tea),
});

/** Creates a tea through the API; fails the check unless that answers 201 with its number. */
export async function createTea({
  random,
  send,
  fail,
}: CheckContext): Promise<Tea & { readonly id: number }> {
  const tea = drawTea(random);
  const response = await send(post(tea));
  const id = property(json(response), "id");
  if (response.status !== 201 || typeof id !== "number")
    return fail({
      expected: "201 with the new tea and its id for POST /api/teas",
      received: answerText(response),
    });
  return { ...tea, id };
}
