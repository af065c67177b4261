import { answer } from "../../../../sandboxes/contract/read.ts";
import type { Check } from "../../../../sandboxes/contract/types.ts";
import { askMe, expectName, refusals, signIn, users } from "./tokens.ts";

export const valid: Check = {
  id: "valid",
  sentence: "With a token that the server issued, GET /me answers with the name of its owner.",
  hints: [
    "Send `POST /token` with `username=ada&password=engine` as a form, and then `GET /me` with `Authorization: Bearer` and the token.",
    "The name is in the token. Whoever issued it can read it again, and check that nobody has changed it.",
    {
      fastapi:
        '`jwt.decode(token, SECRET, algorithms=["HS256"])` returns what was signed; the name is under `"sub"`.',
      django: "`signing.loads(token)` returns what was signed, a dictionary with the name.",
    },
  ],
  mistakes: [
    {
      id: "everyone-refused",
      recognise: ({ exchanges }) => {
        const exchange = exchanges.at(-1);
        return exchange?.request.path === "/me" && answer(exchange)?.status === 401;
      },
      message:
        "A genuine token is refused. It is read otherwise than it was written: `jwt.decode` needs the list `algorithms`; what `signing.dumps` has signed, `signing.loads` reads and no other signer.",
    },
    ...refusals,
  ],
  async verify(context) {
    const order = context.random.integer(0, 2);
    for (const user of [...users.slice(order), ...users.slice(0, order)]) {
      const token = await signIn(context, context, user);
      expectName(context, await askMe(context, `Bearer ${token}`), user[0], `the token of ${user[0]}`);
    }
  },
};
