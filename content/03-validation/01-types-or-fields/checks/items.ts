import { answerText, isObject, json } from "../../../../sandboxes/contract/read.ts";
import type {
  CheckContext,
  HttpRequest,
  HttpResponse,
  Random,
} from "../../../../sandboxes/contract/types.ts";

export const path = "/items/";

/**
 * `POST /items/` with this body. JSON is asked for, so that Django's page for an exception comes as text.
 */
export function post(body: string | Uint8Array): HttpRequest {
  return {
    method: "POST",
    path,
    headers: [
      ["content-type", "application/json"],
      ["accept", "application/json"],
    ],
    body,
  };
}

export interface Item {
  readonly name: string;
  readonly price: number;
}

/** A valid item, well inside the limits. */
export function anyItem(random: Random): Item {
  return { name: `${random.word()} ${random.word()}`, price: random.decimal(0.5, 900, 2) };
}

/** Any item, with its price written as given: JSON.stringify cannot write NaN or 1e400. */
export const itemWithPrice = (name: string, price: string): string =>
  `{"name": ${JSON.stringify(name)}, "price": ${price}}`;

export const isSuccess = ({ status }: HttpResponse): boolean => status >= 200 && status < 300;

/** Statuses of 4xx that say nothing about the body: no rights, no such route, wrong method, too many. */
const unrelated = [401, 403, 404, 405, 429];

/** The request was refused for what its body holds. */
export const isRefusal = ({ status }: HttpResponse): boolean =>
  status >= 400 && status < 500 && !unrelated.includes(status);

/** Fails the check unless `response` refuses `what` ("a price of -3"). */
export function expectRefusal(context: CheckContext, response: HttpResponse, what: string): void {
  if (isRefusal(response)) return;
  context.fail({ expected: `400 or 422 for ${what}`, received: answerText(response) });
}

/** Fails the check unless every one of `fields` is named in the body of a refusal. */
export function expectNamed(context: CheckContext, response: HttpResponse, fields: readonly string[]): void {
  const missing = fields.filter((field) => !names(json(response), field));
  if (missing.length === 0) return;
  context.fail({
    expected: `a JSON body that names ${fields.map((field) => `"${field}"`).join(" and ")}`,
    received: `nothing about ${missing.map((field) => `"${field}"`).join(" or ")} in ${answerText(response)}`,
  });
}

/** Fails the check unless the valid `item` is accepted: whoever refuses everything passes nothing. */
export async function expectAccepted(context: CheckContext, item: Item, what: string): Promise<void> {
  const response = await context.send(post(JSON.stringify(item)));
  if (isSuccess(response)) return;
  context.fail({ expected: `201 for ${what}`, received: answerText(response) });
}

/** Where frameworks repeat what was sent; a field found only there was not named as wrong. */
const echoes = ["input", "ctx", "body", "data", "received"];

/**
 * Whether an error body names `field`: as a key with something under it, or as a word of a text. So both
 * `{"errors": {"price": ["…"]}}` and `{"detail": [{"loc": ["body", "price"], …}]}` do.
 */
export function names(body: unknown, field: string): boolean {
  if (typeof body === "string") return new RegExp(`(^|[^\\w])${field}($|[^\\w])`).test(body);
  if (Array.isArray(body)) return body.some((part) => names(part, field));
  if (!isObject(body)) return false;
  return Object.entries(body).some(
    ([key, value]) => (key === field && !isEmpty(value)) || (!echoes.includes(key) && names(value, field)),
  );
}

const isEmpty = (value: unknown): boolean =>
  value === null || value === "" || value === false || (Array.isArray(value) && value.length === 0);
