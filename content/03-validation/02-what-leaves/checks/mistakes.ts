import { answer, last } from "../../../../sandboxes/contract/read.ts";
import type { KnownMistake } from "../../../../sandboxes/contract/types.ts";

/** Ends any answer, so that every check must know it. */
export const crashed: KnownMistake = {
  id: "crashed",
  message:
    "The request ended in an exception; the console shows it. A Pydantic model that you build yourself takes dictionaries, and no objects of the store: leave the building to FastAPI, which reads attributes, or set `from_attributes`.",
  recognise: ({ exchanges }) => answer(last(exchanges))?.status === 500,
};
