import { answerText, json, property } from "../../../../sandboxes/contract/read.ts";
import type { Check } from "../../../../sandboxes/contract/types.ts";
import { crashed, mistake } from "../../contract/mistakes.ts";
import { report, signIn } from "../../contract/people.ts";
import { again } from "../../contract/servers.ts";
import { get, post, ticketsIn } from "../../contract/tickets.ts";
import { launches } from "../launches.ts";
import { order, state, untilEnded } from "./reports.ts";

const stays = {
  id: "stays-pending",
  message:
    "The report is pending for ever. Either nobody has started the work, or it has ended in an exception that nobody wrote down.",
};

export const done: Check = {
  id: "done",
  sentence: "After a while the report is done, and its result is right.",
  hints: [
    "Ask for the report's address again and again. Does its state change?",
    "Who carries out the work has to write the state down where the next request looks for it.",
    {
      fastapi:
        "The work has a session of its own: `with make_session() as session:` opens it. Do not forget `session.commit()`.",
      django: "The task fetches the report by its number, sets `result` and `state`, and calls `save()`.",
    },
  ],
  mistakes: [crashed, stays],
  async verify(context) {
    const { fail, send } = context;
    const sam = await signIn(context, context, "sam");
    const ada = await signIn(context, context, "ada");
    await report(context, context, ada);
    const texts = (ticketsIn(await send(get("/tickets", ada))) ?? []).map((ticket) =>
      String(property(ticket, "text")),
    );
    const words = texts.reduce((sum, text) => sum + text.split(/\s+/).length, 0);
    const ended = await untilEnded(context, await order(context, sam, "ada"), sam);
    const result = property(json(ended), "result");
    if (
      state(ended) !== "done" ||
      property(result, "tickets") !== texts.length ||
      property(result, "words") !== words
    )
      fail({
        expected: `state "done" with ${texts.length} tickets and ${words} words`,
        received: answerText(ended),
      });
  },
};

export const failed: Check = {
  id: "failed",
  sentence: "A report that fails says so, and the next one is worked out all the same.",
  hints: [
    "Order a report on sam, who has no tickets. What does its state say after a while?",
    "After the answer nobody waits for the exception. What the work does not write down, the client never learns.",
    'Put the work into `try`, and in `except Exception` log the traceback and set the state to "failed". Save the state in both cases.',
  ],
  mistakes: [crashed, stays],
  async verify(context) {
    const { fail } = context;
    const sam = await signIn(context, context, "sam");
    await report(context, context, await signIn(context, context, "ben"));
    const bad = await untilEnded(context, await order(context, sam, "sam"), sam);
    if (state(bad) !== "failed")
      fail({ expected: 'state "failed" for a report on nobody\'s tickets', received: answerText(bad) });
    const good = await untilEnded(context, await order(context, sam, "ben"), sam);
    if (state(good) !== "done")
      fail({ expected: 'state "done" for the next report', received: answerText(good) });
  },
};

export const elsewhere: Check = {
  id: "elsewhere",
  sentence: "A second server of the same project knows the report, too.",
  hints: [
    "In production, several processes answer. The next question may reach another one than the order did.",
    "A dictionary in a module belongs to one process. All of them share the database.",
    "The table `Report` is there. Create a row with the order, change it when the work ends, and answer questions from it.",
  ],
  mistakes: [
    crashed,
    mistake(
      "in-one-process",
      "The other server knows nothing of the report. Its state is kept in one process, and must lie where all look: in the database.",
      ({ status }) => status === 404,
    ),
  ],
  async verify(context) {
    const sam = await signIn(context, context, "sam");
    await report(context, context, await signIn(context, context, "ada"));
    const place = await order(context, sam, "ada");
    await untilEnded(context, place, sam);
    const other = await context.serve(again(launches[context.framework]));
    const response = await other.send(get(place, sam));
    if (response.status !== 200 || state(response) !== "done")
      context.fail({
        expected: `200 with state "done" from another server at ${place}`,
        received: answerText(response),
      });
  },
};

export const staffOnly: Check = {
  id: "staff-only",
  sentence:
    "Reports are for the staff: 401 for strangers, 403 for customers, 404 for one that was never ordered.",
  hints: [
    "Send `POST /reports` as ada, and once without a token.",
    "Ada is known and may not: 403. A stranger is not known: 401. The second question comes after the first.",
    {
      fastapi:
        "A dependency that takes `person: SignedIn` and raises `HTTPException(403)` unless `person.staff`.",
      django: "A decorator around a view that `signed_in` wraps: 403 unless `request.user.is_staff`.",
    },
  ],
  mistakes: [
    crashed,
    mistake(
      "open-to-customers",
      "A customer has got a report on somebody else's tickets.",
      ({ status }) => status < 300,
    ),
    {
      id: "unknown-pending",
      message:
        "A report that nobody ordered is said to be on its way. Whoever mistypes an address waits for ever: 404.",
    },
  ],
  async verify(context) {
    const { send, fail } = context;
    const [sam, ada] = [await signIn(context, context, "sam"), await signIn(context, context, "ada")];
    await report(context, context, ada);
    const place = await order(context, sam, "ada");
    for (const [token, status] of [
      [ada, 403],
      [undefined, 401],
    ] as const)
      for (const request of [post("/reports", { reporter: "ben" }, token), get(place, token)]) {
        const response = await send(request);
        if (response.status !== status)
          fail({
            expected: `${status} for ${request.method} ${request.path} ${token ? "as Ada" : "without a token"}`,
            received: answerText(response),
          });
      }
    const never = place.replace(/[0-9a-f]{4}$/, (end) => (end === "0123" ? "4567" : "0123"));
    const unknown = await send(get(never, sam));
    if (unknown.status !== 404)
      fail({
        expected: `404 for ${never}`,
        received: answerText(unknown),
        ...(state(unknown) === "pending" ? { mistake: "unknown-pending" } : {}),
      });
  },
};
