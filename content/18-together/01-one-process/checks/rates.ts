import { answerText, json, property } from "../../../../sandboxes/contract/read.ts";
import type { Check, CheckContext } from "../../../../sandboxes/contract/types.ts";
import { mistake, swallowed } from "./mistakes.ts";
import { get } from "./teas.ts";

const currencies = ["EUR", "GBP", "JPY"] as const;

async function askRate({ random, send, fail }: CheckContext): Promise<void> {
  const currency = random.pick(currencies);
  const response = await send(get(`/rates/${currency}`));
  if (response.status !== 200 || typeof property(json(response), currency) !== "number")
    fail({ expected: `200 with the rate of ${currency}`, received: answerText(response) });
}

export const rates: Check = {
  id: "rates",
  sentence: "The mounted rates answer, with what they have loaded at the start.",
  hints: [
    "Send `GET /rates/EUR`, and read the traceback. What should have set `app.state.rates`, and when?",
    "A server tells one application that it starts: the one that it was given. `main.app` is told; what it has mounted is not.",
    "Give `main.app` a lifespan of its own, and enter the one of the rates inside it: `rates.app.router.lifespan_context(rates.app)` is an async context manager.",
    "`async with rates.app.router.lifespan_context(rates.app): yield` in an `@asynccontextmanager` named `lifespan`, and `FastAPI(lifespan=lifespan)`.",
  ],
  mistakes: [
    swallowed,
    mistake(
      "not-opened",
      "The rates were asked before they were opened: nobody has run their lifespan. Starlette does not pass the start of the server on to what is mounted.",
      ({ status }) => status >= 500,
    ),
  ],
  async verify(context) {
    await askRate(context);
    const unknown = await context.send(get(`/rates/${context.random.word()}`));
    if (unknown.status !== 404)
      context.fail({ expected: "404 for an unknown currency", received: answerText(unknown) });
  },
};

export const closed: Check = {
  id: "closed",
  sentence: "The rates are opened once when the server starts, and closed when it ends.",
  hints: [
    "The file `rates.log` tells what happened to the rates. Run the server, stop it, and read the log.",
    "What is entered must be left. A context manager does both, if the server runs inside the `with`.",
    "The `yield` of your lifespan stands inside `async with rates.app.router.lifespan_context(rates.app):`, not after it.",
  ],
  mistakes: [
    {
      id: "never-closed",
      message: "The rates were opened and never closed. Connections and files would stay open just so.",
    },
    {
      id: "closed-too-early",
      message:
        "The rates were closed before the server answered a request. The `yield` belongs inside the `with`.",
    },
    {
      id: "opened-often",
      message: "The rates were opened more than once. Open them when the server starts, not with a request.",
    },
  ],
  async verify(context) {
    const copy = await context.copy();
    const lines = async () => ((await copy.read("rates.log")) ?? "").split("\n").filter(Boolean);
    const before = await lines();
    const server = await copy.serve();
    for (const currency of currencies) {
      const response = await server.send(get(`/rates/${currency}`));
      if (response.status !== 200)
        context.fail({ expected: `200 for GET /rates/${currency}`, received: answerText(response) });
    }
    const running = (await lines()).slice(before.length);
    await server.stop();
    const after = (await lines()).slice(before.length);
    const expected = "“opened” before the first request, “closed” after the last, each once";
    const said = after.join(", ") || "nothing";
    if (after.filter((line) => line === "opened").length > 1)
      context.fail({ expected, received: said, mistake: "opened-often" });
    if (running.includes("closed")) context.fail({ expected, received: said, mistake: "closed-too-early" });
    if (after.join() !== "opened,closed") context.fail({ expected, received: said, mistake: "never-closed" });
  },
};
