import { answerText, json, property } from "../../../../sandboxes/contract/read.ts";
import type { CheckContext, HttpRequest, Random } from "../../../../sandboxes/contract/types.ts";

const teas = ["assam", "oolong", "sencha"];

/** A session may be given back after the answer was sent: the store may be asked once too early. */
const looks = 25;

export const anyTea = (random: Random): string => random.pick(teas);

const request = (method: string, path: string): HttpRequest => ({ method, path });

export const order = (tea: string, count: number): HttpRequest => request("POST", `/orders/${tea}/${count}`);

/** How much there is of a tea, as a request of its own is told. */
export async function leftOf({ send, fail }: CheckContext, tea: string): Promise<number> {
  const response = await send(request("GET", `/teas/${tea}`));
  const left = property(json(response), "left");
  if (response.status === 200 && typeof left === "number") return left;
  return fail({ expected: `200 with "left" for GET /teas/${tea}`, received: answerText(response) });
}

/** Orders, and fails the check unless that succeeds. Returns what is left, as the answer says. */
export async function expectOrdered(
  { send, fail }: CheckContext,
  tea: string,
  count: number,
): Promise<number> {
  const response = await send(order(tea, count));
  const left = property(json(response), "left");
  if (response.status === 201 && typeof left === "number") return left;
  return fail({ expected: `201 with "left" for ${count} × ${tea}`, received: answerText(response) });
}

export interface Sessions {
  readonly opened: number;
  readonly open: number;
}

/** What the store counts, once none is open or it was asked often enough. Asking opens no session. */
export async function sessions({ send, fail }: CheckContext): Promise<Sessions> {
  for (let look = 1; ; look += 1) {
    const response = await send(request("GET", "/sessions"));
    const value = json(response);
    const opened = property(value, "opened");
    const open = property(value, "open");
    if (typeof opened !== "number" || typeof open !== "number")
      return fail({ expected: "`opened` and `open` from GET /sessions", received: answerText(response) });
    if (open === 0 || look === looks) return { opened, open };
  }
}
