import { answerText, header, json, property } from "../../../../sandboxes/contract/read.ts";
import type {
  CheckContext,
  HttpRequest,
  HttpResponse,
  Random,
} from "../../../../sandboxes/contract/types.ts";

/** Seconds that a report takes: the longer one is for a machine on which the shorter is over too soon to be seen. */
export const lengths: readonly number[] = [0.4, 1.5];

const jsonHeaders = [
  ["content-type", "application/json"],
  ["accept", "application/json"],
] as const;

export interface Order {
  readonly sales: readonly number[];
  readonly seconds: number;
}

export const order = (random: Random, seconds: number): Order => ({
  sales: Array.from({ length: random.integer(2, 5) }, () => random.integer(1, 900)),
  seconds,
});

/** An order on which the report fails: the average of nothing. */
export const impossible: Order = { sales: [], seconds: 0 };

/** JSON is asked for, so that Django's pages come as text. */
export const post = (body: Order): HttpRequest => ({
  method: "POST",
  path: "/reports",
  headers: jsonHeaders,
  body: JSON.stringify(body),
});

export const get = (path: string): HttpRequest => ({ method: "GET", path, headers: jsonHeaders });

/** A report that was accepted. Times are of `performance.now()`. */
export interface Accepted {
  readonly order: Order;
  readonly path: string;
  readonly sentAt: number;
  readonly response: HttpResponse;
}

/** Orders a report and fails the check unless the answer says where it will be. */
export async function accepted(context: CheckContext, ordered: Order): Promise<Accepted> {
  const sentAt = performance.now();
  const response = await context.send(post(ordered));
  const location = header(response, "location");
  if (response.status >= 300 || !location)
    context.fail({
      expected: "202 with the header Location for POST /reports",
      received: `${location ? "" : "no Location, "}${answerText(response)}`,
    });
  return { order: ordered, path: pathOf(location), sentAt, response };
}

/** `Location` may be a path or a whole address (RFC 9110, section 10.2.2). */
const pathOf = (location: string): string => new URL(location, "http://shop.invalid/").pathname;

export interface State {
  readonly state: unknown;
  readonly result: unknown;
  readonly response: HttpResponse;
}

export async function look(context: CheckContext, path: string): Promise<State> {
  const response = await context.send(get(path));
  const value = json(response);
  return { state: property(value, "state"), result: property(value, "result"), response };
}

/** Milliseconds between two looks at a report. */
const interval = 100;

/**
 * Looks again and again until the report is no longer "pending". It is given its own time, twenty times as long as the order's
 * answer took, and a second and a half: a slow machine is slow in both.
 * @returns the last look, which is still "pending" when the time is over
 */
export async function settled(
  context: CheckContext,
  { order, path, sentAt, response }: Accepted,
): Promise<State> {
  const until = sentAt + order.seconds * 1000 + 20 * response.milliseconds + 1_500;
  for (;;) {
    const seen = await look(context, path);
    if (seen.state !== "pending" || performance.now() > until) return seen;
    await new Promise((resolve) => setTimeout(resolve, interval));
  }
}

/** Fails the check unless `seen` is the report of that order. */
export function expectReport(
  { fail }: CheckContext,
  { order: { sales } }: Accepted,
  seen: State,
  mistakes: Mistakes,
): void {
  const total = sales.reduce((sum, sale) => sum + sale, 0);
  if (seen.state !== "done")
    fail({
      expected: `{"state": "done", "result": {"total": ${total}, …}} in the end`,
      received: answerText(seen.response),
      ...(seen.state === "pending" ? { mistake: mistakes.pending } : {}),
    });
  const [sum, average] = [property(seen.result, "total"), property(seen.result, "average")];
  if (sum === total && typeof average === "number" && Math.abs(average - total / sales.length) < 0.001)
    return;
  fail({
    expected: `the total ${total} and the average of the sales ${sales.join(", ")}`,
    received: answerText(seen.response),
    mistake: mistakes.other,
  });
}

/** Which known mistakes a wrong report shows: one that is never done, and one with other figures. */
interface Mistakes {
  readonly pending: string;
  readonly other: string;
}
