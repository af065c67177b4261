/** What the page `/choose` compares. It names no winner: each need leads to what was measured, and each scenario to its needs. */

/** Where a need's two sentences can be checked: a claim by its id, or a section of a lesson. */
export type Evidence = { readonly claim: string } | { readonly lesson: string; readonly anchor?: string };

/** Something that a product needs of its framework. */
export interface Need {
  /** The anchor on the page. */
  readonly id: string;
  readonly name: string;
  /** What FastAPI brings to it, and what is left to you. */
  readonly fastapi: string;
  readonly django: string;
  readonly evidence: readonly Evidence[];
}

/** A kind of product that the articles give to one of the frameworks. */
export interface Scenario {
  readonly id: string;
  readonly name: string;
  /** To which framework the first article gives it, in a sentence. */
  readonly said: string;
  /** The question on which it turns. */
  readonly ask: string;
  /** Ids of needs, the weightiest first. */
  readonly needs: readonly string[];
}

export const needs: readonly Need[] = [
  {
    id: "editors",
    name: "People who do not program look after the data",
    fastapi:
      "There is no admin. You choose a package, or build pages, and keep them in step with the tables.",
    django: "The admin lists, searches and edits every registered model, behind a login, with permissions.",
    evidence: [{ claim: "admin-included" }, { claim: "admin-permissions" }, { lesson: "admin/back-office" }],
  },
  {
    id: "pages",
    name: "The server sends finished pages with forms",
    fastapi:
      "Possible with Jinja2, a package to be added. Forms, their errors and their protection are yours.",
    django:
      "Templates that escape, forms that render themselves and keep what was typed, and CSRF protection are there.",
    evidence: [
      { claim: "no-template-engine" },
      { claim: "ending-decides" },
      { claim: "pydantic-replaces-forms" },
      { lesson: "admin/escaped" },
    ],
  },
  {
    id: "contract",
    name: "Other teams' programs are the clients",
    fastapi: "Types in the signature validate the input, filter the output and write the OpenAPI schema.",
    django:
      "Plain views promise nothing to a client. Django REST Framework or Ninja add it; Ninja reads signatures, too.",
    evidence: [
      { claim: "automatic-type-validation" },
      { claim: "return-type-filters" },
      { claim: "signatures-in-django" },
      { claim: "microservices-with-drf" },
      { claim: "zero-effort" },
      { lesson: "openapi/what-the-schema-says" },
    ],
  },
  {
    id: "accounts",
    name: "Visitors have accounts",
    fastapi:
      "Tools that find a token in a request. Accounts, passwords, tokens and pages to sign in are yours.",
    django:
      "Accounts, hashed passwords, sessions and permissions are there. Tokens for programs are yours, or a package's.",
    evidence: [
      { claim: "authentication-ui" },
      { claim: "bearer-only-extracts" },
      { claim: "csrf-by-default" },
      { lesson: "authentication/who-is-there" },
      { lesson: "capstone/whose-ticket" },
    ],
  },
  {
    id: "own-data",
    name: "Each visitor sees only what is theirs",
    fastapi: "A dependency that gives a query, asked for by each endpoint.",
    django: "A method on the model's query set, or one inherited `get_queryset` for several views.",
    evidence: [
      { claim: "one-queryset-three-views" },
      { lesson: "views/not-found-for-you" },
      { lesson: "capstone/whose-ticket", anchor: "one-rule-one-place" },
    ],
  },
  {
    id: "data-for-years",
    name: "Tables change for years, with data in them",
    fastapi: "SQLAlchemy and Alembic, which you set up and keep beside your Pydantic models.",
    django: "Models, forms, admin and migrations read one description. It is hard to leave again.",
    evidence: [
      { lesson: "data/one-more-column" },
      { lesson: "capstone/kept-tickets", anchor: "where-the-rules-live" },
      { claim: "query-counts-django" },
      { claim: "query-counts-sqlalchemy" },
      { claim: "django-orm-from-fastapi" },
    ],
  },
  {
    id: "long-work",
    name: "Some work takes longer than a request",
    fastapi:
      "Tasks after the answer, in the same process: lost when it ends. Beyond that, a queue such as Celery.",
    django:
      "An interface for tasks is in the core, without a worker: a package brings one, or a backend of your own. Celery works as well.",
    evidence: [
      { claim: "start-task" },
      { claim: "ended-with-the-process" },
      { claim: "tasks-in-core" },
      { claim: "kept-by-the-queue" },
      { claim: "message-before-the-commit" },
      { lesson: "capstone/slow-report" },
    ],
  },
  {
    id: "waiting",
    name: "Many requests wait at a time: for services, for a slow database",
    fastapi:
      "`async def` throughout, and libraries of your choice to await. One call that blocks in it holds up everybody.",
    django: "Asynchronous views under an ASGI server. The ORM is awaited, and does its work in a thread.",
    evidence: [
      { claim: "async-prioritised" },
      { claim: "just-add-async-def" },
      { claim: "slower-because-sync" },
      { claim: "async-needs-channels" },
      { claim: "benchmarks-under-concurrency" },
      { claim: "cutting-edge" },
      { lesson: "async/who-waits" },
    ],
  },
  {
    id: "live",
    name: "What happens must appear at once, with many listeners",
    fastapi: "WebSockets and server-sent events are built in. What a listener holds, you must give back.",
    django: "Streams work under an ASGI server; WebSockets come with Channels.",
    evidence: [
      { claim: "events-in-both-cores" },
      { claim: "django-without-channels" },
      { claim: "memory-layer-is-one-process" },
      { lesson: "capstone/live-replies" },
    ],
  },
  {
    id: "start",
    name: "Processes start often and should be small",
    fastapi: "One file is enough. What you add, you import.",
    django: "A project can be one file as well, without apps, database or middleware.",
    evidence: [
      { claim: "lean-deployments" },
      { claim: "ideal-for-serverless" },
      { claim: "lifespan-per-event" },
      { claim: "tightly-coupled" },
      { lesson: "philosophies/nothing-extra" },
    ],
  },
  {
    id: "processes",
    name: "Several processes answer in turn",
    fastapi: "Nothing is shared by itself. A dictionary in a module is right for one process only.",
    django:
      "Nothing either. Sessions are in the database by default; the default cache is in each process, until a setting moves it.",
    evidence: [
      { claim: "two-workers" },
      { claim: "auto-scaling-trivial" },
      { claim: "database-decides" },
      { lesson: "capstone/slow-report", anchor: "who-says-how-it-went" },
      { lesson: "deployment/two-of-everything", anchor: "a-second-copy" },
    ],
  },
  {
    id: "parts",
    name: "The program is cut into parts, or into services",
    fastapi: "Routers carry behaviour, and are joined by hand. A service is as small as you write it.",
    django: "Apps carry models, pages and migrations. A project can leave most of Django out.",
    evidence: [
      { lesson: "modularity/one-guard" },
      { lesson: "modularity/one-way" },
      { claim: "complements-in-one-process" },
    ],
  },
  {
    id: "tests",
    name: "Parts are replaced in tests",
    fastapi: "Overrides replace what was asked for with `Depends`, and nothing else.",
    django: "Settings, patches and a test case that rolls the database back.",
    evidence: [
      { claim: "override-reach" },
      { claim: "cleared-last" },
      { claim: "passed-or-patched" },
      { lesson: "testing/only-for-the-test" },
    ],
  },
  {
    id: "moves",
    name: "Addresses move: a prefix, a version, a proxy",
    fastapi: "Links can be made from a route's name. What stands before the server must be announced to it.",
    django: "The same, and below a prefix Django's links take it along.",
    evidence: [
      { claim: "links-behind-a-proxy" },
      { claim: "django-below-a-prefix" },
      { lesson: "routing/named-links" },
    ],
  },
  {
    id: "origins",
    name: "A page from another origin calls the API",
    fastapi: "A middleware for CORS is there; which origins may read is yours to say.",
    django: "A package, or a middleware of your own. The session's cookie is the harder half.",
    evidence: [
      { claim: "cors-protects" },
      { claim: "cors-star-with-cookies" },
      { lesson: "middleware/another-origin" },
    ],
  },
  {
    id: "upgrades",
    name: "People change, and releases come",
    fastapi: "Many packages with releases of their own; the joints are your code, and new people read that.",
    django: "One package with a schedule and long-term releases; new people know where things are.",
    evidence: [
      { claim: "on-event-beside-lifespan" },
      { claim: "test-client-httpx" },
      { claim: "packages-monkey-patch" },
      { lesson: "philosophies/parts-or-whole" },
    ],
  },
];

export const scenarios: readonly Scenario[] = [
  {
    id: "blog",
    name: "Blog",
    said: "The article gives it to Django.",
    ask: "Who writes the posts: people in a browser, or a build from files? For the second, neither framework is needed.",
    needs: ["editors", "pages", "data-for-years"],
  },
  {
    id: "forum",
    name: "Forum",
    said: "The article gives it to Django.",
    ask: "How soon must a reply appear on a page that is open? What is moderated, and by whom?",
    needs: ["accounts", "own-data", "pages", "editors", "live"],
  },
  {
    id: "cms",
    name: "CMS",
    said: "The article gives it to Django.",
    ask: "Do editors work in your pages, or does your API feed somebody else's?",
    needs: ["editors", "pages", "data-for-years", "accounts", "upgrades"],
  },
  {
    id: "shop",
    name: "Online shop",
    said: "The article gives it to Django.",
    ask: "What happens to an order if the process ends between payment and e-mail?",
    needs: ["data-for-years", "accounts", "own-data", "editors", "long-work"],
  },
  {
    id: "microservice",
    name: "Microservice",
    said: "Both articles give it to FastAPI.",
    ask: "Does the service own data that people look after, or does it compute and pass on?",
    needs: ["contract", "waiting", "parts", "start", "tests", "moves"],
  },
  {
    id: "spa",
    name: "Back end of a single-page application",
    said: "The article gives it to FastAPI.",
    ask: "Do pages and API share an origin? Then a session cookie with CSRF protection is the plainer way to sign in.",
    needs: ["contract", "accounts", "own-data", "origins", "moves"],
  },
  {
    id: "devices",
    name: "Mobile apps and IoT",
    said: "The article gives it to FastAPI.",
    ask: "How long will clients be in use that you cannot update?",
    needs: ["contract", "accounts", "waiting", "live", "moves"],
  },
  {
    id: "streaming",
    name: "Streaming and many connections",
    said: "Both articles give it to FastAPI.",
    ask: "How many connections are open at a time, and what does each of them hold while it waits?",
    needs: ["live", "waiting", "processes", "long-work"],
  },
  {
    id: "serverless",
    name: "Serverless",
    said: "The article gives it to FastAPI.",
    ask: "What has to outlive the call: work after the answer, connections, a cache in memory?",
    needs: ["start", "processes", "long-work"],
  },
  {
    id: "prototype",
    name: "Rapid prototype",
    said: "The article gives it to Django, when an admin and accounts are wanted at once.",
    ask: "What is shown to whom next week: pages to people, or an API to programmers?",
    needs: ["editors", "accounts", "contract", "data-for-years"],
  },
  {
    id: "team",
    name: "Long-lived team",
    said: "The article gives it to Django, for its stability.",
    ask: "Which of your own conventions would a new colleague have to learn?",
    needs: ["upgrades", "data-for-years", "parts", "tests"],
  },
];
