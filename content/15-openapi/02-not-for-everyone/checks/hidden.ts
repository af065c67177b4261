import { answerText, header, text } from "../../../../sandboxes/contract/read.ts";
import type { Check, HttpResponse } from "../../../../sandboxes/contract/types.ts";

/** Addresses that FastAPI adds by itself, the one for signing in on the documentation's page included. */
const own = ["/openapi.json", "/docs", "/redoc", "/docs/oauth2-redirect"];

export const hidden: Check = {
  id: "hidden",
  sentence: "With SHOP_ENV=production neither documentation nor schema is served, at no address.",
  hints: [
    "Three addresses tell what your program can do: two pages, and the document that they draw. Which of them holds the knowledge?",
    "`FastAPI(docs_url=None)` takes one page away. `redoc_url` and `openapi_url` are parameters like it.",
    'Without a schema there is nothing to draw: `openapi_url=None` takes all of them away. `os.environ.get("SHOP_ENV")` says where the program runs.',
    '`FastAPI(openapi_url=None if production else "/openapi.json")`, with `production = os.environ.get("SHOP_ENV") == "production"`.',
  ],
  mistakes: [
    {
      id: "schema-left",
      message:
        "The page is gone, and the schema that it drew is still there. Whoever is curious reads that, or lets any other page draw it.",
    },
    {
      id: "page-left",
      message:
        "A page is still there: `/docs`, with its helper for signing in, and `/redoc` are switched off one by one.",
    },
    {
      id: "moved",
      message:
        "The schema has only moved, and the page itself says where to: its address stands in the HTML of `/docs`.",
    },
  ],
  async verify(context) {
    const { fail } = context;
    const server = await context.serve({ env: { SHOP_ENV: "production" } });
    const served: { path: string; response: HttpResponse }[] = [];
    for (const path of own) {
      const response = await server.send({ method: "GET", path });
      if (response.status !== 404) served.push({ path, response });
    }
    const [first] = served;
    if (!first) return;
    const pages = served.filter(({ response }) => /html/.test(header(response, "content-type") ?? ""));
    const moved = pages.some(({ response }) => /url: '(?!\/openapi\.json)/.test(text(response)));
    fail({
      expected: `404 for ${own.join(", ")} with SHOP_ENV=production`,
      received: `${served.map(({ path }) => path).join(", ")} served; ${first.path}: ${answerText(first.response)}`,
      mistake: moved ? "moved" : first.path === "/openapi.json" ? "schema-left" : "page-left",
    });
  },
};
