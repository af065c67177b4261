import { answer, last, text } from "../../../../sandboxes/contract/read.ts";
import type { Framework, HttpResponse, KnownMistake } from "../../../../sandboxes/contract/types.ts";

/** The exchange on which the check stopped. */
export interface Stop {
  readonly path: string;
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
      return shows({ path: exchange.request.path, response, body: text(response), framework });
    },
  };
}

/** Mistakes that break a page, wherever the service lives. */
export const everywhere: readonly KnownMistake[] = [
  mistake(
    "no-such-name",
    "No route has this name, so the link could not be made. In Django a name below `app_name` is called with it, `items:read`; in FastAPI a route is called as its function is. The console shows which name was looked up.",
    ({ body, response, framework }) =>
      response.status === 500 && (framework === "fastapi" || body.includes("NoReverseMatch")),
  ),
  mistake(
    "redirected",
    "The link leads to a redirection: it has a slash at its end that the route has not, or the other way round. A link that comes from the route's name has it right.",
    ({ response }) => response.status >= 300 && response.status < 400,
  ),
  {
    id: "url-object",
    message:
      "The link came as an object. `url_for` returns a `URL`, which has parts; `str(…)` makes it the text that a client can follow.",
  },
];
