import { answer, json, last, property } from "../../../../sandboxes/contract/read.ts";
import type { HttpResponse, KnownMistake } from "../../../../sandboxes/contract/types.ts";

/** A mistake that shows in the answer on which the check stopped. */
export function mistake(
  id: string,
  message: string,
  shows: (response: HttpResponse, value: unknown) => boolean,
): KnownMistake {
  return {
    id,
    message,
    recognise: ({ exchanges }) => {
      const response = answer(last(exchanges));
      return response !== undefined && shows(response, json(response));
    },
  };
}

export const wantsAll = mistake(
  "wants-all",
  "The request was refused because fields are missing that it did not mean to change. The body of a PATCH needs a model of its own, in which every field has a default.",
  ({ status }, value) =>
    status === 422 && JSON.stringify(property(value, "detail") ?? "").includes('"missing"'),
);

export const overwritten = mistake(
  "overwritten",
  "Fields that were not sent have been overwritten with None, the default of the model. `model_dump()` gives every field; `model_dump(exclude_unset=True)` those that the client has sent.",
  ({ status }, value) =>
    status !== 404 &&
    (property(value, "name") === null ||
      property(value, "sale") === null ||
      property(value, "note") === null ||
      status === 500 ||
      status === 422),
);
