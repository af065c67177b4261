import { type Claim, defineClaim } from "../../../sandboxes/contract/claim.ts";
import { json, lastJson, property } from "../../../sandboxes/contract/read.ts";
import { launches } from "./launches.ts";

const conditions = "FastAPI 0.165 and Django 6.1 in this page's Python 3.14.";

const prefers = defineClaim({
  id: "prefers-class-based-views",
  sentence: "Django prefers class-based views.",
  source: "article 1",
  verdict: "wrong",
  explanation:
    "Its documentation calls them an alternative that does not replace functions. The URL table takes whatever can be called with a request, and `as_view()` makes just that of a class: a function.",
  conditions,
  proof: {
    kind: "proof",
    project: "alternative",
    figures: {
      fromFunction: { label: "Answer of a view that is a function", recorded: "tea" },
      fromClass: { label: "Answer of a view that is a class", recorded: "tea" },
      kind: { label: "What `as_view()` returns", recorded: "function" },
    },
    async observe({ run }) {
      const seen = lastJson((await run("python", ["views.py"])).output);
      return {
        fromFunction: String(property(seen, "function")),
        fromClass: String(property(seen, "class")),
        kind: String(property(seen, "kind")),
      };
    },
    shows: ({ fromFunction, fromClass, kind }) => fromFunction === fromClass && kind === "function",
    unless: { fromFunction: "tea", fromClass: "tea", kind: "something else" },
  },
});

const hooks = defineClaim({
  id: "one-hook-saves",
  sentence: "A `CreateView` saves in `form_valid`, after the form was checked, and nowhere else.",
  source: "ours",
  verdict: "holds",
  explanation:
    "A valid and an invalid form go the same way up to `is_valid()`. From there one is handed to `form_valid`, which saves and redirects, the other to `form_invalid`, which shows it again with status 200.",
  conditions,
  proof: {
    kind: "proof",
    project: "hooks",
    figures: {
      valid: {
        label: "Hooks and status for a valid form",
        recorded:
          "dispatch, post, get_form, get_form_class, get_form_kwargs, form_valid, get_success_url: 302",
      },
      invalid: {
        label: "Hooks and status for an invalid form",
        recorded:
          "dispatch, post, get_form, get_form_class, get_form_kwargs, form_invalid, get_context_data, render_to_response, get_template_names: 200",
      },
      kept: { label: "Notes after the invalid form, and after the valid one", recorded: "0, 1" },
    },
    async observe({ run }) {
      const seen = lastJson((await run("python", ["hooks.py"])).output);
      return {
        valid: String(property(seen, "valid")),
        invalid: String(property(seen, "invalid")),
        kept: `${property(seen, "before")}, ${property(seen, "after")}`,
      };
    },
    shows: ({ valid, invalid, kept }) =>
      /\bform_valid\b/.test(`${valid}`) && !/\bform_valid\b/.test(`${invalid}`) && kept === "0, 1",
    unless: { valid: "dispatch, post: 302", invalid: "dispatch, post, form_invalid: 200", kept: "0, 1" },
  },
});

const functionsRule = defineClaim({
  id: "functions-rule",
  sentence: "In FastAPI, functions rule.",
  source: "article 1",
  verdict: "depends",
  explanation:
    "FastAPI has no views to inherit from. But a route takes anything that can be called and has a signature, such as a method of an object: two objects of one class serve two lists here, each with its own `self`.",
  conditions,
  proof: {
    kind: "proof",
    project: "methods",
    figures: {
      teas: { label: "Teas, after one was added to them", recorded: "assam, sencha" },
      toasts: { label: "Toasts, served by the same class", recorded: "rusk" },
    },
    async observe({ serve }) {
      const server = await serve(launches.fastapi);
      await server.send({ method: "PUT", path: "/teas/sencha" });
      const list = async (path: string) => {
        const body = json(await server.send({ method: "GET", path }));
        return Array.isArray(body) ? body.join(", ") : "no list";
      };
      return { teas: await list("/teas/"), toasts: await list("/toasts/") };
    },
    shows: ({ teas, toasts }) => teas === "assam, sencha" && toasts === "rusk",
    unless: { teas: "assam, rusk, sencha", toasts: "assam, rusk, sencha" },
  },
});

export default [prefers, hooks, functionsRule] satisfies readonly Claim[];
