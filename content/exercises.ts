import type { Exercise } from "../sandboxes/contract/types.ts";

/** Every exercise by the address of its lesson, loaded when it is needed. */
export const exercises: Readonly<Record<string, () => Promise<{ readonly default: Exercise }>>> = {
  "validation/types-or-fields": () => import("./03-validation/01-types-or-fields/exercise.ts"),
};
