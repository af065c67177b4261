import { header } from "../../../../sandboxes/contract/read.ts";
import type { Check } from "../../../../sandboxes/contract/types.ts";
import { allowed, allowedOrigin, everywhere, listed, preflight, told } from "./origins.ts";

export const asksFirst: Check = {
  id: "preflight",
  sentence: "A browser that asks first may send PUT and DELETE, with a JSON body and the header X-Key.",
  hints: [
    "Before a script of another origin may send a PUT, the browser sends `OPTIONS` by itself. Who answers that in your program?",
    "The question is in `Access-Control-Request-Method` and `Access-Control-Request-Headers`; the answer in `Access-Control-Allow-Methods` and `Access-Control-Allow-Headers`, with a status of 2xx.",
    {
      fastapi:
        "`CORSMiddleware` allows GET alone until `allow_methods` names more, and few headers until `allow_headers` does.",
      django:
        "The layer answers itself when the method is OPTIONS and `Access-Control-Request-Method` is there: a view with `require_http_methods` would say 405.",
    },
    {
      fastapi: '`allow_methods=["GET", "PUT", "DELETE"], allow_headers=["X-Key"]`.',
      django:
        "`HttpResponse(status=204)` with `Access-Control-Allow-Methods: GET, PUT, DELETE` and `Access-Control-Allow-Headers: Content-Type, X-Key`.",
    },
  ],
  mistakes: [
    {
      id: "not-answered",
      message:
        "The preflight was answered as if it were a request for the tea. The layer must answer it before the view is asked.",
    },
    {
      id: "method-missing",
      message: "The browser would not send this method: it is not among those allowed.",
    },
    {
      id: "header-missing",
      message:
        "The browser would not send the header `X-Key` (or a JSON body): it is not among those allowed.",
    },
    ...everywhere,
  ],
  async verify({ random, send, fail }) {
    for (const method of ["PUT", "DELETE"]) {
      const origin = random.pick(allowed);
      const response = await send(preflight(origin, method, `/teas/${random.word()}`, "content-type,x-key"));
      const methods = listed(response, "access-control-allow-methods");
      const headers = listed(response, "access-control-allow-headers");
      // Starlette refuses with 400 what it does not allow, and still lists what it does.
      const missing = !methods.includes(method.toLowerCase()) && !methods.includes("*");
      const refused = ["content-type", "x-key"].filter(
        (name) => !headers.includes(name) && !headers.includes("*"),
      );
      const answered =
        header(response, "access-control-allow-methods") !== undefined && response.status !== 405;
      if (!answered)
        fail({
          expected: `2xx for the preflight of ${method}`,
          received: told(response),
          mistake: "not-answered",
        });
      if (missing)
        fail({
          expected: `${method} in Access-Control-Allow-Methods`,
          received: methods.join(", "),
          mistake: "method-missing",
        });
      if (refused.length > 0)
        fail({
          expected: `${refused.join(" and ")} in Access-Control-Allow-Headers`,
          received: headers.join(", ") || "nothing",
          mistake: "header-missing",
        });
      if (allowedOrigin(response) !== origin || response.status < 200 || response.status > 299)
        fail({ expected: `2xx and Access-Control-Allow-Origin: ${origin}`, received: told(response) });
    }
  },
};
