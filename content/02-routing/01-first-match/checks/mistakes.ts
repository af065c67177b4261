import { answer, json, last, text } from "../../../../sandboxes/contract/read.ts";
import type { Framework, HttpResponse, KnownMistake } from "../../../../sandboxes/contract/types.ts";

/** The exchange on which the check stopped. */
export interface Stop {
  readonly path: string;
  readonly response: HttpResponse;
  /** Body of the answer as text, and as JSON where it is JSON. */
  readonly body: string;
  readonly value: unknown;
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
      const { path } = exchange.request;
      return shows({ path, response, body: text(response), value: json(response), framework });
    },
  };
}

/** A slash more or less than the route has: both frameworks redirect to the other form. */
export const redirected = mistake(
  "redirected",
  "The server redirects to another address. Here an item's address ends without a slash, and the list's with one.",
  ({ response }) => response.status >= 300 && response.status < 400,
);
