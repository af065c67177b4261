import { type Claim, defineClaim, type ProofContext } from "../../../sandboxes/contract/claim.ts";
import { header, text } from "../../../sandboxes/contract/read.ts";
import type { HttpResponse } from "../../../sandboxes/contract/types.ts";
import { launches } from "./launches.ts";

const conditions = "FastAPI 0.165 and Starlette 1.10 in this page's Python 3.14.";

/** Asks the proof's program for a script of `origin`; a browser adds the header by itself. */
async function asked({ serve }: ProofContext, origin: string) {
  const { send } = await serve(launches.fastapi);
  return (method: string, path: string) => send({ method, path, headers: [["origin", origin]] });
}

const allowedOrigin = (response: HttpResponse): string =>
  header(response, "access-control-allow-origin") ?? "none";

const protects = defineClaim({
  id: "cors-protects",
  sentence: "CORS keeps requests of other sites away from your server.",
  source: "ours",
  verdict: "wrong",
  explanation:
    "The request arrives and is carried out; only the answer is kept from the script, by its own browser. What a form can send comes without a preflight. Against forged requests there are tokens.",
  conditions,
  proof: {
    kind: "proof",
    project: "open",
    figures: {
      permission: { label: "`Access-Control-Allow-Origin` for a stranger's POST", recorded: "none" },
      orders: { label: "Orders afterwards", recorded: 1 },
    },
    async observe(context) {
      const ask = await asked(context, "https://evil.example");
      const response = await ask("POST", "/orders");
      const orders = Number(text(await ask("GET", "/orders")));
      return { permission: allowedOrigin(response), orders };
    },
    shows: ({ permission, orders }) => permission === "none" && orders === 1,
    unless: { permission: "none", orders: 0 },
  },
});

const star = defineClaim({
  id: "cors-star-with-cookies",
  sentence: "With `*`, no other site can read what is behind a cookie.",
  source: "ours",
  verdict: "depends",
  explanation:
    "Browsers refuse `*` for requests with cookies. So `CORSMiddleware` with `allow_credentials=True` does not send it: it names whoever asks, and every site may read as your user.",
  conditions,
  proof: {
    kind: "proof",
    project: "open",
    figures: {
      origin: {
        label: "Permission for `https://evil.example`, with `*` and credentials",
        recorded: "https://evil.example",
      },
      credentials: { label: "`Access-Control-Allow-Credentials`", recorded: "true" },
    },
    async observe(context) {
      const response = await (await asked(context, "https://evil.example"))("GET", "/anyone/me");
      const credentials = header(response, "access-control-allow-credentials") ?? "none";
      return { origin: allowedOrigin(response), credentials };
    },
    shows: ({ origin, credentials }) => origin === "https://evil.example" && credentials === "true",
    unless: { origin: "*", credentials: "true" },
  },
});

const hidden = defineClaim({
  id: "cors-hides-errors",
  sentence: "When the browser reports a CORS error, permission is missing.",
  source: "ours",
  verdict: "depends",
  explanation:
    "It may also be a 500. In FastAPI the answer to an exception that nobody foresaw is made outside of `CORSMiddleware` and has no permission, so that the browser hides the error and blames CORS.",
  conditions,
  proof: {
    kind: "proof",
    project: "open",
    figures: {
      good: { label: "Permission on a good answer", recorded: "https://shop.example" },
      status: { label: "Status of an endpoint that raises", recorded: 500 },
      broken: { label: "Permission on that answer", recorded: "none" },
    },
    async observe(context) {
      const ask = await asked(context, "https://shop.example");
      const good = await ask("GET", "/orders");
      const broken = await ask("GET", "/broken");
      return { good: allowedOrigin(good), status: broken.status, broken: allowedOrigin(broken) };
    },
    shows: ({ good, status, broken }) =>
      good === "https://shop.example" && status === 500 && broken === "none",
    unless: { good: "https://shop.example", status: 500, broken: "https://shop.example" },
  },
});

export default [protects, star, hidden] satisfies readonly Claim[];
