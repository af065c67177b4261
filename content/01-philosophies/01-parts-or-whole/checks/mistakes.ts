import { answer, last, text } from "../../../../sandboxes/contract/read.ts";
import type {
  Framework,
  HttpRequest,
  HttpResponse,
  KnownMistake,
} from "../../../../sandboxes/contract/types.ts";

/** The exchange on which the check stopped. */
export interface Stop {
  readonly sent: HttpRequest;
  readonly response: HttpResponse;
  readonly body: string;
  readonly framework: Framework;
}

/** A mistake that shows in the answer on which the check stopped. */
export function mistake(id: string, message: string, shows: (stop: Stop) => boolean): KnownMistake {
  return {
    id,
    message,
    recognise: ({ exchanges, framework }) => {
      const exchange = last(exchanges);
      const response = answer(exchange);
      if (!exchange || !response) return false;
      return shows({ sent: exchange.request, response, body: text(response), framework });
    },
  };
}

/** Mistakes that keep a request for `/health` from its endpoint. */
export const unreached: readonly KnownMistake[] = [
  mistake(
    "slash-added",
    "The path is `/health/`, with a slash at its end, and what was asked for has none. Write the path exactly as clients will.",
    ({ response }) => response.status >= 300 && response.status < 400,
  ),
  mistake(
    "not-found",
    "Nothing is served at `/health`. A view or function alone has no address: it needs its line in `urls.py`, or its decorator.",
    ({ sent, response }) => sent.path.startsWith("/health") && response.status === 404,
  ),
  mistake(
    "crashed",
    "The endpoint raised an exception. The console shows the traceback; its last line says what went wrong.",
    ({ response }) => response.status >= 500,
  ),
];
