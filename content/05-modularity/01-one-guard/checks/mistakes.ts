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

/** Mistakes that break a route instead of guarding it. */
export const everywhere: readonly KnownMistake[] = [
  mistake(
    "doubled-prefix",
    "Nothing is served at `/stock/` any more. The prefix is written in one place: on the router or where it is included, in `stock/urls.py` or in `shop/urls.py`. In both, it comes twice: `/stock/stock/`.",
    ({ sent, response }) => sent.path.startsWith("/stock/") && response.status === 404,
  ),
  mistake(
    "crashed",
    "The request ended in an exception. The console shows the traceback; its last line says what went wrong.",
    ({ response }) => response.status >= 500,
  ),
];
