import type { Check } from "../../../../sandboxes/contract/types.ts";
import { anyAddress, everywhere, expectRefused, openForm, send, signIn } from "./members.ts";

export const wrongToken: Check = {
  id: "wrong-token",
  sentence: "A token that is wrong in any way is refused.",
  hints: [
    "Change one letter of the hidden field and send the form.",
    "That a token was sent says nothing: every form can have a field of that name. It must be equal to the one that the server keeps for this visitor.",
    {
      fastapi:
        "`secrets.compare_digest(csrf_token.encode(), expected.encode())`, the whole against the whole.",
      django: "Leave the comparison to `CsrfViewMiddleware`.",
    },
  ],
  mistakes: [
    { id: "presence-only", message: "Any token is accepted; only its presence is asked for." },
    {
      id: "begins-like-it",
      message:
        "The beginning of the token was enough, so that it can be guessed letter by letter. Compare the whole.",
    },
    ...everywhere,
  ],
  async verify(context) {
    const { random } = context;
    const ada = await signIn(context, "ada");
    const { hidden } = await openForm(context, ada);
    const letters = (length: number) =>
      Array.from({ length }, () => random.pick([..."abcdefXYZ0123"])).join("");
    const wrong = [
      [(token: string) => letters(token.length), "a token of random letters", "presence-only"],
      [
        (token: string) => token.slice(0, random.integer(1, 8)),
        "the beginning of the token",
        "begins-like-it",
      ],
      [(token: string) => swapCase(token), "the token in the other case", "presence-only"],
    ] as const;
    for (const [change, what, mistake] of wrong) {
      const fields = Object.entries(hidden).map(([name, token]) => [name, change(token)]);
      const address = anyAddress(context);
      const response = await send(ada, address, Object.fromEntries(fields));
      await expectRefused(context, ada, response, { what, address, mistake });
    }
  },
};

const swapCase = (text: string): string =>
  [...text]
    .map((letter) => (letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase()))
    .join("");
