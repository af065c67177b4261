import { type Claim, defineClaim } from "../../../sandboxes/contract/claim.ts";
import { json, property } from "../../../sandboxes/contract/read.ts";
import { launches } from "./launches.ts";

const conditions = "FastAPI 0.165 and Django 6.1 in this page's Python 3.14.";
const oneFile = { command: "python", args: ["app.py", "runserver", "8001"], port: 8001 } as const;

const later = defineClaim({
  id: "included-routers-stay-live",
  sentence: "A route that is added to a FastAPI router after the router was included is served.",
  source: "ours",
  verdict: "depends",
  explanation:
    "In 0.165 it is, since the router stays a branch of the tree. Former releases copied the routes that were there, and did not serve it.",
  conditions,
  proof: {
    kind: "proof",
    project: "later",
    figures: { status: { label: "Status of a route that was added later", recorded: 200 } },
    async observe({ serve }) {
      const server = await serve(launches.fastapi);
      return { status: (await server.send({ method: "GET", path: "/stock/tea" })).status };
    },
    shows: ({ status }) => status === 200,
    unless: { status: 404 },
  },
});

const signals = defineClaim({
  id: "signals-for-router-hooks",
  sentence: "In Django, signals replace what FastAPI's middleware or router hooks do.",
  source: "article 1",
  verdict: "wrong",
  explanation:
    "A signal's receiver hears of each request and cannot answer it: what it returns is dropped. The counterpart of a middleware is a middleware.",
  conditions,
  proof: {
    kind: "proof",
    project: "signal",
    figures: {
      heard: { label: "Requests that the receiver heard of", recorded: 1 },
      receiver: { label: "Status, when the receiver returns a 401", recorded: 200 },
      middleware: { label: "Status, when a middleware does", recorded: 401 },
    },
    async observe({ serve }) {
      const server = await serve(oneFile);
      const answered = await server.send({ method: "GET", path: "/stock" });
      const refused = await server.send({ method: "GET", path: "/stock?guard" });
      return {
        heard: Number(property(json(answered), "heard")),
        receiver: answered.status,
        middleware: refused.status,
      };
    },
    shows: ({ heard, receiver, middleware }) => heard === 1 && receiver === 200 && middleware === 401,
    unless: { heard: 1, receiver: 401, middleware: 401 },
  },
});

const order = defineClaim({
  id: "who-is-asked-first",
  sentence: "Without the key, a locked branch answers 401 whatever else is wrong with the request.",
  source: "ours",
  verdict: "depends",
  explanation:
    "On what is part of the route. In FastAPI that is the method, and a wrong one comes before the lock; in Django it is the type in the pattern.",
  conditions,
  proof: {
    kind: "proof",
    project: "order",
    figures: {
      fastapi_number: { label: "FastAPI, a word for a number", recorded: 401 },
      fastapi_method: { label: "FastAPI, a wrong method", recorded: 405 },
      django_number: { label: "Django, a word for a number", recorded: 404 },
      django_method: { label: "Django, a wrong method", recorded: 401 },
    },
    async observe({ serve }) {
      const word = { method: "PUT", path: "/stock/many" };
      const method = { method: "POST", path: "/stock/12" };
      const fastapi = await serve(launches.fastapi);
      const django = await serve(oneFile);
      return {
        fastapi_number: (await fastapi.send(word)).status,
        fastapi_method: (await fastapi.send(method)).status,
        django_number: (await django.send(word)).status,
        django_method: (await django.send(method)).status,
      };
    },
    shows: (seen) =>
      seen.fastapi_number === 401 &&
      seen.fastapi_method === 405 &&
      seen.django_number === 404 &&
      seen.django_method === 401,
    unless: { fastapi_number: 401, fastapi_method: 401, django_number: 401, django_method: 401 },
  },
});

export default [later, signals, order] satisfies readonly Claim[];
