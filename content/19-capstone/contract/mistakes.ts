import { answer, last } from "../../../sandboxes/contract/read.ts";
import type { HttpRequest, HttpResponse, KnownMistake } from "../../../sandboxes/contract/types.ts";

/** A mistake that shows in the answer on which the check stopped. */
export function mistake(
  id: string,
  message: string,
  shows: (response: HttpResponse, request: HttpRequest) => boolean,
): KnownMistake {
  return {
    id,
    message,
    recognise: ({ exchanges }) => {
      const exchange = last(exchanges);
      const response = answer(exchange);
      return exchange !== undefined && response !== undefined && shows(response, exchange.request);
    },
  };
}

export const crashed = mistake(
  "crashed",
  "The request ended in an exception. The console shows the traceback; its last line says what went wrong.",
  ({ status }) => status >= 500,
);
