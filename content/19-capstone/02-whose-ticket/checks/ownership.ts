import { answerText, isObject, json, property } from "../../../../sandboxes/contract/read.ts";
import type { Check, HttpResponse } from "../../../../sandboxes/contract/types.ts";
import { crashed, mistake } from "../../contract/mistakes.ts";
import { report, signIn } from "../../contract/people.ts";
import { drawTicket, get, post, ticketsIn } from "../../contract/tickets.ts";

const numbers = (response: HttpResponse): readonly unknown[] =>
  (ticketsIn(response) ?? []).map((ticket) => (isObject(ticket) ? ticket.id : undefined));

export const own: Check = {
  id: "own",
  sentence: "A ticket belongs to whoever sent it, and everybody's list holds their own tickets.",
  hints: [
    "Sign in as ada, create a ticket, sign in as ben, and send `GET /tickets`.",
    "Who sends a request stands in the token. What the body says of it is a wish.",
    {
      fastapi:
        "Take `reporter` out of `TicketIn`, and create with `Ticket(**data.model_dump(), reporter=person.name)`.",
      django:
        "Take `reporter` out of the form, and give it a ticket to fill in: `TicketForm(body, instance=Ticket(reporter=request.user))`.",
    },
    {
      fastapi:
        "`select(Ticket).where(Ticket.reporter == person.name)`, written once and used by list and detail.",
      django:
        "`Ticket.objects.filter(reporter=request.user)`, written once as a method of a `QuerySet` and used by list and detail.",
    },
  ],
  mistakes: [
    crashed,
    {
      id: "trusts-the-body",
      message: "The body named a reporter, and the program believed it. Take the name from the token.",
    },
    {
      id: "list-unfiltered",
      message:
        "Ben's list holds Ada's ticket. Filter in the query, so that what is not asked for is not read.",
    },
  ],
  async verify(context) {
    const { random, send, fail } = context;
    const [ada, ben] = [await signIn(context, context, "ada"), await signIn(context, context, "ben")];
    const response = await send(post("/tickets", { ...drawTicket(random), reporter: "ben" }, ada));
    const id = property(json(response), "id");
    const received = answerText(response);
    if (response.status !== 201) fail({ expected: "201 for Ada's ticket", received });
    if (property(json(response), "reporter") !== "ada")
      fail({ expected: 'reporter "ada", who has sent it', received, mistake: "trusts-the-body" });
    const hers = await send(get("/tickets", ada));
    if (!numbers(hers).includes(id))
      fail({ expected: `ticket ${id} in Ada's list`, received: answerText(hers) });
    const his = await send(get("/tickets", ben));
    if (his.status !== 200) fail({ expected: "200 for Ben's list", received: answerText(his) });
    if (numbers(his).includes(id))
      fail({
        expected: `Ben's list without Ada's ticket ${id}`,
        received: answerText(his),
        mistake: "list-unfiltered",
      });
  },
};

export const hidden: Check = {
  id: "hidden",
  sentence: "Somebody else's ticket is answered as one that does not exist: 404.",
  hints: [
    "As ben, send `GET /tickets/ID` with the number of one of ada's tickets.",
    "403 says that there is something to hide. For a stranger, a ticket that is hidden and one that is not there should look the same.",
    "Ask the database for a ticket that has this number *and* is visible to this person. If there is none, it is 404 in both cases.",
  ],
  mistakes: [
    crashed,
    mistake(
      "shown",
      "Ben could read Ada's ticket by its number. The list is filtered, and the detail has to be as well.",
      ({ status }) => status === 200,
    ),
    mistake(
      "reveals",
      "403 tells Ben that this number exists. With 404 he cannot tell it from one that does not.",
      ({ status }) => status === 403,
    ),
  ],
  async verify(context) {
    const { random, send, fail } = context;
    const ben = await signIn(context, context, "ben");
    const { id } = await report(context, context, await signIn(context, context, "ada"));
    for (const number of [id, id + random.integer(1000, 9000)]) {
      const response = await send(get(`/tickets/${number}`, ben));
      if (response.status !== 404)
        fail({ expected: `404 for Ben at /tickets/${number}`, received: answerText(response) });
    }
  },
};

export const staff: Check = {
  id: "staff",
  sentence: "The staff sees every ticket.",
  hints: [
    "Sign in as sam, who is staff, and send `GET /tickets`.",
    "The rule has two halves, and one place: everything for the staff, one's own for all others.",
    {
      fastapi: "`tickets if person.staff else tickets.where(Ticket.reporter == person.name)`.",
      django: "`self if person.is_staff else self.filter(reporter=person)`.",
    },
  ],
  mistakes: [
    crashed,
    { id: "staff-as-others", message: "Sam is staff and does not see this ticket. Who is to answer it?" },
  ],
  async verify(context) {
    const { send, fail } = context;
    const sam = await signIn(context, context, "sam");
    const { id } = await report(context, context, await signIn(context, context, "ben"));
    const one = await send(get(`/tickets/${id}`, sam));
    const list = await send(get("/tickets", sam));
    if (one.status !== 200)
      fail({
        expected: `200 for Sam at /tickets/${id}`,
        received: answerText(one),
        mistake: "staff-as-others",
      });
    if (!numbers(list).includes(id))
      fail({
        expected: `ticket ${id} in Sam's list`,
        received: answerText(list),
        mistake: "staff-as-others",
      });
  },
};
