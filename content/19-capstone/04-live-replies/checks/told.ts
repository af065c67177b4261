import type { Check } from "../../../../sandboxes/contract/types.ts";
import { report, signIn } from "../../contract/people.ts";
import { expectNext, listen, reply } from "./streams.ts";

const ended = {
  id: "ended",
  message:
    "The stream has ended. It should stay open and wait for the next reply, until the listener leaves.",
};

export const live: Check = {
  id: "live",
  sentence: "A reply reaches everybody who listens to its ticket, at once and without being asked for.",
  hints: [
    "Open `GET /tickets/1/events` in the request sender and send a reply meanwhile. Does anything arrive?",
    "Two ends have to meet: whoever stores a reply tells the hub, and whoever streams listens to it.",
    {
      fastapi:
        "After the commit: `hub.tell(ticket.id, …)`. In the stream, an `async def`: `with hub.listen(number) as arriving:` and `while True: reply = await arriving.get()`.",
      django:
        "After `form.save()`: `hub.tell(number, reply)`. The stream is an `async def` with `yield`: `with hub.listen(ticket.pk) as arriving:` and `while True: reply = await arriving.get()`.",
    },
    {
      fastapi:
        'First send what is in the database, then what arrives: `yield ServerSentEvent(event="reply", id=str(reply["id"]), data=reply)`.',
      django:
        "Under ASGI, a plain generator is read to its end before the first byte is sent. It has to be asynchronous: `async for reply in ticket.replies…`.",
    },
  ],
  mistakes: [
    ended,
    {
      id: "past-missing",
      message: "The replies of before are missing. Whoever opens the page wants to see them, too.",
    },
  ],
  async verify(context) {
    const [ada, sam] = [await signIn(context, context, "ada"), await signIn(context, context, "sam")];
    const { id } = await report(context, context, ada);
    const first = await reply(context, id, ada);
    const listeners = [await listen(context, id, ada), await listen(context, id, sam)];
    // Written before anybody reads, so that a stream without a past shows itself by what comes first.
    const second = await reply(context, id, sam);
    const third = await reply(context, id, ada);
    for (const listener of listeners) {
      await expectNext(context, listener, first, (event) => (event ? "past-missing" : "ended"));
      for (const sent of [second, third])
        await expectNext(context, listener, sent, (event) => (event ? undefined : "ended"));
    }
    const last = await reply(context, id, sam);
    for (const listener of listeners) await expectNext(context, listener, last, () => "ended");
  },
};

export const apart: Check = {
  id: "apart",
  sentence: "Nobody hears of a ticket to which they do not listen.",
  hints: [
    "Listen to one ticket and reply to another.",
    "Ben must not read in Ada's stream what he could not read in her list.",
    "`hub.listen` and `hub.tell` take the ticket's number. Give both the number of this ticket.",
  ],
  mistakes: [
    ended,
    {
      id: "everybody",
      message: "A reply to another ticket has arrived here. Listen to one ticket, and tell of one.",
    },
  ],
  async verify(context) {
    const [ada, ben] = [await signIn(context, context, "ada"), await signIn(context, context, "ben")];
    const hers = await report(context, context, ada);
    const his = await report(context, context, ben);
    const listener = await listen(context, hers.id, ada);
    await reply(context, his.id, ben);
    const sent = await reply(context, hers.id, ada);
    await expectNext(context, listener, sent, (event) => (event ? "everybody" : "ended"));
  },
};

export const resumed: Check = {
  id: "resumed",
  sentence: "Whoever comes back with Last-Event-ID gets what they have missed, once, and then what is new.",
  hints: [
    "Send the header `Last-Event-ID` with the number of a reply. Do older ones come again?",
    "A browser's `EventSource` connects again by itself, and sends the id of the last event that it has seen.",
    {
      fastapi:
        "A parameter `last_event_id: Annotated[int, Header()] = 0`, and `Reply.id > last_event_id` in the query.",
      django: '`request.headers.get("Last-Event-ID", "")`, made a number, and `.filter(pk__gt=last)`.',
    },
  ],
  mistakes: [
    ended,
    {
      id: "from-the-start",
      message:
        "What the listener has seen already came again. Leave out what is not newer than `Last-Event-ID`.",
    },
  ],
  async verify(context) {
    const ada = await signIn(context, context, "ada");
    const { id } = await report(context, context, ada);
    const seen = await reply(context, id, ada);
    const missed = [await reply(context, id, ada), await reply(context, id, ada)];
    const listener = await listen(context, id, ada, seen.id);
    for (const one of missed)
      await expectNext(context, listener, one, (event) =>
        event?.id === `${seen.id}` ? "from-the-start" : undefined,
      );
    await expectNext(context, listener, await reply(context, id, ada), () => "ended");
  },
};
