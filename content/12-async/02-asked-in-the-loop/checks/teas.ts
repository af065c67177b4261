import { answer, answerText, json, last, property, text } from "../../../../sandboxes/contract/read.ts";
import type {
  CheckContext,
  HttpRequest,
  KnownMistake,
  Random,
} from "../../../../sandboxes/contract/types.ts";

export interface Tea {
  readonly name: string;
  readonly stock: number;
  readonly origin: string;
}

/** JSON is asked for, so that Django's page for an exception comes as text. */
export const request = (method: string, path: string, body?: unknown): HttpRequest => ({
  method,
  path,
  headers: [["accept", "application/json"]],
  ...(body !== undefined && { body: JSON.stringify(body) }),
});

/** A tea that the database has not seen: runs of the checks add to it. */
export const anyTea = (random: Random): Tea => ({
  name: `${random.word()}-${random.word()}-${random.integer(100_000, 999_999)}`,
  stock: random.integer(2, 4),
  origin: `${random.word()}-${random.integer(100, 999)}`,
});

export async function add({ send, fail }: CheckContext, tea: Tea): Promise<void> {
  const response = await send(request("POST", "/teas/", tea));
  if (response.status !== 201) fail({ expected: "201 for POST /teas/", received: answerText(response) });
}

/** The answer of `GET path` under `key`; fails the check unless the status is 200. */
export async function ask({ send, fail }: CheckContext, path: string, key: string): Promise<unknown> {
  const response = await send(request("GET", path));
  if (response.status !== 200) fail({ expected: `200 for GET ${path}`, received: answerText(response) });
  return property(json(response), key);
}

const raised = (id: string, message: string, error: RegExp): KnownMistake => ({
  id,
  message,
  recognise: ({ exchanges }) => {
    const response = answer(last(exchanges));
    return response?.status === 500 && error.test(text(response));
  },
});

/** What the ORM, or Python, says of a coroutine that asks in the wrong way. */
export const asking: readonly KnownMistake[] = [
  raised(
    "sync-query",
    "A query was made in the event loop without `await`, and Django refused it: SynchronousOnlyOperation. The console shows the line.",
    /SynchronousOnlyOperation/,
  ),
  raised(
    "not-awaited",
    "What was to be sent is a coroutine: the query has been described and not been awaited.",
    /coroutine/,
  ),
];
