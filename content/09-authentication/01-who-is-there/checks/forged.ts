import type { Check } from "../../../../sandboxes/contract/types.ts";
import { askMe, expectChallenge, refusals, signIn, users } from "./tokens.ts";

export const forged: Check = {
  id: "forged",
  sentence: "A name cannot be exchanged: the signature of one token does not fit another.",
  hints: [
    "Sign in as ada and as grace, and compare the two tokens part by part. What happens if you put grace's name into ada's token?",
    "A token is readable by everyone: the part with the name is base64, no cipher. What makes it trustworthy is the last part, the signature.",
    {
      fastapi:
        "`jwt.decode` checks the signature unless it is told not to. It needs the secret and the list `algorithms`, which says what you accept.",
      django: "`signing.loads` checks the signature. Whoever decodes the base64 by hand does not.",
    },
  ],
  mistakes: [
    ...refusals,
    {
      id: "unverified",
      message:
        "A token with one user's name and another's signature was accepted. Its content was read, its signature was not checked.",
    },
  ],
  async verify(context) {
    const first = context.random.integer(0, 2);
    const [mine, yours] = [users[first], users[(first + 1) % 3]];
    if (!mine || !yours) throw new Error("there are three users");
    const [a, b] = [await signIn(context, context, mine), await signIn(context, context, yours)];
    for (const mixed of mixtures(a, b))
      expectChallenge(
        context,
        await askMe(context, `Bearer ${mixed}`),
        "a token of two halves",
        "unverified",
      );
  },
};

/** The first token with one part, between dots or colons, taken from the second; only those that differ from both. */
function mixtures(a: string, b: string): readonly string[] {
  const separator = a.includes(".") ? "." : ":";
  const [ours, theirs] = [a.split(separator), b.split(separator)];
  return ours
    .map((_, place) => ours.with(place, theirs[place] ?? "").join(separator))
    .filter((mixed) => mixed !== a && mixed !== b);
}
