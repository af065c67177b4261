import { answer, json, last, property, requestText, text } from "../../../../sandboxes/contract/read.ts";
import type { Framework, HttpResponse, KnownMistake } from "../../../../sandboxes/contract/types.ts";

/** The exchange on which the check stopped. */
export interface Stop {
  readonly sent: string;
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
      return shows({
        sent: requestText(exchange.request),
        response,
        body: text(response),
        value: json(response),
        framework,
      });
    },
  };
}

/** Mistakes that keep any request from reaching the code of the exercise. */
export const everywhere: readonly KnownMistake[] = [
  mistake(
    "no-route",
    "Nothing is served at `POST /items/`. Look at the path, with its slash at the end, and at the method.",
    ({ response }) => response.status === 404 || response.status === 405,
  ),
  mistake(
    "redirected",
    "The server redirects to another address. The route must be `/items/`, with its slash at the end.",
    ({ response }) => response.status >= 300 && response.status < 400,
  ),
  mistake(
    "csrf",
    "Django's CSRF middleware refused the request before your view saw it. It protects browsers that sign in with a cookie; a JSON API without cookies can mark the view `@csrf_exempt`.",
    ({ response, framework }) => framework === "django" && response.status === 403,
  ),
  mistake(
    "must-return",
    "The view returned nothing. Every path through a Django view must return a response.",
    ({ body, framework }) => framework === "django" && body.includes("returned None instead"),
  ),
];

export const itemName = mistake(
  "item-name",
  "The answer calls the name `item_name`. The item that was sent has a field `name`; send back the same.",
  ({ value }) => property(value, "item_name") !== undefined,
);

/** What a learner is told who builds a form, or none, and does not ask it. */
export const neverAsked =
  "Declaring fields checks nothing by itself. Build the form from the data and ask `form.is_valid()` before you use it.";
