import { answer, answerText, last } from "../../../../sandboxes/contract/read.ts";
import type { Check } from "../../../../sandboxes/contract/types.ts";
import { anyAddress, everywhere, openForm, send, signIn } from "./members.ts";

export const ownForm: Check = {
  id: "own-form",
  sentence: "Whoever signs in and sends the page's own form changes the address.",
  hints: [
    "Sign in in the preview as ada, password engine, and send the form. Does the address change?",
    "A form from your own page must carry what the server will ask for: a hidden field with the visitor's token.",
    {
      fastapi:
        'In `address.html`: `<input type="hidden" name="csrf_token" value="{{ csrf_token }}">`. The endpoint hands the token to the template.',
      django: 'In the templates: `{% csrf_token %}` directly behind `<form method="post">`.',
    },
  ],
  mistakes: [
    {
      id: "no-field",
      recognise: ({ exchanges }) => answer(last(exchanges))?.status === 403,
      message:
        "Your own form is refused: it does not carry the token that the server asks for. Put it into the template as a hidden field.",
    },
    ...everywhere,
  ],
  async verify(context) {
    const ada = await signIn(context, "ada");
    for (let round = 1; round <= 2; round += 1) {
      const address = anyAddress(context);
      const { hidden } = await openForm(context, ada);
      const response = await send(ada, address, hidden);
      if (response.status >= 400)
        context.fail({ expected: "success for the page's own form", received: answerText(response) });
      const { shown } = await openForm(context, ada);
      if (shown !== address) context.fail({ expected: `the new address ${address}`, received: shown });
    }
  },
};
