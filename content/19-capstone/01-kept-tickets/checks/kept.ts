import { answerText, json, property } from "../../../../sandboxes/contract/read.ts";
import type { Check, CheckContext } from "../../../../sandboxes/contract/types.ts";
import { crashed, mistake } from "../../contract/mistakes.ts";
import { again } from "../../contract/servers.ts";
import { drawTicket, get, isTicket, post, ticketsIn } from "../../contract/tickets.ts";
import { launches } from "../launches.ts";

type Sender = Pick<CheckContext, "send">;

/** Creates a ticket and returns it with its number. */
async function create({ send }: Sender, { random, fail }: CheckContext) {
  const ticket = drawTicket(random);
  const response = await send(post("/tickets", ticket));
  const id = property(json(response), "id");
  if (response.status !== 201 || typeof id !== "number")
    return fail({ expected: "201 with the ticket's id", received: answerText(response) });
  return { ticket, id };
}

export const newestFirst: Check = {
  id: "newest-first",
  sentence: "The list shows all tickets, the newest first.",
  hints: [
    "Create two tickets and send `GET /tickets`. Which one stands at the top?",
    "A database promises no order unless it is asked for one.",
    {
      fastapi: "`select(Ticket).order_by(Ticket.id.desc())`.",
      django: '`Ticket.objects.order_by("-id")`, or `ordering = ["-id"]` in the model\'s `Meta`.',
    },
  ],
  mistakes: [
    crashed,
    mistake(
      "oldest-first",
      "The tickets are all there, in the order of their creation. People at a help desk look at the newest.",
      () => true,
    ),
  ],
  async verify(context) {
    const first = await create(context, context);
    const second = await create(context, context);
    const list = await context.send(get("/tickets"));
    const [top, below] = ticketsIn(list) ?? [];
    if (!isTicket(top, second.id, second.ticket) || !isTicket(below, first.id, first.ticket))
      context.fail({
        expected: `{"tickets": […]} that begins with ${second.id} and ${first.id}`,
        received: answerText(list),
      });
  },
};

export const kept: Check = {
  id: "kept",
  sentence: "Tickets outlive the server: after a restart they are there, and no number is given twice.",
  hints: [
    "Create a ticket, stop the server, run it again, and ask for the ticket.",
    "A list in a module lives as long as its process, and so does a database in memory. A file stays.",
    {
      fastapi:
        '`create_engine("sqlite:///helpdesk.sqlite3")`, a model, a session for each request, and `Base.metadata.create_all(engine)` in the lifespan.',
      django:
        "A model `Ticket`, and its migration: `python manage.py makemigrations tickets` in the terminal. `migrate` runs before each start.",
    },
  ],
  mistakes: [
    crashed,
    mistake(
      "forgotten",
      "After the restart the ticket is gone. What must be kept belongs in a file, which the start of the server leaves alone.",
      ({ status }) => status === 404,
    ),
    {
      id: "number-again",
      message: "A new ticket got a number that an older one has had. Let the database count.",
    },
  ],
  async verify(context) {
    const before = await context.serve(again(launches[context.framework]));
    const { ticket, id } = await create(before, context);
    await before.stop();
    const after = await context.serve(again(launches[context.framework]));
    const read = await after.send(get(`/tickets/${id}`));
    if (read.status !== 200 || !isTicket(json(read), id, ticket))
      context.fail({ expected: `ticket ${id} after a restart`, received: answerText(read) });
    const next = await create(after, context);
    if (next.id <= id)
      context.fail({ expected: `a number above ${id}`, received: `${next.id}`, mistake: "number-again" });
  },
};
