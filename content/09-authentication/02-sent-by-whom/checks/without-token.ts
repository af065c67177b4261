import type { Check } from "../../../../sandboxes/contract/types.ts";
import { anyAddress, everywhere, expectRefused, openForm, send, signIn } from "./members.ts";

export const withoutToken: Check = {
  id: "without-token",
  sentence:
    "A request with the cookie alone, as another site can cause it, is refused with 403 and changes nothing.",
  hints: [
    "Another site can hold a form that points to your `/address`. The browser adds ada's cookie. What does that form not know?",
    "It cannot read your pages. Something that stands in your page, and that the server knows for this visitor, tells your form from theirs.",
    {
      fastapi:
        "Make a random token, keep it in `request.session`, put it into the form. A dependency of `POST /address` compares both and raises `HTTPException(403)`.",
      django:
        "`CsrfViewMiddleware` does all of it, and `@csrf_exempt` switches it off. Remove the decorator, and give the forms their `{% csrf_token %}`.",
    },
    {
      fastapi:
        '`expected = request.session.get("csrf")`; refuse `if not expected or not secrets.compare_digest(csrf_token.encode(), expected.encode())`. A visitor without a token must not match an empty field.',
      django: "The solution's views have no decorator for CSRF at all, and its settings keep the middleware.",
    },
  ],
  mistakes: [
    {
      id: "unprotected",
      message: "The cookie alone was enough. Any site that ada visits could have sent this request.",
    },
    {
      id: "empty-matches",
      message:
        "Before ada has opened a form there is no token in her session, and an empty field was equal to nothing. Refuse when there is nothing to compare with.",
    },
    ...everywhere,
  ],
  async verify(context) {
    const early = await signIn(context, "ada");
    const first = anyAddress(context);
    const beforeForm = await send(early, first, {});
    const ada = await signIn(context, "ada");
    await openForm(context, ada);
    const second = anyAddress(context);
    const afterForm = await send(ada, second, {});
    await expectRefused(context, ada, afterForm, {
      what: "a form without a token",
      address: second,
      mistake: "unprotected",
    });
    await expectRefused(context, early, beforeForm, {
      what: "a form without a token, from a visitor who has opened no page",
      address: first,
      mistake: "empty-matches",
    });
  },
};
