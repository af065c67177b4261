import { type Claim, defineClaim, type ProofContext } from "../../../sandboxes/contract/claim.ts";
import { lastJson, property } from "../../../sandboxes/contract/read.ts";

const conditions = "FastAPI 0.165 and Django 6.1 in this page's Python 3.14; ten teas of ten suppliers.";

/** What `observe.py` prints, by key. */
async function observed({ run }: ProofContext): Promise<(key: string) => string | number> {
  const found = lastJson((await run("python", ["observe.py"])).output);
  return (key) => {
    const value = property(found, key);
    return typeof value === "number" ? value : String(value);
  };
}

const included = defineClaim({
  id: "admin-included",
  sentence: "Django provides an admin panel, FastAPI requires external libraries for it.",
  source: "article 2",
  verdict: "holds",
  explanation:
    "One line registers a model, and five pages stand there: list, add, change, delete, history. They also keep the model's rules, which `save()` alone does not. FastAPI has no admin, and no model that it could be made from.",
  conditions,
  proof: {
    kind: "proof",
    project: "office",
    figures: {
      pages: { label: "Pages for one registered model that answer 200, of five", recorded: 5 },
      negative: { label: "A price of −1, typed into the form", recorded: "refused" },
      fastapi: { label: "Routes for an admin in FastAPI", recorded: 0 },
    },
    async observe(context) {
      const of = await observed(context);
      return { pages: of("pages"), negative: of("negative"), fastapi: of("fastapi") };
    },
    shows: ({ pages, negative, fastapi }) => pages === 5 && negative === "refused" && fastapi === 0,
    unless: { pages: 5, negative: "saved", fastapi: 0 },
  },
});

const reader = defineClaim({
  id: "admin-permissions",
  sentence: "A member of staff who may only look sees the form in the admin, and cannot save it.",
  source: "ours",
  verdict: "holds",
  explanation:
    "Each model has four permissions: view, add, change, delete. The admin asks for them at every page, so that one registration serves people with different rights.",
  conditions,
  proof: {
    kind: "proof",
    project: "office",
    figures: {
      sees: { label: "Status of the page, with `view_tea` alone", recorded: 200 },
      saves: { label: "Status of sending its form", recorded: 403 },
    },
    async observe(context) {
      const of = await observed(context);
      return { sees: of("reader_sees"), saves: of("reader_saves") };
    },
    shows: ({ sees, saves }) => sees === 200 && saves === 403,
    unless: { sees: 200, saves: 302 },
  },
});

const behindKey = defineClaim({
  id: "list-behind-key",
  sentence: "A column that reaches behind a key costs the admin's list one query for each row.",
  source: "ours",
  verdict: "depends",
  explanation:
    "Of a key that is a column itself the admin knows, and joins its table. Of `supplier__country`, or a method that follows the key, it does not: `list_select_related` has to say so.",
  conditions,
  proof: {
    kind: "proof",
    project: "office",
    figures: {
      key: { label: "Column `supplier`", unit: "queries", recorded: 5 },
      behind: { label: "Column `supplier__country`", unit: "queries", recorded: 15 },
      joined: { label: "The same with `list_select_related`", unit: "queries", recorded: 5 },
    },
    async observe(context) {
      const of = await observed(context);
      return { key: of("key"), behind: of("behind_key"), joined: of("joined") };
    },
    shows: ({ key, behind, joined }) => Number(behind) - Number(key) === 10 && joined === key,
    unless: { key: 5, behind: 5, joined: 5 },
  },
});

export default [included, reader, behindKey] satisfies readonly Claim[];
