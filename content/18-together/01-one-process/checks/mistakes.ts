import { answer, last, text } from "../../../../sandboxes/contract/read.ts";
import type { HttpResponse, KnownMistake } from "../../../../sandboxes/contract/types.ts";

/** A mistake that shows in the answer on which the check stopped. */
export function mistake(
  id: string,
  message: string,
  shows: (response: HttpResponse, path: string) => boolean,
): KnownMistake {
  return {
    id,
    message,
    recognise: ({ exchanges }) => {
      const exchange = last(exchanges);
      const response = answer(exchange);
      return exchange !== undefined && response !== undefined && shows(response, exchange.request.path);
    },
  };
}

/** Django's own page for what its table does not hold. */
const fromDjango = (response: HttpResponse): boolean =>
  response.status === 404 && text(response).includes("<h1>Not Found</h1>");

export const swallowed = mistake(
  "swallowed",
  "Django answered “Not Found” for a path that is not Django's. What is mounted at `/` fits every path, and routes are asked in their order: mount it last.",
  (response) => fromDjango(response),
);

export const crashed = mistake(
  "crashed",
  "The request ended in an exception. The console shows the traceback; its last line says what went wrong.",
  ({ status }) => status >= 500,
);
