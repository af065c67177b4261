/**
 * Something that happened to a file without the learner's doing. `merged`: both texts are in it now; `kept`:
 * they could not be joined, and the other one stands beside it under `name`.
 */
export type Notice =
  | { readonly kind: "merged"; readonly from: Origin; readonly path: string }
  | { readonly kind: "kept"; readonly from: Origin; readonly path: string; readonly name: string };

/** Where the other text came from: another tab, or a newer version of the lesson's own file. */
export type Origin = "tab" | "lesson";
