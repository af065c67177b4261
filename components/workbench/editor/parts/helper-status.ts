import type { Sentence } from "../../messages/said.ts";

/** What has become of something that helps with the code: the linter, the language server. `failed` is terminal. */
export type HelperStatus =
  /** The reason in words that fit behind “off”. */
  | { readonly kind: "off"; readonly reason: Sentence }
  | { readonly kind: "loading" }
  | { readonly kind: "ready" }
  | { readonly kind: "failed"; readonly reason: Sentence };
