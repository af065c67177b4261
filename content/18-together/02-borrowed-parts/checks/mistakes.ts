import { answer, json, last, property } from "../../../../sandboxes/contract/read.ts";
import type { HttpResponse, KnownMistake } from "../../../../sandboxes/contract/types.ts";

/** A mistake that shows in the answer on which the check stopped. */
export function mistake(
  id: string,
  message: string,
  shows: (response: HttpResponse) => boolean,
): KnownMistake {
  return {
    id,
    message,
    recognise: ({ exchanges }) => {
      const response = answer(last(exchanges));
      return response !== undefined && shows(response);
    },
  };
}

export const accepted = mistake(
  "not-asked",
  "This was accepted although the models forbid it. Let the model read the body; `model_construct` fills it without asking anything.",
  ({ status }) => status < 300,
);

export const crashed = mistake(
  "crashed",
  "The request ended in an exception. The console shows the traceback; its last line says what went wrong.",
  ({ status }) => status >= 500,
);

export const otherStatus = mistake(
  "status-400",
  "FastAPI's status for input that does not fit is 422, and one contract judges both sides.",
  ({ status }) => status === 400,
);

export const errorAsText = mistake(
  "error-as-text",
  "`detail` is text for people. A client that shall mark the fields needs the list: `error.errors()`.",
  (response) => typeof property(json(response), "detail") === "string",
);
