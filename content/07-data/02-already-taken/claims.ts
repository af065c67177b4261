import { type Claim, defineClaim } from "../../../sandboxes/contract/claim.ts";
import { lastJson, property } from "../../../sandboxes/contract/read.ts";
import { launches } from "./launches.ts";

const race = defineClaim({
  id: "asking-first-is-a-race",
  sentence: "Asking whether a value is free, and then writing it, lets two requests in at once.",
  source: "ours",
  verdict: "holds",
  explanation:
    "One after the other, the question works: 201, then 409. At the same moment both hear that the address is free. The constraint stops the second write, and what nobody expected is a 500.",
  conditions:
    "FastAPI 0.165 and SQLAlchemy 2.1 with SQLite, in this page's Python 3.14; 0.15 s pass between question and write.",
  proof: {
    kind: "proof",
    project: "race",
    figures: {
      inTurn: { label: "Statuses, one after the other", recorded: "201, 409" },
      atOnce: { label: "Statuses, at the same moment", recorded: "201, 500" },
    },
    async observe({ serve }) {
      const server = await serve(launches.fastapi);
      const join = (name: string) => ({ method: "POST", path: `/members/${name}` });
      const inTurn = [await server.send(join("ada")), await server.send(join("ada"))];
      const { responses } = await server.together([join("bob"), join("bob")]);
      const statuses = (of: readonly { readonly status: number }[]) =>
        of
          .map(({ status }) => status)
          .toSorted((a, b) => a - b)
          .join(", ");
      return { inTurn: statuses(inTurn), atOnce: statuses(responses) };
    },
    shows: ({ inTurn, atOnce }) => inTurn === "201, 409" && atOnce === "201, 500",
    unless: { inTurn: "201, 409", atOnce: "201, 409" },
  },
});

const length = defineClaim({
  id: "charfield-max-length",
  sentence: "A `CharField(max_length=80)` holds at most 80 characters.",
  source: "ours",
  verdict: "depends",
  explanation:
    "Forms and `full_clean()` refuse more. `save()` does not ask, and whether the database does depends on which it is: PostgreSQL's `varchar(80)` raises an error, SQLite keeps the whole text.",
  conditions: "Django 6.1 with SQLite, in this page's Python 3.14.",
  proof: {
    kind: "proof",
    project: "length",
    figures: {
      stored: { label: "Characters that `save()` has stored", recorded: 200 },
      cleaned: { label: "`full_clean()`", recorded: "refused" },
      form: { label: "A ModelForm", recorded: "refused" },
    },
    async observe({ run }) {
      const seen = lastJson((await run("python", ["store.py"])).output);
      return {
        stored: Number(property(seen, "stored")),
        cleaned: String(property(seen, "cleaned")),
        form: String(property(seen, "form")),
      };
    },
    shows: ({ stored, cleaned, form }) => Number(stored) > 80 && cleaned === "refused" && form === "refused",
    unless: { stored: 80, cleaned: "refused", form: "refused" },
  },
});

export default [race, length] satisfies readonly Claim[];
