import { type Claim, defineClaim } from "../../../sandboxes/contract/claim.ts";
import { json, property } from "../../../sandboxes/contract/read.ts";
import { launches } from "./launches.ts";

const root = "/shop";
const item = { method: "GET", path: "/items/1" };

const behind = defineClaim({
  id: "links-behind-a-proxy",
  sentence: "A link that is made from a route's name is right wherever the service is served.",
  source: "ours",
  verdict: "depends",
  explanation:
    "It is if it is made from the request or by Django's `reverse`. FastAPI's `app.url_path_for` knows the routes alone, and leaves out what a proxy takes off each address.",
  conditions: "FastAPI 0.165 under Uvicorn 0.54, Django 6.1 under runserver, in this page's Python 3.14.",
  proof: {
    kind: "proof",
    project: "behind",
    figures: {
      request: { label: "FastAPI, `request.url_for`, behind `/shop`", recorded: "/shop/items/1" },
      app: { label: "FastAPI, `app.url_path_for`, behind `/shop`", recorded: "/items/1" },
      reversed: { label: "Django, `reverse`, behind `/shop`", recorded: "/shop/items/1" },
    },
    async observe({ serve }) {
      const fastapi = await serve({
        command: "uvicorn",
        args: ["main:app", "--port", "8000", "--root-path", root],
        port: 8000,
      });
      const links = json(await fastapi.send(item));
      const django = await serve(
        { command: "python", args: ["app.py", "runserver", "8001"], port: launches.django.port },
        { env: { ROOT_PATH: root } },
      );
      return {
        request: String(property(links, "of_the_request")),
        app: String(property(links, "of_the_app")),
        reversed: String(property(json(await django.send(item)), "reversed")),
      };
    },
    shows: ({ request, app, reversed }) =>
      request === `${root}${item.path}` && reversed === request && app === item.path,
    unless: { request: "/shop/items/1", app: "/shop/items/1", reversed: "/shop/items/1" },
  },
});

export default [behind] satisfies readonly Claim[];
