/** Why something was not done, in a sentence for the person who asked for it. Anything else that is thrown is our fault. */
export class Refusal extends Error {
  readonly kind: "invalid" | "not-found" | "forbidden" | "conflict" | "limited";

  constructor(kind: Refusal["kind"], sentence: string) {
    super(sentence);
    this.name = "Refusal";
    this.kind = kind;
  }
}

/** By name, because the site's bundle and the server hold a class each. */
export const isRefusal = (error: unknown): error is Refusal =>
  error instanceof Error && error.name === "Refusal";

/** The same for what is not there and for what is another's, so that nobody learns which ids exist. */
export const notFound = (what: string) =>
  new Refusal("not-found", `There is no such ${what}, or it is not yours.`);
