import type { Check } from "../../../../sandboxes/contract/types.ts";
import { tests } from "./judges.ts";
import { withTheRight } from "./mistakes.ts";

export const accepts: Check = {
  id: "accepts",
  sentence: "Your tests pass with the right program.",
  hints: [
    "Run `pytest` in the terminal. The last line of the traceback names the first thing to mend; there is another one behind it.",
    "An httpx client reaches an app through a transport: `ASGITransport(app=app)`. Once it does, the store is missing. What opens it in the program?",
    "The lifespan is an asynchronous context manager: `async with app.router.lifespan_context(app):` around the `async with AsyncClient(transport=…)`. A fixture under `@pytest_asyncio.fixture` can hold both, and `yield client` inside.",
  ],
  mistakes: withTheRight,
  verify: tests.acceptRight,
};
