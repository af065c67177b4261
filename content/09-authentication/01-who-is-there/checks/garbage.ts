import type { Check } from "../../../../sandboxes/contract/types.ts";
import { askMe, expectChallenge, refusals, signIn, users } from "./tokens.ts";

export const garbage: Check = {
  id: "garbage",
  sentence: "A token that the server did not issue is refused with 401 and the same challenge.",
  hints: [
    "Send `GET /me` with `Authorization: Bearer nonsense`. Who has looked at the token?",
    {
      fastapi:
        "`OAuth2PasswordBearer` takes the token out of the header, and that is all it does. Put a dependency behind it that reads the token and refuses.",
      django:
        "The view takes the token out of the header and believes it. Read it with `signing.loads`, which raises `BadSignature` when it is not right.",
    },
    {
      fastapi:
        "Catch `jwt.InvalidTokenError`, the base of all that PyJWT raises for a bad token, and answer 401.",
      django: "Catch `signing.BadSignature` and answer 401.",
    },
    {
      fastapi:
        '`async def current_user(token: Annotated[str, Depends(bearer)]) -> str:` reads the token; when it cannot, it raises `HTTPException(401, "…", {"WWW-Authenticate": "Bearer"})`. The endpoint depends on it.',
      django:
        '`try: return signing.loads(token, max_age=settings.TOKEN_SECONDS)["name"]`, `except signing.BadSignature: return None`; on None the view returns `refuse(…)`.',
    },
  ],
  mistakes: [
    ...refusals,
    {
      id: "any-token",
      message:
        "Any token is accepted. It was taken out of the header, and nobody has asked whether it is genuine.",
    },
  ],
  async verify(context) {
    const { random } = context;
    const token = await signIn(context, context, random.pick(users));
    const attempts = [
      [`${random.word()}-${random.integer(1000, 9999)}`, "a word in place of a token"],
      [token.slice(0, random.integer(4, token.length - 4)), "the beginning of a token"],
      [`${token}${random.word()}`, "a token with something behind it"],
      [random.pick(["a.b.c", "a:b:c", "...", "::"]), "something shaped like a token"],
    ] as const;
    for (const [sent, what] of attempts)
      expectChallenge(context, await askMe(context, `Bearer ${sent}`), what, "any-token");
  },
};
