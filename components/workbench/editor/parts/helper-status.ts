/** What has become of something that helps with the code: the linter, the language server. `failed` is terminal. */
export type HelperStatus =
  | { readonly kind: "off"; readonly reason: string }
  | { readonly kind: "loading" }
  | { readonly kind: "ready" }
  | { readonly kind: "failed"; readonly reason: string };
