import type { KnownMistake } from "../../../../sandboxes/contract/types.ts";

/** A mistake that pytest's last output names. */
const printed = (id: string, words: RegExp, message: string): KnownMistake => ({
  id,
  message,
  recognise: ({ commands }) => words.test(commands.at(-1)?.output ?? ""),
});

/** Of each check that runs the right program: why the tests fail with it. */
export const withTheRight: readonly KnownMistake[] = [
  printed(
    "app-argument",
    /unexpected keyword argument 'app'/,
    "`AsyncClient(app=…)` is gone. A client gets to an app by a transport: `AsyncClient(transport=ASGITransport(app=app), base_url=…)`.",
  ),
  printed(
    "no-lifespan",
    /'State' object has no attribute/,
    "The request arrived, and the store was not there: nobody has run the lifespan. `ASGITransport` sends requests and nothing else. Enter `app.router.lifespan_context(app)` around the client.",
  ),
  printed(
    "no-mark",
    /async def functions are not natively supported/,
    "pytest does not await anything itself. `@pytest.mark.asyncio` above the test hands it to the plugin that does.",
  ),
];
