import { type Claim, defineClaim } from "../../../sandboxes/contract/claim.ts";
import { json, property } from "../../../sandboxes/contract/read.ts";
import { launches } from "./launches.ts";

const recorded =
  "Python 3.13 on Linux, with `npm run record`; the versions and the day stand in the transcript.";

const autoScaling = defineClaim({
  id: "auto-scaling-trivial",
  sentence: "For FastAPI, auto-scaling is trivial.",
  source: "article 1",
  verdict: "depends",
  explanation:
    "For a program that keeps nothing, it is, in any framework. This one keeps its jobs in a dictionary, as the examples of background tasks do, and a second copy of it does not know them.",
  conditions: "FastAPI 0.165 and Uvicorn 0.54 in this page: two servers of the same program.",
  proof: {
    kind: "proof",
    project: "two",
    figures: {
      same: { label: "Status of a job, asked where it was created", recorded: 200 },
      other: { label: "Status of that job, asked of the other copy", recorded: 404 },
    },
    async observe({ serve }) {
      const [first, second] = [await serve(launches.fastapi), await serve(launches.fastapi)];
      const created = await first.send({ method: "POST", path: "/jobs" });
      const path = `/jobs/${property(json(created), "id")}`;
      const ask = async (server: typeof first) => (await server.send({ method: "GET", path })).status;
      return { same: await ask(first), other: await ask(second) };
    },
    shows: ({ same, other }) => same === 200 && other === 404,
    unless: { same: 200, other: 200 },
  },
});

const sharedState = defineClaim({
  id: "two-workers",
  sentence: "What two workers must both know can live in neither of them.",
  source: "ours",
  verdict: "holds",
  explanation:
    "With two real worker processes about half of the polls miss the dictionary, at random. With the jobs in Redis all of them are answered, by both.",
  conditions: recorded,
  proof: { kind: "transcript", file: "workers.txt" },
});

const drivers = defineClaim({
  id: "database-decides",
  sentence: "Between processes, only the database can decide who bought the last tea.",
  source: "ours",
  verdict: "holds",
  explanation:
    "Reading a count and writing a new one sells one tea many times. One `UPDATE … WHERE count > 0` sells it once. The first half of the transcript is about waiting: a blocking driver makes an event loop wait, whatever the function is called.",
  conditions: recorded,
  proof: { kind: "transcript", file: "drivers.txt" },
});

const benchmarks = defineClaim({
  id: "benchmarks-under-concurrency",
  sentence: "Benchmarks often show FastAPI outperforming Django under high concurrency, due to async I/O.",
  source: "article 1",
  verdict: "depends",
  explanation:
    "Against Gunicorn as it starts, with one thread, by far. With as many threads as there are requests, or with an async view, Django is as fast: what was measured is how many requests may wait at once.",
  conditions: recorded,
  proof: { kind: "transcript", file: "benchmark.txt" },
});

export default [autoScaling, sharedState, drivers, benchmarks] satisfies readonly Claim[];
