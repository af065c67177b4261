import type { Check } from "../../../../sandboxes/contract/types.ts";
import { join, newEmail, stoppedWith, timesListed } from "./members.ts";

export const refused: Check = {
  id: "refused",
  sentence: "Whoever joins twice is answered 409, and is a member once.",
  hints: [
    "Send `POST /members/` twice with the same address, and read the last line of the traceback in the console.",
    {
      fastapi:
        "The database has refused the second row: `IntegrityError`, from `sqlalchemy.exc`. Catch it where the member is written.",
      django:
        "The database has refused the second row: `IntegrityError`, from `django.db`. Catch it where the member is written.",
    },
    {
      fastapi:
        "After a statement has failed, the session's transaction is void until it is rolled back. `with db.begin_nested():` around `db.add(member)` makes a savepoint, and only that part is rolled back.",
      django:
        "After a statement has failed, the transaction of the request is void. `with transaction.atomic():` around `Member.objects.create(…)` makes a savepoint, and only that part is rolled back.",
    },
    {
      fastapi:
        "`try:` with the `with` inside, then `except IntegrityError: db.commit()` and `raise HTTPException(409)`.",
      django:
        "`try:` with the `with` inside, then `except IntegrityError: return JsonResponse({…}, status=409)`.",
    },
  ],
  mistakes: [
    {
      id: "void-transaction",
      recognise: (evidence) =>
        stoppedWith(evidence) === 500 && evidence.exchanges.at(-1)?.request.method === "POST",
      message:
        "The second request ended in an exception. Either the `IntegrityError` was not caught, or it was, and the transaction went on after it: then the next statement fails. The last line in the console tells which.",
    },
    {
      id: "as-if-new",
      recognise: (evidence) => [200, 201].includes(stoppedWith(evidence) ?? 0),
      message:
        "The second request was answered with success, so that the sender believes to have joined just now. Say 409 Conflict.",
    },
  ],
  async verify(context) {
    const { random, fail } = context;
    const email = newEmail(random);
    await join(context, email, 201, `POST /members/ with ${email}`);
    await join(context, email, 409, `the same address again, ${email}`);
    const times = await timesListed(context, email);
    if (times !== 1)
      fail({ expected: `${email} once among the members`, received: `${email} ${times} times` });
  },
};
