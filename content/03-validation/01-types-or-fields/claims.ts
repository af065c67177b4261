import { type Claim, defineClaim } from "../../../sandboxes/contract/claim.ts";
import { lastJson, property } from "../../../sandboxes/contract/read.ts";
import { launches } from "./launches.ts";

const conditions = "FastAPI 0.165, Pydantic 2.14 and Django 6.1 in this page's Python 3.14.";

/** A body as a client would type it: JSON.stringify cannot write NaN. */
const itemAt = (price: string) => ({
  method: "POST",
  path: "/items/",
  headers: [["content-type", "application/json"]] as const,
  body: `{"name": "Tea", "price": ${price}}`,
});

const automatic = defineClaim({
  id: "automatic-type-validation",
  sentence: "Pydantic validates types automatically.",
  source: "article 2",
  verdict: "depends",
  explanation:
    "It does, and a type says less than it seems to. `price: float` refuses a word and lets NaN through, on which the answer then fails.",
  conditions,
  proof: {
    kind: "proof",
    project: "nan",
    figures: {
      word: { label: "Status for the price `cheap`", recorded: 422 },
      nan: { label: "Status for the price NaN", recorded: 500 },
    },
    async observe({ serve }) {
      const server = await serve(launches.fastapi);
      const word = await server.send(itemAt('"cheap"'));
      const nan = await server.send(itemAt("NaN"));
      return { word: word.status, nan: nan.status };
    },
    shows: ({ word, nan }) => word === 422 && nan === 500,
    unless: { word: 422, nan: 422 },
  },
});

const manual = defineClaim({
  id: "manual-validation",
  sentence: "Validation with Django's forms and serializers is manual.",
  source: "article 2",
  verdict: "wrong",
  explanation:
    "Fields and limits are declared, as in a Pydantic model, and one call to `is_valid()` asks them all. What is yours to remember is the call.",
  conditions,
  proof: {
    kind: "proof",
    project: "declared",
    figures: {
      fields: { label: "Fields found at fault by one call, of two", recorded: 2 },
    },
    async observe({ run }) {
      const { output } = await run("python", ["form.py"]);
      return { fields: Number(property(lastJson(output), "fields")) };
    },
    shows: ({ fields }) => fields === 2,
    unless: { fields: 1 },
  },
});

export default [automatic, manual] satisfies readonly Claim[];
