import { lastLines } from "../../../../sandboxes/contract/read.ts";
import type { Check } from "../../../../sandboxes/contract/types.ts";
import { poolEvents, told } from "./console.ts";

export const imported: Check = {
  id: "imported",
  sentence: "Importing main opens nothing.",
  hints: [
    'Stop the server and type `python -c "import main"` in the terminal. No request will come, and yet a pool is opened.',
    "What stands at the left margin of a module is carried out when it is imported: by the server, by a test, by a tool that only wants the documentation.",
    "Move `Pool()` into a function that the server calls: `@asynccontextmanager async def lifespan(app)`, handed over as `FastAPI(lifespan=lifespan)`.",
  ],
  mistakes: [
    {
      id: "import-time",
      message:
        "The pool is opened while `main` is imported. Whoever imports it opens one: each test run, each tool, each worker. Open it in the lifespan.",
    },
  ],
  async verify({ run, fail }) {
    const { code, output } = await run("python", ["-c", "import main"]);
    if (code !== 0)
      fail({ expected: "main can be imported", received: `exit code ${code}: ${lastLines(output, 1)}` });
    const events = poolEvents(output);
    if (events.opened.length > 0)
      fail({
        expected: "no pool opened by `import main`",
        received: told(events),
        mistake: "import-time",
      });
  },
};
