import * as z from "zod/mini";
import { lastJson, lastLines, shorten } from "../../../../sandboxes/contract/read.ts";
import type { Check, CheckContext } from "../../../../sandboxes/contract/types.ts";
import { newTitle, slugOf } from "./articles.ts";

/** What `check_migration.py`, laid over a copy of the project, has found after the migration. */
const found = z.union([
  z.object({ error: z.string() }),
  z.object({
    slug: z.boolean(),
    nullable: z.boolean(),
    rows: z.array(z.object({ id: z.number(), title: z.string(), slug: z.nullish(z.string()) })),
  }),
]);

/** Migrates a database that has articles with `titles` from the first migration to the last. */
async function migrate({ copy, fail }: CheckContext, titles: readonly string[]) {
  const project = await copy({ overlay: "checkers" });
  const { output } = await project.run("python", ["check_migration.py"], {
    input: `${JSON.stringify(titles)}\n`,
  });
  const seen = found.safeParse(lastJson(output));
  if (seen.success) return seen.data;
  return fail({
    expected: "all migrations to run on a database of the first one",
    received: lastLines(output, 2),
  });
}

export const carriedOver: Check = {
  id: "carried-over",
  sentence: "A database full of articles is migrated: all stay, each has its slug, and none may be without.",
  hints: [
    {
      fastapi:
        '`alembic upgrade head` runs what lies in `migrations/versions`. Add a file to it: `revision = "0002"`, `down_revision = "0001"`.',
      django:
        "Change the model and run `python manage.py makemigrations` in the terminal. It asks what existing rows should get; think before you answer.",
    },
    "No constant is right for all rows, and NOT NULL cannot be true before each row has a value. So it takes three steps: add the column so that it may be empty, fill it, forbid emptiness.",
    {
      fastapi:
        '`op.add_column("article", sa.Column("slug", sa.String(80), nullable=True))`; then read all rows and update each, through `op.get_bind()`.',
      django:
        '`AddField("article", "slug", models.CharField(max_length=80, null=True))`, then `RunPython(fill, RunPython.noop)` with a function `fill(apps, schema_editor)`.',
    },
    {
      fastapi:
        'Write down the table, `article = sa.table("article", sa.column("id"), sa.column("title"), sa.column("slug"))`, and for each row execute `article.update().where(article.c.id == row.id).values(slug=slug_of(row.title))`. At the end `with op.batch_alter_table("article") as batch: batch.alter_column("slug", nullable=False)`.',
      django:
        '`fill` gets the model by `apps.get_model("articles", "Article")`, sets `slug_of(title)` and saves. At the end `AlterField("article", "slug", models.CharField(max_length=80))`.',
    },
  ],
  mistakes: [
    {
      id: "fails-on-rows",
      message:
        "The migration works on an empty database and fails on one with rows: NOT NULL is demanded before each row has a value. Fill first, forbid afterwards.",
    },
    {
      id: "not-migrated",
      message:
        "The database has no such column after all migrations. A changed model changes no table, and `create_all` leaves a table alone that is there already.",
    },
    {
      id: "lost",
      message:
        "Articles are gone. Dropping the table and making it anew is quick, and the rows do not come back.",
    },
    {
      id: "constant",
      message: "All old articles got the same slug. It has to be worked out of each title, row by row.",
    },
    {
      id: "nullable",
      message: "The column may still be empty. When all rows are filled, forbid it.",
    },
  ],
  async verify(context) {
    const { random, fail } = context;
    const titles = Array.from({ length: random.integer(3, 6) }, () => newTitle(random));
    const seen = await migrate(context, titles);
    if ("error" in seen)
      return fail({
        expected: "the migration to run on a table that has rows",
        received: shorten(seen.error, 300),
        mistake: "fails-on-rows",
      });
    if (!seen.slug)
      fail({
        expected: "a column slug after the migration",
        received: "none",
        mistake: "not-migrated",
      });
    for (const [index, title] of titles.entries()) {
      const row = seen.rows.find(({ id }) => id === index + 1);
      if (row?.title !== title)
        return fail({
          expected: `article ${index + 1}, "${title}", to be there as before`,
          received: row ? `"${row.title}"` : `none of ${titles.length}, ${seen.rows.length} are left`,
          mistake: "lost",
        });
      if (row.slug !== slugOf(title))
        fail({
          expected: `the slug "${slugOf(title)}" for "${title}"`,
          received: JSON.stringify(row.slug),
          ...(new Set(seen.rows.map(({ slug }) => slug)).size === 1 && { mistake: "constant" }),
        });
    }
    if (seen.nullable)
      fail({
        expected: "a column that is NOT NULL",
        received: "a column that may be empty",
        mistake: "nullable",
      });
  },
};
