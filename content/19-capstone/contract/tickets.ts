import { isObject, json, property } from "../../../sandboxes/contract/read.ts";
import type { HttpRequest, HttpResponse, Random } from "../../../sandboxes/contract/types.ts";

/** The help desk's API, as the checks of all five steps speak it. */

const asJson = (token?: string): readonly (readonly [string, string])[] => [
  ["accept", "application/json"],
  ...(token === undefined ? [] : ([["authorization", `Bearer ${token}`]] as const)),
];

export const get = (path: string, token?: string): HttpRequest => ({
  method: "GET",
  path,
  headers: asJson(token),
});

/** `body` is sent as it is when it is text, so that it may be no JSON. */
export const post = (path: string, body: unknown, token?: string): HttpRequest => ({
  method: "POST",
  path,
  headers: [["content-type", "application/json"], ...asJson(token)],
  body: typeof body === "string" ? body : JSON.stringify(body),
});

const troubles = [
  "does not start",
  "smells of smoke",
  "shows a blue light",
  "<hums> & clicks",
  "läuft rückwärts",
];

/** A ticket with letters that a careless program would escape or lose. */
export const drawTicket = (random: Random) => ({
  title: `${random.word()} ${random.pick(troubles)}`,
  text: `Since ${random.integer(1, 28)}.${random.integer(1, 12)}. the ${random.word()} ${random.pick(troubles)}.`,
});

export type Ticket = ReturnType<typeof drawTicket>;

/** The tickets in a list's answer; undefined when it is none. */
export function ticketsIn(response: HttpResponse): readonly unknown[] | undefined {
  const tickets = property(json(response), "tickets");
  return response.status === 200 && Array.isArray(tickets) ? tickets : undefined;
}

/** Whether an answer is this ticket, with the number given. */
export const isTicket = (value: unknown, id: unknown, { title, text }: Ticket): boolean =>
  isObject(value) && value.id === id && value.title === title && value.text === text;

/** Whether a JSON value names `field`, as a key or in a list, at any depth. */
export function names(value: unknown, field: string): boolean {
  if (Array.isArray(value)) return value.some((item) => item === field || names(item, field));
  return isObject(value) && Object.entries(value).some(([key, item]) => key === field || names(item, field));
}
