import { type Claim, defineClaim } from "../../../sandboxes/contract/claim.ts";
import { lastJson, property } from "../../../sandboxes/contract/read.ts";

const conditions = "FastAPI 0.165, Starlette 1.10, Jinja2 3.1 and Django 6.1 in this page's Python 3.14.";

const noEngine = defineClaim({
  id: "no-template-engine",
  sentence: "FastAPI does not ship with a template engine.",
  source: "article 1",
  verdict: "holds",
  explanation:
    "It has the adapter, `fastapi.templating`, and leaves the engine to you: Jinja2 is not among the packages that FastAPI requires, and without it the import fails.",
  conditions,
  proof: {
    kind: "proof",
    project: "engine",
    figures: {
      required: { label: "Lines about Jinja2 in what FastAPI always requires", recorded: 0 },
      without: { label: "`import fastapi.templating` without Jinja2", recorded: "ImportError" },
    },
    async observe({ run }) {
      const found = lastJson((await run("python", ["engine.py"])).output);
      return { required: Number(property(found, "required")), without: String(property(found, "without")) };
    },
    shows: ({ required, without }) => required === 0 && without === "ImportError",
    unless: { required: 1, without: "works" },
  },
});

const ending = defineClaim({
  id: "ending-decides",
  sentence: "In FastAPI a template's file name decides whether it is escaped; in Django it does not.",
  source: "ours",
  verdict: "holds",
  explanation:
    "`Jinja2Templates` switches escaping on for `.html`, `.htm` and `.xml`. Django's engine escapes in every file, a mail in plain text included, until a template says otherwise.",
  conditions,
  proof: {
    kind: "proof",
    project: "endings",
    figures: {
      fastapi_html: { label: "FastAPI, `line.html`", recorded: "escaped" },
      fastapi_other: { label: "FastAPI, `line.jinja`", recorded: "markup" },
      django_html: { label: "Django, `line.html`", recorded: "escaped" },
      django_other: { label: "Django, `line.jinja`", recorded: "escaped" },
    },
    async observe({ run }) {
      const found = lastJson((await run("python", ["render.py"])).output);
      const of = (key: string) => String(property(found, key));
      return {
        fastapi_html: of("fastapi_html"),
        fastapi_other: of("fastapi_other"),
        django_html: of("django_html"),
        django_other: of("django_other"),
      };
    },
    shows: (seen) =>
      seen.fastapi_html === "escaped" &&
      seen.fastapi_other === "markup" &&
      seen.django_html === "escaped" &&
      seen.django_other === "escaped",
    unless: {
      fastapi_html: "escaped",
      fastapi_other: "escaped",
      django_html: "escaped",
      django_other: "escaped",
    },
  },
});

const calls = defineClaim({
  id: "template-calls",
  sentence: "A Django template cannot call a function with arguments; a template tag can.",
  source: "ours",
  verdict: "holds",
  explanation:
    "Parentheses are a syntax error in Django's template language. A function is registered as a tag, and the template loads it. Jinja2 takes the call as Python would.",
  conditions,
  proof: {
    kind: "proof",
    project: "calls",
    figures: {
      jinja_call: { label: 'Jinja2, `{{ price(cents, "€") }}`', recorded: "4.50 €" },
      django_call: { label: "Django, the same line", recorded: "TemplateSyntaxError" },
      django_tag: { label: 'Django, `{% price cents "€" %}`', recorded: "4.50 €" },
    },
    async observe({ run }) {
      const found = lastJson((await run("python", ["calls.py"])).output);
      const of = (key: string) => String(property(found, key));
      return {
        jinja_call: of("jinja_call"),
        django_call: of("django_call"),
        django_tag: of("django_tag"),
      };
    },
    shows: (seen) =>
      seen.django_call === "TemplateSyntaxError" &&
      seen.django_tag === seen.jinja_call &&
      seen.django_tag === "4.50 €",
    unless: { jinja_call: "4.50 €", django_call: "4.50 €", django_tag: "4.50 €" },
  },
});

export default [noEngine, ending, calls] satisfies readonly Claim[];
