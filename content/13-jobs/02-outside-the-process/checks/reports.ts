import { answerText, header, json, property } from "../../../../sandboxes/contract/read.ts";
import type {
  CheckContext,
  HttpRequest,
  HttpResponse,
  Random,
} from "../../../../sandboxes/contract/types.ts";

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

export const get = (path: string): HttpRequest => ({ method: "GET", path });

/** A report that was accepted; `sentAt` is a time of `performance.now()`. */
export interface Accepted {
  readonly order: Order;
  readonly path: string;
  readonly sentAt: number;
  readonly response: HttpResponse;
}

/** Orders a report and fails the check unless it is accepted with 202 and a Location. */
export async function accepted({ send, fail }: CheckContext, ordered: Order): Promise<Accepted> {
  const sentAt = performance.now();
  const response = await send({
    method: "POST",
    path: "/reports",
    headers: [["content-type", "application/json"]],
    body: JSON.stringify(ordered),
  });
  const location = header(response, "location");
  if (response.status !== 202 || !location)
    return fail({ expected: "202 and a Location for POST /reports", received: answerText(response) });
  return { order: ordered, path: new URL(location, "http://shop.invalid/").pathname, sentAt, response };
}

export interface Look {
  readonly state: unknown;
  readonly result: unknown;
  readonly response: HttpResponse;
}

/** What the server, or another process of the same program, says of a report. */
export async function look({ send }: Pick<CheckContext, "send">, path: string): Promise<Look> {
  const response = await send(get(path));
  const value = json(response);
  return { state: property(value, "state"), result: property(value, "result"), response };
}

/** Milliseconds between two looks at a report. */
const interval = 200;

/** Milliseconds for a report to come to an end, the worker's own start included. */
const patience = 45_000;

/** States of Celery after which nothing more happens. */
const ends: readonly unknown[] = ["SUCCESS", "FAILURE", "REVOKED"];

/**
 * Looks until the report has come to an end, or the answer is no 200 twice: a backend in a folder may be read in the moment
 * in which a file is being written. The last look, when neither happens in time.
 */
export async function settled(context: CheckContext, { path, sentAt }: Accepted): Promise<Look> {
  for (let refused = 0; ; ) {
    const seen = await look(context, path);
    const over = performance.now() > sentAt + patience;
    if (seen.response.status !== 200) refused += 1;
    if (refused === 2 || ends.includes(seen.state) || over) return seen;
    await new Promise((resolve) => setTimeout(resolve, interval));
  }
}

/** Whether `seen` shows the figures of that order. */
export function isReport({ order: { sales } }: Accepted, { state, result }: Look): boolean {
  const total = sales.reduce((sum, sale) => sum + sale, 0);
  const average = property(result, "average");
  return (
    state === "SUCCESS" &&
    property(result, "total") === total &&
    typeof average === "number" &&
    Math.abs(average - total / sales.length) < 0.001
  );
}
