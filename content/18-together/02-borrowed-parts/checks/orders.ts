import { answerText, isObject, json, property } from "../../../../sandboxes/contract/read.ts";
import type {
  CheckContext,
  HttpRequest,
  HttpResponse,
  Random,
} from "../../../../sandboxes/contract/types.ts";

/** A body as text, so that it may be no JSON. */
export const post = (path: string, body: string): HttpRequest => ({
  method: "POST",
  path,
  headers: [
    ["content-type", "application/json"],
    ["accept", "application/json"],
  ],
  body,
});

export const drawOrder = (random: Random) => ({
  tea: `${random.word()} ${random.word()}`,
  grams: random.integer(10, 5000),
  card: `${random.integer(1000, 9999)}-${random.integer(1000, 9999)}`,
});

/** Creates an order; fails the check unless that answers 201. */
export async function createOrder({ random, send, fail }: CheckContext): Promise<number> {
  const response = await send(post("/orders", JSON.stringify(drawOrder(random))));
  const id = property(json(response), "id");
  if (response.status !== 201 || typeof id !== "number")
    return fail({ expected: "201 with the order's id", received: answerText(response) });
  return id;
}

/** The last part of each error's `loc`: the field, or where the JSON breaks off. Undefined unless it is 422 with a list. */
function fieldsAtFault(response: HttpResponse): readonly unknown[] | undefined {
  const detail = property(json(response), "detail");
  if (response.status !== 422 || !Array.isArray(detail) || detail.length === 0) return undefined;
  return detail.map((error: unknown) => {
    const loc = isObject(error) ? error.loc : undefined;
    return Array.isArray(loc) ? loc.at(-1) : undefined;
  });
}

/** Fails the check unless `response` is 422 with a list `detail` that names `fields`. */
export function expectErrors(
  { fail }: CheckContext,
  response: HttpResponse,
  fields: readonly string[],
): void {
  const found = fieldsAtFault(response);
  const wanted =
    fields.length > 0
      ? `an error for ${fields.map((field) => `\`${field}\``).join(" and ")}`
      : "at least one error";
  if (!found || fields.some((field) => !found.includes(field)))
    fail({ expected: `422 with a list \`detail\` that has ${wanted}`, received: answerText(response) });
}
