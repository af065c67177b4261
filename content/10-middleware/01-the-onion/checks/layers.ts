import { answer, header, last } from "../../../../sandboxes/contract/read.ts";
import type {
  CheckContext,
  HttpRequest,
  HttpResponse,
  KnownMistake,
} from "../../../../sandboxes/contract/types.ts";

/** A request, with an id of its own or without one. JSON is asked for, so that Django's error pages are short. */
export const request = (method: string, path: string, id?: string): HttpRequest => ({
  method,
  path,
  headers: [["accept", "application/json"], ...(id === undefined ? [] : ([["x-request-id", id]] as const))],
});

export const newId = ({ random }: CheckContext): string => `${random.word()}-${random.integer(1000, 9999)}`;

export const idOf = (response: HttpResponse): string => header(response, "x-request-id") ?? "";

/** What a header of an answer says, for a message. */
export const headerText = (response: HttpResponse, name: string): string => {
  const value = header(response, name);
  return value === undefined
    ? `${response.status} without ${name}`
    : `${response.status} with ${name}: ${value}`;
};

/** Fails the check unless the answer carries the request's id and the line that the log began with it. */
export function expectHeaders(
  { fail }: CheckContext,
  sent: HttpRequest,
  response: HttpResponse,
  id: string,
  mistakes: { readonly noId: string; readonly noLog: string },
): void {
  const what = `${sent.method} ${sent.path}`;
  if (idOf(response) !== id)
    fail({
      expected: `X-Request-ID: ${id} in the answer to ${what}`,
      received: headerText(response, "X-Request-ID"),
      mistake: mistakes.noId,
    });
  const line = `${id} ${sent.method} ${sent.path} ${response.status}`;
  if (header(response, "x-log") !== line)
    fail({
      expected: `X-Log: ${line}`,
      received: headerText(response, "X-Log"),
      mistake: header(response, "x-log")?.startsWith("- ") ? "swapped" : mistakes.noLog,
    });
}

export const everywhere: readonly KnownMistake[] = [
  {
    id: "crashed",
    recognise: ({ exchanges }) => (answer(last(exchanges))?.status ?? 0) >= 500,
    message:
      "The request ended in an exception. The console shows the traceback; its last line says what went wrong.",
  },
  {
    id: "swapped",
    message:
      "The line of the log begins with “-”: when it was begun, the request had no id yet. The layer that gives the id must be further out.",
  },
  { id: "no-log", message: "The access log is not there: add its layer as well." },
];
