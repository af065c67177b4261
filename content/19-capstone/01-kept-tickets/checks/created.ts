import { answerText, json, property, text } from "../../../../sandboxes/contract/read.ts";
import type { Check } from "../../../../sandboxes/contract/types.ts";
import { crashed, mistake } from "../../contract/mistakes.ts";
import { drawTicket, get, isTicket, names, post, ticketsIn } from "../../contract/tickets.ts";

export const created: Check = {
  id: "created",
  sentence: "A ticket is created with 201, starts as open, and is read back as it was written.",
  hints: [
    "Send `POST /tickets`, take the `id` from the answer, and send `GET /tickets/ID`.",
    "Spaces at both ends of a title say nothing and are cut off. All else stays as it is, `<` and `&` included.",
    {
      fastapi:
        "`session.add(ticket)`, then `session.commit()`: without the second the row is gone with the session.",
      django: "`form.save()` writes the row and returns the ticket with its number.",
    },
    {
      fastapi:
        "`model_config = ConfigDict(str_strip_whitespace=True)` cuts spaces off; `response_model=TicketOut` with `from_attributes=True` writes the answer.",
      django:
        "A `ModelForm` for `Ticket` with the fields `title` and `text` cuts spaces off and knows the lengths.",
    },
  ],
  mistakes: [
    mistake(
      "no-table",
      "The database has no such table. On the Django side write the migration, `python manage.py makemigrations tickets`, then stop the server and run it again: `migrate` runs before each start. On the FastAPI side make the tables in the lifespan.",
      (response) => response.status >= 500 && text(response).includes("no such table"),
    ),
    crashed,
    mistake(
      "not-committed",
      "The ticket was answered with 201, and then it was not there. What is not committed is gone with the session.",
      (response, { method }) => method === "GET" && response.status === 404,
    ),
    mistake(
      "status-200",
      "What was created is answered with 201, not 200.",
      ({ status }, { method }) => method === "POST" && status === 200,
    ),
  ],
  async verify({ random, send, fail }) {
    const ticket = drawTicket(random);
    const response = await send(post("/tickets", { ...ticket, title: `  ${ticket.title} ` }));
    const body = json(response);
    const id = property(body, "id");
    const expected = `201 with an id, state "open" and ${JSON.stringify(ticket)}`;
    if (
      response.status !== 201 ||
      typeof id !== "number" ||
      property(body, "state") !== "open" ||
      !isTicket(body, id, ticket)
    )
      return fail({ expected, received: answerText(response) });
    const read = await send(get(`/tickets/${id}`));
    if (read.status !== 200 || !isTicket(json(read), id, ticket))
      fail({ expected: `200 with the same from GET /tickets/${id}`, received: answerText(read) });
    const unknown = await send(get(`/tickets/${id + random.integer(1000, 9000)}`));
    if (unknown.status !== 404)
      fail({ expected: "404 for a ticket that is not there", received: answerText(unknown) });
  },
};

export const refused: Check = {
  id: "refused",
  sentence: "A ticket with faults is answered 422, every field at fault is named, and nothing is stored.",
  hints: [
    'Send `{"title": "  "}`. Both fields are wrong; does the answer say so?',
    {
      fastapi:
        "Declare the body as a Pydantic model with `min_length` and `max_length`, and take it as a parameter.",
      django:
        "Give the parsed body to a form, ask `is_valid()`, and answer with `form.errors.get_json_data()`.",
    },
    {
      fastapi: "A blank title has a length until its spaces are cut off: `str_strip_whitespace=True`.",
      django:
        "A body that is no JSON, or no object, is an empty form: read it in a function that answers `{}` then.",
    },
  ],
  mistakes: [
    crashed,
    mistake(
      "accepted",
      "This was accepted. A title has 1 to 80 characters, a text 1 to 2000, and blanks at the ends do not count.",
      ({ status }, { method }) => method === "POST" && status < 300,
    ),
    { id: "stored", message: "The answer was a refusal, and yet the list has grown. Ask before you write." },
    {
      id: "one-at-a-time",
      message: "Two fields are wrong, one was named. Whoever fills in a form wants to know all at once.",
    },
  ],
  async verify({ random, send, fail }) {
    const count = async () => ticketsIn(await send(get("/tickets")))?.length;
    const before = await count();
    const ticket = drawTicket(random);
    const long = random.word().repeat(1000);
    const cases: readonly (readonly [unknown, readonly string[]])[] = [
      [{ ...ticket, title: " ".repeat(random.integer(1, 5)) }, ["title"]],
      [{ ...ticket, title: long.slice(0, random.integer(81, 120)) }, ["title"]],
      [{ ...ticket, text: long.slice(0, random.integer(2001, 2400)) }, ["text"]],
      [{ title: "", text: "" }, ["title", "text"]],
      [{ subject: ticket.title }, ["title", "text"]],
      ["{", []],
      [JSON.stringify([ticket]), []],
    ];
    for (const [body, fields] of cases) {
      const response = await send(post("/tickets", body));
      const received = answerText(response);
      if (response.status !== 422 || json(response) === undefined)
        fail({
          expected: `422 with JSON for ${typeof body === "string" ? body : fields.join(" and ")}`,
          received,
        });
      const unnamed = fields.filter((field) => !names(json(response), field));
      if (unnamed.length > 0)
        fail({
          expected: `an answer that names ${unnamed.join(" and ")}`,
          received,
          ...(unnamed.length < fields.length ? { mistake: "one-at-a-time" } : {}),
        });
    }
    const after = await count();
    if (before === undefined || after !== before)
      fail({
        expected: `still ${before ?? "a list of"} tickets`,
        received: `${after ?? "no list"}`,
        mistake: "stored",
      });
  },
};
