/** One chapter of the course: a contrast between the two frameworks, told in its lessons. */
export interface Chapter {
  readonly number: number;
  /** The folder is `content/NN-slug/`, the address `/lessons/slug/…`. */
  readonly slug: string;
  readonly title: string;
  /** The contrast, in the table of contents. */
  readonly contrast: string;
}

/** Whether every lesson is written: from then on nothing of `content/inventory.ts` may be left untaught. */
export const complete: boolean = true;

/** The plan of the course, in reading order. A chapter is shown once its folder holds a lesson. */
export const chapters: readonly Chapter[] = [
  {
    number: 1,
    slug: "philosophies",
    title: "Two philosophies",
    contrast: "Assemble the parts, or start with them.",
  },
  {
    number: 2,
    slug: "routing",
    title: "Routing",
    contrast: "The route beside its function, or one table of URLs.",
  },
  {
    number: 3,
    slug: "validation",
    title: "Validation",
    contrast: "Type hints that are enforced, or fields that are declared.",
  },
  {
    number: 4,
    slug: "dependencies",
    title: "Dependencies",
    contrast: "Parameters that ask for what they need, or a registry and settings.",
  },
  { number: 5, slug: "modularity", title: "Modularity", contrast: "Routers, or apps." },
  { number: 6, slug: "views", title: "Generic views", contrast: "Functions, or inheritance." },
  {
    number: 7,
    slug: "data",
    title: "Data",
    contrast: "Bring your own database layer, or use the one inside.",
  },
  { number: 8, slug: "admin", title: "Admin and templates", contrast: "Included, or optional." },
  {
    number: 9,
    slug: "authentication",
    title: "Authentication",
    contrast: "Tokens you verify, or sessions with CSRF protection.",
  },
  {
    number: 10,
    slug: "middleware",
    title: "Middleware",
    contrast: "Last added is outermost, or first listed is.",
  },
  { number: 11, slug: "events", title: "Events", contrast: "A lifespan, or signals." },
  {
    number: 12,
    slug: "async",
    title: "Async",
    contrast: "Async from the start, or adapters in both directions.",
  },
  {
    number: 13,
    slug: "jobs",
    title: "Long jobs",
    contrast: "Tasks inside the process, or a queue outside it.",
  },
  { number: 14, slug: "realtime", title: "Real time", contrast: "WebSockets built in, or Channels beside." },
  {
    number: 15,
    slug: "openapi",
    title: "OpenAPI",
    contrast: "A schema that is generated, or one that is added.",
  },
  { number: 16, slug: "testing", title: "Testing", contrast: "Overrides, or patches and settings." },
  { number: 17, slug: "deployment", title: "Deployment", contrast: "ASGI alone, or WSGI and ASGI." },
  {
    number: 18,
    slug: "together",
    title: "Combine, borrow, choose",
    contrast: "Both in one process, and how to decide.",
  },
  {
    number: 19,
    slug: "capstone",
    title: "Capstone",
    contrast: "One help desk, built twice and then joined, in five steps.",
  },
];
