import { answerText, text } from "../../../../sandboxes/contract/read.ts";
import type { Check } from "../../../../sandboxes/contract/types.ts";
import { expectNext, listen, reply } from "../../04-live-replies/checks/streams.ts";
import { samInAdmin } from "../../contract/admin.ts";
import { crashed, mistake } from "../../contract/mistakes.ts";
import { report, signIn } from "../../contract/people.ts";
import { get } from "../../contract/tickets.ts";

export const lockedOut: Check = {
  id: "locked-out",
  sentence:
    "Who is deactivated in the admin is locked out of the API at once, though the token is still in time.",
  hints: [
    "Take a token as ben, then take the tick from “Active” on ben's page in the admin, and use the token.",
    "A token says who somebody was when it was made. Whether the account still counts stands in the database, and only there.",
    "In `signed_in`: `User.objects.filter(username=name, is_active=True)`.",
  ],
  mistakes: [
    crashed,
    mistake(
      "still-in",
      "Ben was deactivated, and his token opens the door until it runs out. Ask for the account with every request.",
      ({ status }) => status === 200,
    ),
  ],
  async verify(context) {
    const { send, fail } = context;
    const ben = await signIn(context, context, "ben");
    const before = await send(get("/tickets", ben));
    if (before.status !== 200) fail({ expected: "200 for Ben's list", received: answerText(before) });
    const sam = await samInAdmin(context);
    const page = /\/admin\/auth\/user\/\d+\/change\/(?=[^>]*>ben<)/.exec(
      text(await sam.get("/admin/auth/user/")),
    )?.[0];
    if (page === undefined)
      return fail({ expected: "ben in the admin's list of users", received: "nobody of this name" });
    const joined = { username: "ben", date_joined_0: "2026-01-02", date_joined_1: "03:04:05" };
    const saved = await sam.submit(page, joined);
    if (saved.status !== 302)
      fail({ expected: "302 for Ben's page in the admin", received: answerText(saved) });
    const during = await send(get("/tickets", ben));
    // Before anything else: the account is the learner's, and stays as it was.
    await sam.submit(page, { ...joined, is_active: "on" });
    const after = await send(get("/tickets", ben));
    if (after.status !== 200) fail({ expected: "200 for Ben, active again", received: answerText(after) });
    if (during.status !== 401)
      fail({
        expected: "401 while Ben is not active",
        received: answerText(during),
        ...(during.status === 200 ? { mistake: "still-in" } : {}),
      });
  },
};

export const told: Check = {
  id: "told",
  sentence: "A reply reaches the listeners, once, whether it was written through the API or in the admin.",
  hints: [
    "Listen to a ticket, and add a reply in the admin. Does it arrive?",
    "The admin saves a reply without the API's knowledge. Where do both of them pass?",
    "Each saved object sends Django's signal `post_save`. A receiver can tell the hub, and then the endpoint need not.",
    "In `tickets/receivers.py`: `@receiver(post_save, sender=Reply)`; if `created`, `transaction.on_commit(partial(hub.tell, instance.ticket_id, instance.as_json()))`. Import the module in `AppConfig.ready`.",
  ],
  mistakes: [
    crashed,
    {
      id: "twice",
      message:
        "A reply has arrived twice: endpoint and receiver both tell the hub. One of them is enough, the one that all replies pass.",
    },
    {
      id: "api-only",
      message:
        "The reply from the admin was saved, and no listener heard of it: only the API's endpoint tells the hub.",
    },
  ],
  async verify(context) {
    const { random, fail } = context;
    const ada = await signIn(context, context, "ada");
    const { id } = await report(context, context, ada);
    const first = await reply(context, id, ada);
    const listener = await listen(context, id, ada);
    await expectNext(context, listener, first);
    const second = await reply(context, id, ada);
    await expectNext(context, listener, second);
    const sam = await samInAdmin(context);
    const words = `${random.word()} ${random.word()} ${random.integer(100, 999)}`;
    const saved = await sam.submit("/admin/tickets/reply/add/", { ticket: `${id}`, text: words });
    if (saved.status !== 302) fail({ expected: "302 for a reply in the admin", received: answerText(saved) });
    // A reply through the API comes after it in any case, so that nobody waits for what does not come.
    await reply(context, id, ada);
    const event = await listener.event();
    if (!event?.data.includes(words))
      fail({
        expected: `the reply “${words}” from the admin`,
        received: event?.data ?? "the end of the stream",
        mistake: event?.id === `${second.id}` ? "twice" : "api-only",
      });
  },
};
