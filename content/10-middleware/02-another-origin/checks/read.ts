import type { Check } from "../../../../sandboxes/contract/types.ts";
import { allowed, allowedOrigin, everywhere, from, told } from "./origins.ts";

export const read: Check = {
  id: "read",
  sentence: "Scripts of both origins may read the answers, a 404 included.",
  hints: [
    "Send `GET /teas` with the header `Origin: https://shop.example`. What does the answer say about this origin?",
    "A browser hands an answer to a script of another origin only if `Access-Control-Allow-Origin` names that origin.",
    {
      fastapi:
        "`CORSMiddleware` of `fastapi.middleware.cors` does this as a layer. Its argument `allow_origins` takes a list.",
      django:
        "Django has nothing for it. Write a middleware in `shop/cors.py` that adds the header on the way out.",
    },
    {
      fastapi: "`app.add_middleware(CORSMiddleware, allow_origins=ORIGINS, …)`.",
      django:
        '`if origin in settings.ORIGINS: response.headers["Access-Control-Allow-Origin"] = origin`, in a layer that is listed first in `MIDDLEWARE`.',
    },
  ],
  mistakes: [
    ...everywhere,
    {
      id: "not-on-errors",
      message:
        "Good answers may be read, this 404 may not. A script would see a network error in its place. Set the header in a layer around everything, not in the route.",
    },
    { id: "one-missing", message: "One of the two origins is not allowed. Both are on the list." },
  ],
  async verify({ random, send, fail }) {
    for (const origin of allowed) {
      const attempts = [
        ["/teas", "one-missing"],
        [`/teas/${random.word()}-${random.integer(10, 99)}`, "not-on-errors"],
        [`/${random.word()}/${random.integer(10, 99)}`, "not-on-errors"],
      ] as const;
      for (const [path, mistake] of attempts) {
        const response = await send(from(origin, "GET", path));
        if (allowedOrigin(response) !== origin)
          fail({
            expected: `Access-Control-Allow-Origin: ${origin} in the answer to GET ${path}`,
            received: told(response),
            mistake: allowedOrigin(response) === "*" ? "star" : mistake,
          });
      }
    }
  },
};
