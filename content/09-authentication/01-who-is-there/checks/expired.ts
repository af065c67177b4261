import type { Check } from "../../../../sandboxes/contract/types.ts";
import { askMe, expectChallenge, refusals, signIn, users } from "./tokens.ts";

export const expired: Check = {
  id: "expired",
  sentence: "A token is good for TOKEN_SECONDS, and refused afterwards.",
  hints: [
    "A token cannot be called back. What happens to one that was stolen a year ago?",
    {
      fastapi:
        "`issue` writes the end into the token, as `exp`. `jwt.decode` looks at it, unless told otherwise.",
      django:
        "The token holds the time at which it was signed, and no end. Whoever reads it says how old it may be.",
    },
    {
      fastapi: '`jwt.decode(token, SECRET, algorithms=["HS256"])`, without `options`.',
      django: "`signing.loads(token, max_age=settings.TOKEN_SECONDS)`.",
    },
  ],
  mistakes: [
    ...refusals,
    {
      id: "never-expires",
      message: "A token from the past was accepted. It is genuine, and too old: its age was not asked.",
    },
  ],
  async verify(context) {
    const { random } = context;
    // Negative: a token is too old when it is issued, and nobody has to wait.
    const server = await context.serve({ env: { TOKEN_SECONDS: String(-random.integer(60, 600)) } });
    const token = await signIn(server, context, random.pick(users));
    expectChallenge(
      context,
      await askMe(server, `Bearer ${token}`),
      "a token that is too old",
      "never-expires",
    );
  },
};
