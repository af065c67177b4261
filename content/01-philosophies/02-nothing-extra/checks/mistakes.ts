import { answer, json, last, property, text } from "../../../../sandboxes/contract/read.ts";
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
        sent: exchange.request,
        response,
        body: text(response),
        value: json(response),
        framework,
      });
    },
  };
}

/** Mistakes that leave the 404 as the framework makes it, or break it for every request. */
export const everywhere: readonly KnownMistake[] = [
  mistake(
    "debug-page",
    "This is the page that Django shows instead of every 404 while `DEBUG` is true: a list of all routes, for you alone. `handler404` is asked only when `DEBUG` is false.",
    ({ framework, body }) => framework === "django" && /Page not found at|DEBUG = True/.test(body),
  ),
  mistake(
    "default-page",
    "This is Django's own 404 page, in HTML. Name a view of yours `handler404` in the module that `ROOT_URLCONF` names.",
    ({ framework, response, body }) =>
      framework === "django" && response.status === 404 && body.includes("<title>Not Found</title>"),
  ),
  mistake(
    "default-answer",
    "This is FastAPI's own 404, so your handler was not asked. Starlette's router raised it, as Starlette's `HTTPException`; a handler for `fastapi.HTTPException`, a subclass of that, does not see it. Register the handler for the status 404.",
    ({ framework, value }) => framework === "fastapi" && property(value, "detail") === "Not Found",
  ),
  mistake(
    "handler-crashed",
    "The answer is 500: the handler itself failed. Django passes the exception to `handler404` by name, so its second parameter must be called `exception`. With `DEBUG` false the console shows no traceback; Django would mail it to the `ADMINS`.",
    ({ framework, response }) => framework === "django" && response.status === 500,
  ),
  mistake(
    "crashed",
    "The handler raised an exception of its own. The console shows the traceback.",
    ({ framework, response }) => framework === "fastapi" && response.status >= 500,
  ),
];
