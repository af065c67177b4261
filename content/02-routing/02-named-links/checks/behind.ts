import type { Check } from "../../../../sandboxes/contract/types.ts";
import { launches } from "../launches.ts";
import { everywhere, mistake } from "./mistakes.ts";
import { Visitor } from "./walk.ts";

export const behind: Check = {
  id: "behind",
  sentence: "Behind a proxy that takes a beginning off each address, the links have that beginning.",
  hints: [
    "A proxy that serves you at `/shop/` asks you for `/items/` and gets the answer as you wrote it. Which address must a link in it have, so that the browser comes back to you?",
    {
      fastapi:
        "The server is told what the proxy takes away: `--root-path /shop`. It stands in each request, so that whatever makes a link has to look at the request.",
      django:
        "The server is told what the proxy takes away, by `FORCE_SCRIPT_NAME` in the settings. What puts addresses together from `PREFIX` alone does not know it.",
    },
    {
      fastapi:
        "`app.url_path_for(…)` knows the routes and not the request; `request.url_for(…)` knows both. Use the second everywhere.",
      django: "`reverse(…)` puts it in front by itself. Use it for all four links, and add nothing by hand.",
    },
  ],
  mistakes: [
    ...everywhere,
    mistake(
      "without-root",
      "The link begins at the server's own root, and the outside does not know that root. Make it with what knows the request: `request.url_for` in FastAPI, `reverse` in Django.",
      ({ response }) => response.status === 200,
    ),
  ],
  async verify(context) {
    const { random, framework } = context;
    const root = `/${random.word()}-${random.integer(10, 99)}`;
    const prefix = `/v${random.integer(2, 99)}`;
    const launch = launches[framework];
    const server =
      framework === "fastapi"
        ? await context.serve({
            launch: { ...launch, args: [...launch.args, "--root-path", root] },
            env: { PREFIX: prefix },
          })
        : await context.serve({ env: { PREFIX: prefix, ROOT_PATH: root } });
    await new Visitor(server, context, root).walk();
  },
};
