import { expect, test } from "vitest";
import { chapters, complete } from "./course.ts";
import { inventory } from "./inventory.ts";
import { lessonFolders, slugOf } from "./reader/folders.ts";
import { readLesson } from "./reader/index.ts";
import { whereIs } from "./reader/where-is.ts";

/** Chapter by chapter what the articles name, kept apart from `inventory.ts`, so that nothing is dropped there unseen. */
const namedInArticles: Readonly<Record<number, string>> = {
  1: "FastAPI|Django|monolith|microservices|APIs|distributed systems|cloud-native|batteries-included|Ruby on Rails|Instagram|Disqus|MTV|apps|`startproject`|single-page applications|mobile apps|IoT|CMS|blog|forum|e-commerce|prototyping|minimal boilerplate|full-stack|feature table|Perl|Java|Angular|React",
  2: "decorators|endpoints|path parameters|query parameters|header parameters|body parameters|Node.js|Go|REST",
  3: "Pydantic|forms|DRF serializers|validation|type hints|`BaseModel`|serialization|snippet: `Item` and `POST /items/`",
  4: "dependency injection|`Depends`|app registry|`INSTALLED_APPS`|convention over configuration|`contrib.auth`|settings|“magic”|third-party packages|monkey-patching|Flask|snippet: `get_db` with `yield`|`SessionLocal` and `Session`|snippet: `get_db` that returns a dict",
  5: "reusable apps|modularity|router hooks",
  6: "class-based views|`ListView`|`DetailView`|`CreateView`|`get_queryset`|`form_valid`|CRUD",
  7: "ORM|`CharField`|`ForeignKey`|`QuerySet`|migrations|SQLAlchemy|Tortoise ORM|raw SQL|NoSQL|MongoDB|django-neomodel|SQL",
  8: "admin|template engine|template tags",
  9: "authentication|authentication UI",
  10: "middleware",
  11: "signals|event-driven hooks",
  12: "async/await|Starlette|concurrency|blocking|asyncio|asyncpg|`databases`|Django 3.1",
  13: "Celery|202 Accepted|task ID|polling|`BackgroundTasks`|Redis|`AsyncResult`|snippet: `/start-task/`|snippet: a Celery task|snippet: `/task-status/`",
  14: "WebSockets|Channels|streaming|progress|uploads|chat|stock prices|snippet: `/progress`|snippet: JavaScript client",
  15: "OpenAPI|JSON Schema|Swagger UI|ReDoc|Django's documentation",
  16: "`TestClient`|`TestCase`|dependency overrides|email mocking|cache mocking|snippet: `test_read_item`|`unittest.mock`|`patch`|`patch.object`|pytest|`mark.asyncio`|`httpx.AsyncClient`|snippet: `@patch` in a `TestCase`|snippet: a sync override|snippet: an async override",
  17: "benchmarks|Docker|Kubernetes|WSGI|ASGI|Gunicorn|uWSGI|Nginx|Daphne|Uvicorn|Hypercorn|WhiteNoise|Lambda|Vercel|serverless|vertical scaling|horizontal scaling|auto-scaling|managed services|Unix and Linux|CI/CD|AWS|Terraform",
  18: "technique: Pydantic models in Django|technique: dependency injection in Django|technique: async where it matters|technique: class-based views for FastAPI developers|technique: the ORM for FastAPI developers|technique: signals for FastAPI developers|scenario: monolithic applications|scenario: rapid prototyping|scenario: long-term maintenance|scenario: microservices and APIs|scenario: high concurrency|scenario: cutting-edge Python|“complements”|conclusions",
};
const placed = await whereIs();

test("the inventory holds what the articles name, each once, in its chapter", () => {
  for (const { number } of chapters) {
    const names = inventory.filter(({ chapter }) => chapter === number).map(({ name }) => name);
    expect(names.sort()).toEqual(namedInArticles[number]?.split("|").sort() ?? []);
  }
  expect(new Set(inventory.map(({ name }) => name)).size).toBe(inventory.length);
});

test("each place where something is taught is a section of its lesson", async () => {
  for (const slug of (await lessonFolders()).map(slugOf)) {
    const { references } = await readLesson(slug);
    const anchors = placed
      .flatMap(({ places }) => places)
      .flatMap(({ lesson, anchor }) => (lesson.slug === slug ? [anchor] : []));
    expect(references.anchors, `${slug}: anchors in \`teaches\``).toEqual(expect.arrayContaining(anchors));
  }
});

test("what no lesson teaches yet is counted, and nothing once the course is complete", () => {
  const planned = placed.filter(({ places }) => places.length === 0).map(({ entry }) => entry.name);
  console.info(`${planned.length} of ${placed.length} entries of the inventory are planned.`);
  if (complete) expect(planned).toEqual([]);
  else expect(placed.length).toBeGreaterThan(0);
});
