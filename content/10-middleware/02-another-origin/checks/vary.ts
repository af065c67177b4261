import { header } from "../../../../sandboxes/contract/read.ts";
import type { Check } from "../../../../sandboxes/contract/types.ts";
import { allowed, everywhere, from, listed } from "./origins.ts";

export const vary: Check = {
  id: "vary",
  sentence: "Caches are told that the answer depends on who asks.",
  hints: [
    "Suppose a cache between you and the browsers keeps the answer to the shop, and gives it to the office. What does the office's browser read?",
    "`Vary: Origin` says that answers to different origins differ. It belongs on the answer to a stranger, too.",
    {
      fastapi: "`CORSMiddleware` sets it. A layer of your own must add it to what is there already.",
      django:
        '`patch_vary_headers(response, ["Origin"])` of `django.utils.cache` adds it to what is there already.',
    },
  ],
  mistakes: [
    ...everywhere,
    {
      id: "no-vary",
      message:
        "The answer names one origin, and nothing says that it does. A cache would give it to the other, whose browser refuses it.",
    },
  ],
  async verify({ random, send, fail }) {
    for (const origin of [...allowed, `https://${random.word()}.test`]) {
      const response = await send(from(origin, "GET", "/teas"));
      const names = listed(response, "vary");
      if (!names.includes("origin") && !names.includes("*"))
        fail({
          expected: `Vary: Origin in the answer to ${origin}`,
          received: header(response, "vary") ?? "no Vary",
          mistake: "no-vary",
        });
    }
  },
};
