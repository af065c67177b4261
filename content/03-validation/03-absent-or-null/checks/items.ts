import { answerText, isObject, json, property } from "../../../../sandboxes/contract/read.ts";
import type {
  CheckContext,
  HttpRequest,
  HttpResponse,
  Random,
} from "../../../../sandboxes/contract/types.ts";

export interface Item {
  readonly name: string;
  readonly price: number;
  readonly sale: number | null;
  readonly note: string | null;
}

/** Some fields of an item, as a PATCH sends them: null is sent, what is left out is not. */
export type Changes = { readonly [Field in keyof Item]?: Item[Field] | null };

/** An item with all its fields filled, and its sale below its price. */
export const anyItem = (random: Random): Item => ({
  name: `${random.word()} ${random.word()}`,
  price: random.integer(50, 900),
  sale: random.integer(1, 40),
  note: `${random.word()} ${random.integer(10, 99)}`,
});

const request = (method: string, path: string, body?: unknown): HttpRequest => ({
  method,
  path,
  headers: [["content-type", "application/json"]],
  ...(body === undefined ? {} : { body: JSON.stringify(body) }),
});

/** Puts an item into the shop; returns its address. */
export async function create({ send, fail }: CheckContext, item: Item): Promise<string> {
  const response = await send(request("POST", "/items", item));
  const id = property(json(response), "id");
  if (response.status !== 201 || typeof id !== "number")
    return fail({ expected: "201 and an id for a new item", received: answerText(response) });
  return `/items/${id}`;
}

export const patch = ({ send }: CheckContext, address: string, changes: Changes): Promise<HttpResponse> =>
  send(request("PATCH", address, changes));

/** Changes an item, and fails the check unless the answer and the shop have it as `item` with `changes`. */
export async function expectChanged(
  context: CheckContext,
  item: Item,
  changes: Changes,
  mistake?: string,
): Promise<void> {
  const address = await create(context, item);
  const expected = { ...item, ...changes };
  const response = await patch(context, address, changes);
  expectItem(context, response, expected, `the answer to PATCH ${JSON.stringify(changes)}`, mistake);
  const stored = await context.send(request("GET", address));
  expectItem(context, stored, expected, `GET ${address} after PATCH ${JSON.stringify(changes)}`, mistake);
}

/** Tries to change an item, and fails the check unless that is refused and the item is as before. */
export async function expectRefused(context: CheckContext, item: Item, changes: Changes): Promise<void> {
  const address = await create(context, item);
  const response = await patch(context, address, changes);
  if (response.status !== 400 && response.status !== 422)
    context.fail({
      expected: `422 for PATCH ${JSON.stringify(changes)} of ${JSON.stringify(item)}`,
      received: answerText(response),
    });
  const stored = await context.send(request("GET", address));
  expectItem(
    context,
    stored,
    item,
    `GET ${address} after the refused ${JSON.stringify(changes)}`,
    "half-done",
  );
}

function expectItem(
  { fail }: CheckContext,
  response: HttpResponse,
  expected: Item | Changes,
  what: string,
  mistake?: string,
): void {
  const value = json(response);
  const same =
    response.status === 200 &&
    isObject(value) &&
    Object.entries(expected).every(([field, wanted]) => value[field] === wanted);
  if (same) return;
  fail({
    expected: `${JSON.stringify(expected)} in ${what}`,
    received: answerText(response),
    ...(mistake === undefined ? {} : { mistake }),
  });
}
