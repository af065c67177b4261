import { type Claim, defineClaim } from "../../../sandboxes/contract/claim.ts";
import { lastJson, property } from "../../../sandboxes/contract/read.ts";
import { launches } from "./launches.ts";

const conditions = "FastAPI 0.165 and Django 6.1 in this page's Python 3.14.";

const bearer = defineClaim({
  id: "bearer-only-extracts",
  sentence: "An endpoint that depends on `OAuth2PasswordBearer` is protected.",
  source: "ours",
  verdict: "wrong",
  explanation:
    "It takes the token out of the header, refuses a request that has none, and describes both in the OpenAPI schema. It does not look into the token: a word that nobody issued opens the door.",
  conditions,
  proof: {
    kind: "proof",
    project: "bearer",
    figures: {
      none: { label: "Status without a token", recorded: 401 },
      garbage: { label: "Status for `Bearer open-sesame`", recorded: 200 },
    },
    async observe({ serve }) {
      const { send } = await serve(launches.fastapi);
      const none = await send({ method: "GET", path: "/secret" });
      const headers = [["authorization", "Bearer open-sesame"]] as const;
      const garbage = await send({ method: "GET", path: "/secret", headers });
      return { none: none.status, garbage: garbage.status };
    },
    shows: ({ none, garbage }) => none === 401 && garbage === 200,
    unless: { none: 401, garbage: 401 },
  },
});

const interfaces = defineClaim({
  id: "authentication-ui",
  sentence: "Django has authentication UIs built in, FastAPI lacks them.",
  source: "article 1",
  verdict: "depends",
  explanation:
    "Django has the views and forms for signing in and out and for new passwords. The page to sign in is yours to write: without a template `registration/login.html` the view fails. FastAPI has neither.",
  conditions,
  proof: {
    kind: "proof",
    project: "sign-in",
    figures: {
      views: { label: "Views in `django.contrib.auth.urls`", recorded: 8 },
      page: { label: "Its page to sign in, as installed", recorded: "no registration/login.html" },
      fastapi: { label: "Routes to sign in, in FastAPI", recorded: 0 },
    },
    async observe({ run }) {
      const found = lastJson((await run("python", ["observe.py"])).output);
      return {
        views: Number(property(found, "views")),
        page: String(property(found, "page")),
        fastapi: Number(property(found, "fastapi")),
      };
    },
    shows: ({ views, page, fastapi }) =>
      Number(views) > 0 && page === "no registration/login.html" && fastapi === 0,
    unless: { views: 8, page: "200", fastapi: 0 },
  },
});

const redirect = defineClaim({
  id: "login-required-redirects",
  sentence: "Django's `login_required` tells a client without a session to authenticate.",
  source: "ours",
  verdict: "depends",
  explanation:
    "It tells a person, by a redirect to the page to sign in. A program follows to a page of HTML that it cannot use; an API answers 401 itself.",
  conditions,
  proof: {
    kind: "proof",
    project: "sign-in",
    figures: {
      status: { label: "Status without a session", recorded: 302 },
      location: { label: "Location", recorded: "/accounts/login/?next=/me" },
    },
    async observe({ run }) {
      const found = lastJson((await run("python", ["observe.py"])).output);
      return { status: Number(property(found, "status")), location: String(property(found, "location")) };
    },
    shows: ({ status, location }) => status === 302 && String(location).includes("login"),
    unless: { status: 401, location: "undefined" },
  },
});

export default [bearer, interfaces, redirect] satisfies readonly Claim[];
