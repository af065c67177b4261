import type { Check } from "../../../../sandboxes/contract/types.ts";
import { askMe, expectChallenge, refusals } from "./tokens.ts";

export const missing: Check = {
  id: "missing",
  sentence: "Without a token the answer is 401, and says how to sign in.",
  hints: [
    "Send `GET /me` without the header, then with `Authorization: Basic YWRh`. What are status and headers?",
    "401 means: I do not know who you are. The answer must name a way to say so, in `WWW-Authenticate`.",
    {
      fastapi:
        '`OAuth2PasswordBearer` answers this already. If you read the header yourself, raise `HTTPException(401, …, {"WWW-Authenticate": "Bearer"})`.',
      django:
        '`JsonResponse({…}, status=401, headers={"WWW-Authenticate": "Bearer"})`; `refuse` in `views.py` makes it.',
    },
  ],
  mistakes: [...refusals],
  async verify(context) {
    const { word } = context.random;
    const attempts = [
      [undefined, "a request without the header"],
      [`Basic ${btoa(`ada:${word()}`)}`, "the scheme Basic"],
      ["Bearer", "a scheme without a token"],
    ] as const;
    for (const [authorization, what] of attempts)
      expectChallenge(context, await askMe(context, authorization), what);
  },
};
