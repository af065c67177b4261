import { type Claim, defineClaim, type ProofContext } from "../../../sandboxes/contract/claim.ts";
import { lastJson, property } from "../../../sandboxes/contract/read.ts";

const conditions = "FastAPI 0.165, Starlette 1.10 and Django 6.1 in this page's Python 3.14.";

/** What `observe.py` prints, a status by each key. */
async function statuses({ run }: ProofContext): Promise<(key: string) => number> {
  const found = lastJson((await run("python", ["observe.py"])).output);
  return (key) => Number(property(found, key));
}

const byDefault = defineClaim({
  id: "csrf-by-default",
  sentence: "Django's sessions come with protection against forged forms; FastAPI's do not.",
  source: "ours",
  verdict: "holds",
  explanation:
    "The middleware that `startproject` lists refuses a POST that has the cookie and no token. Starlette's `SessionMiddleware` keeps the session in a signed cookie and asks nothing else.",
  conditions,
  proof: {
    kind: "proof",
    project: "forged",
    figures: {
      fastapi: { label: "FastAPI with `SessionMiddleware`: POST with the cookie alone", recorded: 200 },
      django: { label: "Django with startproject's middleware: the same", recorded: 403 },
      honest: { label: "Django, with cookie and token", recorded: 200 },
    },
    async observe(context) {
      const of = await statuses(context);
      return { fastapi: of("fastapi"), django: of("django"), honest: of("honest") };
    },
    shows: ({ fastapi, django, honest }) => fastapi === 200 && django === 403 && honest === 200,
    unless: { fastapi: 403, django: 403, honest: 200 },
  },
});

const origin = defineClaim({
  id: "origin-is-asked-too",
  sentence: "With the right token, Django's CSRF protection lets a request pass.",
  source: "ours",
  verdict: "depends",
  explanation:
    "Only if it does not come from elsewhere. When the browser names an `Origin` that is neither the host nor in `CSRF_TRUSTED_ORIGINS`, the answer is 403 whatever the token says.",
  conditions,
  proof: {
    kind: "proof",
    project: "forged",
    figures: {
      honest: { label: "Status with the token", recorded: 200 },
      elsewhere: { label: "The same, with `Origin: https://evil.example`", recorded: 403 },
    },
    async observe(context) {
      const of = await statuses(context);
      return { honest: of("honest"), elsewhere: of("elsewhere") };
    },
    shows: ({ honest, elsewhere }) => honest === 200 && elsewhere === 403,
    unless: { honest: 200, elsewhere: 200 },
  },
});

const testClient = defineClaim({
  id: "test-client-skips-csrf",
  sentence: "A test with Django's client shows that a form is protected.",
  source: "ours",
  verdict: "wrong",
  explanation:
    "`Client()` marks its requests so that the middleware lets them pass, and `@csrf_exempt` changes no test. `Client(enforce_csrf_checks=True)` behaves as a browser does.",
  conditions,
  proof: {
    kind: "proof",
    project: "forged",
    figures: {
      usual: { label: "`Client()`: POST without a token", recorded: 200 },
      strict: { label: "`Client(enforce_csrf_checks=True)`: the same", recorded: 403 },
    },
    async observe(context) {
      const of = await statuses(context);
      return { usual: of("test_client"), strict: of("django") };
    },
    shows: ({ usual, strict }) => usual === 200 && strict === 403,
    unless: { usual: 403, strict: 403 },
  },
});

const logout = defineClaim({
  id: "logout-by-link",
  sentence: "A link to `LogoutView` signs a user out.",
  source: "ours",
  verdict: "outdated",
  explanation:
    "It did for many years, so that any site could sign your users out with an image. Since Django 5.0 the view takes POST alone; a link becomes a small form with a token.",
  conditions,
  proof: {
    kind: "proof",
    project: "forged",
    figures: { link: { label: "Status of GET on `LogoutView`", recorded: 405 } },
    async observe(context) {
      const of = await statuses(context);
      return { link: of("logout_link") };
    },
    shows: ({ link }) => link === 405,
    unless: { link: 200 },
  },
});

export default [byDefault, origin, testClient, logout] satisfies readonly Claim[];
