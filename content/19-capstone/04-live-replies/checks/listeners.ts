import type { ResponseStream } from "../../../../sandboxes/contract/context.ts";
import { answerText, json, property } from "../../../../sandboxes/contract/read.ts";
import type { Check, CheckContext } from "../../../../sandboxes/contract/types.ts";
import { crashed, mistake } from "../../contract/mistakes.ts";
import { report, signIn } from "../../contract/people.ts";
import { get } from "../../contract/tickets.ts";
import { expectNext, listen, reply } from "./streams.ts";

export const hidden: Check = {
  id: "hidden",
  sentence: "A stream is as private as its ticket: 401 for strangers, 404 for other customers.",
  hints: [
    "Open the stream of one of ada's tickets as ben.",
    "A stream begins with a status, and after that it is too late to refuse. The question comes before the first event.",
    {
      fastapi:
        "What is raised in a function with `yield` comes too late. The dependency `VisibleTicket` of `who.py` runs before.",
      django:
        "The view looks for the ticket with `visible_to(request.user)`, and only then makes the response with the generator.",
    },
  ],
  mistakes: [
    crashed,
    mistake(
      "open",
      "Anyone can listen who knows the number. Look for the ticket as the other routes do.",
      ({ status }) => status === 200,
    ),
  ],
  async verify(context) {
    const [ada, ben] = [await signIn(context, context, "ada"), await signIn(context, context, "ben")];
    const { id } = await report(context, context, ada);
    for (const [token, status] of [
      [ben, 404],
      [undefined, 401],
    ] as const) {
      const stream = await context.stream(get(`/tickets/${id}/events`, token));
      stream.close();
      if (stream.status !== status)
        context.fail({
          expected: `${status} ${token ? "for Ben" : "without a token"}`,
          received: `${stream.status}`,
          ...(stream.status === 200 ? { mistake: "open" } : {}),
        });
    }
  },
};

/** How many listeners the server counts. */
async function listeners({ send, fail }: CheckContext): Promise<number> {
  const response = await send(get("/health"));
  const count = property(json(response), "listeners");
  return typeof count === "number"
    ? count
    : fail({ expected: "the number of listeners from GET /health", received: answerText(response) });
}

export const left: Check = {
  id: "left",
  sentence: "Whoever leaves is forgotten: the server counts the listeners that are there.",
  hints: [
    "Open a stream, close it, and look at `GET /health`.",
    "When a client goes away, the framework ends your generator at the `await` or `yield` where it stands. What must happen then belongs in `finally`, or in a `with`.",
    "`with hub.listen(number) as arriving:` around all that follows takes the listener out, whatever ends the stream.",
  ],
  mistakes: [
    crashed,
    {
      id: "never-forgotten",
      message: "The listeners have gone, and the server still fills queues for them. They grow for ever.",
    },
    {
      id: "not-counted",
      message: "Listeners are there, and the hub knows none of them. Listen with `hub.listen`.",
    },
  ],
  async verify(context) {
    const ada = await signIn(context, context, "ada");
    const { id } = await report(context, context, ada);
    const first = await reply(context, id, ada);
    const before = await listeners(context);
    const streams = [await listen(context, id, ada), await listen(context, id, ada)];
    for (const stream of streams) await expectNext(context, stream, first);
    const during = await listeners(context);
    if (during < before + streams.length)
      context.fail({
        expected: `${before + streams.length} listeners`,
        received: `${during}`,
        mistake: "not-counted",
      });
    for (const stream of streams) stream.close();
    // That somebody has left is noticed a little later; each reply makes the server try once more.
    for (let asked = 0; asked < 20; asked += 1) {
      if ((await listeners(context)) <= before) return;
      await reply(context, id, ada);
    }
    context.fail({
      expected: `${before} listeners after two have left`,
      received: `${await listeners(context)}`,
      mistake: "never-forgotten",
    });
  },
};

/** More than a pool of connections holds as it comes (SQLAlchemy: 5, and 10 beyond). */
const many = 20;

export const crowd: Check = {
  id: "crowd",
  sentence: "Twenty people may listen, and the desk still answers.",
  hints: [
    "Open many streams, and send `GET /tickets`. Does it answer?",
    "A stream may last for hours. What it holds meanwhile, nobody else has: a connection to the database, above all.",
    {
      fastapi:
        "What a dependency has opened is closed after the answer, and the answer of a stream ends with the stream. Take from the ticket what you need, and call `session.close()` before you listen.",
      django:
        "Read the past replies in the generator, with `async for`, and hold no transaction open around it.",
    },
  ],
  mistakes: [
    {
      id: "held",
      message:
        "With twenty listeners the server answers nobody any more. Each of them holds a connection of the pool, and the pool is empty.",
      recognise: ({ exchanges }) =>
        exchanges.some(({ response }) => "failure" in response && response.failure === "timeout"),
    },
  ],
  async verify(context) {
    const ada = await signIn(context, context, "ada");
    const { id } = await report(context, context, ada);
    const streams: ResponseStream[] = [];
    while (streams.length < many) streams.push(await listen(context, id, ada));
    const list = await context.send(get("/tickets", ada));
    if (list.status !== 200) context.fail({ expected: "200 for the list", received: answerText(list) });
    const sent = await reply(context, id, ada);
    for (const stream of streams) await expectNext(context, stream, sent);
  },
};
