/** What came of sending a form. */
export type FormState =
  | { readonly kind: "idle" }
  | { readonly kind: "refused"; readonly problem: string }
  /** `shown` is something to copy, such as a code that is shown once. */
  | { readonly kind: "done"; readonly note: string; readonly shown?: string };

export type FormAction = (before: FormState, data: FormData) => Promise<FormState>;
