import { answerText } from "../../../../sandboxes/contract/read.ts";
import type { Check } from "../../../../sandboxes/contract/types.ts";

export const works: Check = {
  id: "works",
  sentence: "In production the shop itself answers as before.",
  hints: [
    "What is to disappear is the description. The addresses that it described stay.",
    "Neither a middleware nor a dependency is needed; nobody has to be refused anything.",
    "Keep both endpoints as they were, and give the constructor `FastAPI(…)` another argument.",
  ],
  mistakes: [
    {
      id: "shop-closed",
      message: "The description is gone, and the shop with it. Hide `/openapi.json`, not the endpoints.",
    },
  ],
  async verify(context) {
    const server = await context.serve({ env: { SHOP_ENV: "production" } });
    for (const [method, path, status] of [
      ["GET", "/teas", 200],
      ["POST", "/internal/recount", 202],
    ] as const) {
      const response = await server.send({ method, path });
      if (response.status !== status)
        context.fail({
          expected: `${status} for ${method} ${path} with SHOP_ENV=production`,
          received: answerText(response),
          mistake: "shop-closed",
        });
    }
  },
};
