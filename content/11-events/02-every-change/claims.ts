import { type Claim, defineClaim, type ProofContext } from "../../../sandboxes/contract/claim.ts";
import { lastJson, property } from "../../../sandboxes/contract/read.ts";

const conditions = "Django 6.1 with SQLite in this page's Python 3.14.";

/** Runs the proof's script and reads the counts that it prints. */
async function heard({ run }: ProofContext, names: readonly string[], debug = false) {
  const { output } = await run("python", ["heard.py"], { env: { DEBUG: debug ? "1" : "0" } });
  const counts = lastJson(output);
  return names.map((name) => Number(property(counts, name)));
}

const signals = defineClaim({
  id: "signals-replace-hooks",
  sentence: "In Django, use signals in place of event-driven logic in middleware or router hooks.",
  source: "article 1",
  verdict: "depends",
  explanation:
    "Signals tell of models that are saved and deleted one by one. `bulk_create` and `update` are statements over many rows and send none, and a receiver knows neither the request nor the user.",
  conditions,
  proof: {
    kind: "proof",
    project: "signals",
    figures: {
      save: { label: "`post_save` for one `create`", recorded: 1 },
      bulk: { label: "`post_save` for `bulk_create` of two", recorded: 0 },
      update: { label: "`post_save` for `update` of three", recorded: 0 },
      gone: { label: "`post_delete` for `delete` of three", recorded: 3 },
    },
    async observe(context) {
      const [save = -1, bulk = -1, update = -1, gone = -1] = await heard(context, [
        "save",
        "bulk",
        "update",
        "delete",
      ]);
      return { save, bulk, update, gone };
    },
    shows: ({ save, bulk, update, gone }) => save === 1 && bulk === 0 && update === 0 && gone === 3,
    unless: { save: 1, bulk: 2, update: 3, gone: 3 },
  },
});

const receiverFails = defineClaim({
  id: "receiver-fails",
  sentence: "When a receiver of `post_save` raises, the row is not saved.",
  source: "ours",
  verdict: "depends",
  explanation:
    "The receiver is called when the row has been written. Its exception reaches whoever called `save()`, and the row stays, unless a transaction around both takes it back.",
  conditions,
  proof: {
    kind: "proof",
    project: "signals",
    figures: {
      alone: { label: "Rows after the exception", recorded: 1 },
      atomic: { label: "Rows after it, inside `transaction.atomic()`", recorded: 0 },
    },
    async observe(context) {
      const [alone = -1, atomic = -1] = await heard(context, ["alone", "atomic"]);
      return { alone, atomic };
    },
    shows: ({ alone, atomic }) => alone === 1 && atomic === 0,
    unless: { alone: 0, atomic: 0 },
  },
});

const forgotten = defineClaim({
  id: "receiver-forgotten",
  sentence: "A receiver that is called in development is called in production.",
  source: "ours",
  verdict: "wrong",
  explanation:
    "Django holds receivers by weak references, so that one defined inside a function is gone when the function returns. With `DEBUG` on, a check of its parameters happens to keep it alive.",
  conditions,
  proof: {
    kind: "proof",
    project: "signals",
    figures: {
      development: { label: "Calls with `DEBUG` on", recorded: 1 },
      production: { label: "Calls with `DEBUG` off", recorded: 0 },
    },
    async observe(context) {
      const [development = -1] = await heard(context, ["another"], true);
      const [production = -1] = await heard(context, ["another"]);
      return { development, production };
    },
    shows: ({ development, production }) => development === 1 && production === 0,
    unless: { development: 1, production: 1 },
  },
});

const elsewhere = defineClaim({
  id: "sqlalchemy-events",
  sentence: "The events of SQLAlchemy hear of changes that Django's signals miss.",
  source: "ours",
  verdict: "wrong",
  explanation:
    "A listener for `after_update` of a class is called for objects that a session writes. An `update()` statement loads no objects, and nobody is told.",
  conditions: "SQLAlchemy 2.1 with SQLite in this page's Python 3.14.",
  proof: {
    kind: "proof",
    project: "sqlalchemy",
    figures: {
      one: { label: "`after_update` for one changed object", recorded: 1 },
      many: { label: "`after_update` for an `update()` of two rows", recorded: 0 },
    },
    async observe(context) {
      const [one = -1, many = -1] = await heard(context, ["one", "many"]);
      return { one, many };
    },
    shows: ({ one, many }) => one === 1 && many === 0,
    unless: { one: 1, many: 2 },
  },
});

export default [signals, receiverFails, forgotten, elsewhere] satisfies readonly Claim[];
