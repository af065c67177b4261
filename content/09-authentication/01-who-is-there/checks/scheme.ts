import type { Check } from "../../../../sandboxes/contract/types.ts";
import { askMe, expectName, refusals, signIn, users } from "./tokens.ts";

export const scheme: Check = {
  id: "scheme",
  sentence: "The word Bearer may be written in any case.",
  hints: [
    "Send `Authorization: bearer` with a good token.",
    "RFC 9110 says that names of schemes are case-insensitive, and some clients write `bearer`.",
    {
      fastapi: "`OAuth2PasswordBearer` compares without case. Let it read the header.",
      django: '`scheme, _, token = header.partition(" ")`, then compare `scheme.lower()`.',
    },
  ],
  mistakes: [
    {
      id: "case-matters",
      recognise: ({ exchanges }) => {
        const response = exchanges.at(-1)?.response;
        return response !== undefined && "status" in response && response.status === 401;
      },
      message: "A good token was refused because the word before it was in another case.",
    },
    ...refusals,
  ],
  async verify(context) {
    const { random } = context;
    const user = random.pick(users);
    const token = await signIn(context, context, user);
    for (const word of ["bearer", "BEARER"])
      expectName(context, await askMe(context, `${word} ${token}`), user[0], `the scheme "${word}"`);
  },
};
