import { type Claim, defineClaim, type ProofContext } from "../../../sandboxes/contract/claim.ts";
import { queries } from "../../../sandboxes/contract/sql.ts";
import type { Launch } from "../../../sandboxes/contract/types.ts";
import { launches } from "./launches.ts";

const conditions =
  "Three books by three authors; Django 6.1 and SQLAlchemy 2.1 with SQLite, in this page's Python 3.14.";

/** Asks a server for each path once and counts the queries of each. */
async function count<Way extends string>(
  { serve, statements }: ProofContext,
  launch: Launch,
  ways: readonly Way[],
): Promise<Record<Way, number>> {
  const server = await serve(launch);
  const counted: [Way, number][] = [];
  for (const way of ways) {
    const seen = await statements(() => server.send({ method: "GET", path: `/${way}` }));
    if (seen.result.status !== 200) throw new Error(`${way} was answered ${seen.result.status}`);
    counted.push([way, queries(seen.statements).length]);
  }
  return Object.fromEntries(counted) as Record<Way, number>;
}

const djangoCounts = defineClaim({
  id: "query-counts-django",
  sentence: "Django's `QuerySet` optimisations are worth mastering.",
  source: "article 1",
  verdict: "holds",
  explanation:
    "The same loop over the same rows asks once or once for each row, depending on what the QuerySet was told beforehand. `FETCH_PEERS` is new in Django 6.1: the first missing author fetches those of all its neighbours.",
  conditions,
  proof: {
    kind: "proof",
    project: "django-counts",
    figures: {
      lazy: { label: "Queries, as it is", recorded: 4 },
      peers: { label: "Queries with `fetch_mode(FETCH_PEERS)`", recorded: 2 },
      prefetch: { label: "Queries with `prefetch_related`", recorded: 2 },
      join: { label: "Queries with `select_related`", recorded: 1 },
    },
    observe: (context) =>
      count(
        context,
        {
          command: "python",
          args: ["shop.py", "runserver", "8001", "--noreload"],
          port: 8001,
        },
        ["lazy", "peers", "prefetch", "join"],
      ),
    shows: ({ lazy, peers, prefetch, join }) => lazy === 4 && peers === 2 && prefetch === 2 && join === 1,
    unless: { lazy: 4, peers: 4, prefetch: 2, join: 1 },
  },
});

const sqlalchemyCounts = defineClaim({
  id: "query-counts-sqlalchemy",
  sentence: "SQLAlchemy asks as often as Django does, and is told otherwise in the same two ways.",
  source: "ours",
  verdict: "holds",
  explanation:
    "A relationship that is read without preparation is one query for each row here as well. `selectinload` fetches the others in one further query, `joinedload` in the first.",
  conditions,
  proof: {
    kind: "proof",
    project: "sqlalchemy-counts",
    figures: {
      lazy: { label: "Queries, as it is", recorded: 4 },
      selectin: { label: "Queries with `selectinload`", recorded: 2 },
      join: { label: "Queries with `joinedload`", recorded: 1 },
    },
    observe: (context) => count(context, launches.fastapi, ["lazy", "selectin", "join"]),
    shows: ({ lazy, selectin, join }) => lazy === 4 && selectin === 2 && join === 1,
    unless: { lazy: 4, selectin: 4, join: 1 },
  },
});

export default [djangoCounts, sqlalchemyCounts] satisfies readonly Claim[];
