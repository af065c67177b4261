import { type Claim, defineClaim } from "../../../sandboxes/contract/claim.ts";
import { json, lastJson, property } from "../../../sandboxes/contract/read.ts";

const conditions = "Django 6.1, Pydantic 2.14 and Django Ninja 1.7 in this page's Python 3.14.";

const forms = defineClaim({
  id: "pydantic-replaces-forms",
  sentence: "Pydantic's declarative models replace Django's forms and serializers.",
  source: "article 1",
  verdict: "depends",
  explanation:
    "For the body of an API request they do. A form does two things besides that a model does not: it asks the database whether a value is taken, and it renders itself as HTML.",
  conditions,
  proof: {
    kind: "proof",
    project: "forms",
    figures: {
      pydantic: { label: "Faults that Pydantic finds in a name that is taken", recorded: 0 },
      form: { label: "Faults that a `ModelForm` finds in it", recorded: 1 },
      html: { label: "HTML that the form renders", recorded: "with input fields" },
    },
    async observe({ run }) {
      const { output } = await run("python", ["compare.py"]);
      const seen = lastJson(output);
      return {
        pydantic: property(seen, "pydantic") === "Sencha" ? 0 : 1,
        form: Number(property(seen, "form")),
        html: property(seen, "html") === true ? "with input fields" : "without input fields",
      };
    },
    shows: ({ pydantic, form, html }) => pydantic === 0 && form === 1 && html === "with input fields",
    unless: { pydantic: 0, form: 0, html: "without input fields" },
  },
});

const ninja = defineClaim({
  id: "signatures-in-django",
  sentence: "Signatures that validate and document themselves are to be had in Django, too.",
  source: "ours",
  verdict: "holds",
  explanation:
    "Django Ninja reads a view's parameters as FastAPI reads an endpoint's, with the same Pydantic, and writes an OpenAPI schema. It is a package to be added, not a part of Django.",
  conditions,
  proof: {
    kind: "proof",
    project: "ninja",
    figures: {
      invalid: { label: "Status for 3 grams", recorded: 422 },
      valid: { label: "Status for 250 grams", recorded: 200 },
      schema: { label: "Least grams, in the OpenAPI schema", recorded: 10 },
    },
    async observe({ serve }) {
      const server = await serve({
        command: "python",
        args: ["-m", "django", "runserver", "--settings", "site_settings", "--noreload", "8001"],
        port: 8001,
      });
      const order = (grams: number) => ({
        method: "POST",
        path: "/api/orders",
        headers: [["content-type", "application/json"]] as const,
        body: JSON.stringify({ tea: "Sencha", grams }),
      });
      const invalid = await server.send(order(3));
      const valid = await server.send(order(250));
      const document = json(await server.send({ method: "GET", path: "/api/openapi.json" }));
      const grams = ["components", "schemas", "Order", "properties", "grams", "minimum"].reduce(
        property,
        document,
      );
      return { invalid: invalid.status, valid: valid.status, schema: Number(grams) };
    },
    shows: ({ invalid, valid, schema }) => invalid === 422 && valid === 200 && schema === 10,
    unless: { invalid: 422, valid: 200, schema: Number.NaN },
  },
});

export default [forms, ninja] satisfies readonly Claim[];
