import { answerText, isObject, json, property } from "../../../../sandboxes/contract/read.ts";
import type { CheckContext, HttpRequest, Random } from "../../../../sandboxes/contract/types.ts";

export interface Item {
  readonly name: string;
  /** Pence. */
  readonly price: number;
}

/** JSON is asked for, so that Django's page for an exception comes as text. */
export const request = (method: string, path: string, body?: unknown): HttpRequest => ({
  method,
  path,
  headers: [
    ["content-type", "application/json"],
    ["accept", "application/json"],
  ],
  ...(body !== undefined && { body: JSON.stringify(body) }),
});

/** An item that the database has not seen: runs of the checks add to it. */
export const anyItem = (random: Random): Item => ({
  name: `${random.word()}-${random.word()}-${random.integer(100_000, 999_999)}`,
  price: random.integer(300, 900),
});

/** A name that the table of items takes and the audit does not. */
export const longName = (random: Random): string =>
  `${anyItem(random).name}-${"x".repeat(45 + random.integer(0, 5))}`.slice(0, 78);

/** Sends, and fails the check unless the answer is a success. */
export async function succeed(context: CheckContext, method: string, path: string, body?: unknown) {
  const response = await context.send(request(method, path, body));
  if (response.status < 200 || response.status > 299)
    context.fail({ expected: `success for ${method} ${path}`, received: answerText(response) });
}

/** Sends, and fails the check unless the answer is an error. */
export async function beRefused(context: CheckContext, method: string, path: string, body?: unknown) {
  const response = await context.send(request(method, path, body));
  if (response.status < 400)
    context.fail({ expected: `an error for ${method} ${path}`, received: answerText(response) });
}

/** What the audit tells of an item, in order: "created, changed". */
export async function auditOf({ send, fail }: CheckContext, name: string): Promise<string> {
  const response = await send(request("GET", "/audit/"));
  const entries = property(json(response), "entries");
  if (!Array.isArray(entries))
    return fail({ expected: "a list of entries from GET /audit/", received: answerText(response) });
  const own = entries.filter((entry) => isObject(entry) && entry.item === name);
  return own.map((entry) => property(entry, "change")).join(", ") || "nothing";
}

/** The price of an item, or null when there is none of that name. */
export async function priceOf({ send }: CheckContext, name: string): Promise<unknown> {
  const response = await send(request("GET", `/items/${name}`));
  return response.status === 404 ? null : property(json(response), "price");
}
