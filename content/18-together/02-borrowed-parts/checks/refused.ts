import { answerText, shorten, text } from "../../../../sandboxes/contract/read.ts";
import type { Check } from "../../../../sandboxes/contract/types.ts";
import { accepted, crashed, errorAsText, mistake, otherStatus } from "./mistakes.ts";
import { createOrder, drawOrder, expectErrors, post } from "./orders.ts";

export const allErrors: Check = {
  id: "all-errors",
  sentence: "An order with faults is answered 422, with an entry in `detail` for each field at fault.",
  hints: [
    'Send `{"grams": 3}`. Three things are wrong with it; how many does the answer name?',
    "Pydantic collects all errors before it raises one `ValidationError`, and its `errors()` lists them.",
    {
      fastapi: "FastAPI answers 422 by itself once the parameter is declared. Leave its list whole.",
      django:
        '`except ValidationError as error: return JsonResponse({"detail": error.errors(…)}, status=422)`.',
    },
  ],
  mistakes: [
    accepted,
    crashed,
    otherStatus,
    errorAsText,
    mistake(
      "first-error-only",
      "An error is missing. A form with three wrong fields should not take three attempts: give all that `errors()` lists.",
      ({ status }) => status === 422,
    ),
  ],
  async verify(context) {
    const { random, send } = context;
    const order = drawOrder(random);
    const { card, ...withoutCard } = order;
    const cases: readonly (readonly [unknown, readonly string[]])[] = [
      [{ ...order, grams: random.integer(-9, 9) }, ["grams"]],
      [{ ...order, [`${random.word()}s`]: 1, grams: "many" }, ["grams"]],
      [{ ...order, tea: "", card: card.slice(1) }, ["tea", "card"]],
      [withoutCard, ["card"]],
      [{}, ["tea", "grams", "card"]],
      [{ ...order, surprise: random.word() }, ["surprise"]],
    ];
    for (const [body, fields] of cases)
      expectErrors(context, await send(post("/orders", JSON.stringify(body))), fields);
  },
};

export const malformed: Check = {
  id: "malformed",
  sentence: "A body that is no JSON, or no object, is answered 422 in the same form.",
  hints: [
    "Send the body `{`. Who reads it first?",
    "`json.loads` raises an error of its own, before a model is asked. Pydantic can read JSON itself, and reports what it cannot read as it reports all else.",
    {
      fastapi: "With a declared parameter there is nothing to read by hand: no `request.json()` remains.",
      django:
        "`model.model_validate_json(request.body)` in place of `model.model_validate(json.loads(request.body))`.",
    },
  ],
  mistakes: [
    mistake(
      "json-first",
      "The body was parsed before the model saw it, and the parser raised. Leave the parsing to the model, so that there is one way to be wrong.",
      ({ status }) => status >= 500,
    ),
    otherStatus,
    errorAsText,
  ],
  async verify(context) {
    const { random, send } = context;
    const whole = JSON.stringify(drawOrder(random));
    const bodies = [
      "",
      "{",
      whole.slice(0, random.integer(2, whole.length - 1)),
      random.word(),
      "null",
      `[${whole}]`,
    ];
    for (const body of bodies) expectErrors(context, await send(post("/orders", body)), []);
  },
};

export const discreet: Check = {
  id: "discreet",
  sentence: "A refusal never repeats what was sent.",
  hints: [
    'Send `{"card": "1234-567"}` and read the answer as if it were a log that many people can read.',
    {
      fastapi: "Each error carries an `input`. FastAPI's default answer gives it back; yours need not.",
      django: "Each error carries an `input`, and `errors()` can leave it out.",
    },
    {
      fastapi:
        "`@app.exception_handler(RequestValidationError)`: build the answer from `type`, `loc` and `msg` of each error.",
      django: "`error.errors(include_input=False, include_url=False, include_context=False)`.",
    },
  ],
  mistakes: [
    {
      id: "input-echoed",
      message:
        "The refused card stands in the answer, under `input`. From there it gets into logs and screenshots.",
    },
  ],
  async verify(context) {
    const { random, send, fail } = context;
    const card = `${random.integer(1000, 9999)}-${random.integer(100, 999)}`;
    for (const body of [{ ...drawOrder(random), card }, { card }]) {
      const response = await send(post("/orders", JSON.stringify(body)));
      expectErrors(context, response, ["card"]);
      if (text(response).includes(card))
        fail({
          expected: `a refusal without “${card}”`,
          received: shorten(text(response)),
          mistake: "input-echoed",
        });
    }
  },
};

export const notes: Check = {
  id: "notes",
  sentence: "Notes on an order are read with the same care.",
  hints: [
    'Send `POST /orders/1/notes` with `{"text": ""}`.',
    "There are two endpoints, and a third will come. What you wrote for one should be a line for the next.",
    {
      fastapi:
        "`async def create_note(number: int, note: Note)`: the path gives the number, the body the note.",
      django:
        "Put the reading into a decorator that takes the model, `@takes(Note)`, and hands the finished object to the view as its second argument.",
    },
  ],
  mistakes: [accepted, crashed],
  async verify(context) {
    const { random, send, fail } = context;
    const path = `/orders/${await createOrder(context)}/notes`;
    const note = JSON.stringify({ text: random.word() });
    const saved = await send(post(path, note));
    if (saved.status !== 201) fail({ expected: "201 for a note", received: answerText(saved) });
    const unknown = await send(post(`/orders/${random.integer(100_000, 999_999)}/notes`, note));
    if (unknown.status !== 404)
      fail({ expected: "404 for a note on no order", received: answerText(unknown) });
    for (const body of ['{"text": ""}', `{"text": ${random.integer(1, 9)}}`, "{}"])
      expectErrors(context, await send(post(path, body)), ["text"]);
    expectErrors(context, await send(post(path, "{")), []);
  },
};
