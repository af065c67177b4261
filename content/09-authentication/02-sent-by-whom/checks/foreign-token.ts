import type { Check } from "../../../../sandboxes/contract/types.ts";
import { anyAddress, everywhere, expectRefused, openForm, send, signIn } from "./members.ts";

export const foreignToken: Check = {
  id: "foreign-token",
  sentence: "A token of another visitor is refused, although the server has issued it.",
  hints: [
    "Sign in as grace with a second browser, and copy the token from her page into ada's form.",
    "Whoever attacks may well have an account of their own, and so a token of their own. It must be good for their browser alone.",
    {
      fastapi: "Keep the token in `request.session`: each visitor has one, and the comparison takes theirs.",
      django:
        "`{% csrf_token %}` and `CsrfViewMiddleware` bind the field to the cookie `csrftoken` of this browser. Do not make a token of your own.",
    },
  ],
  mistakes: [
    {
      id: "any-visitors",
      message:
        "Grace's token was good enough for ada. A token that is the same for all, or only signed, can be taken from an account of the attacker's own.",
    },
    ...everywhere,
  ],
  async verify(context) {
    const [ada, grace] = [await signIn(context, "ada"), await signIn(context, "grace")];
    await openForm(context, ada);
    const { hidden } = await openForm(context, grace);
    const address = anyAddress(context);
    const response = await send(ada, address, hidden);
    await expectRefused(context, ada, response, {
      what: "ada's cookie with grace's token",
      address,
      mistake: "any-visitors",
    });
  },
};
