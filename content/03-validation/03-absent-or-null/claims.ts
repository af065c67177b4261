import { type Claim, defineClaim } from "../../../sandboxes/contract/claim.ts";
import { lastJson, property } from "../../../sandboxes/contract/read.ts";

const copies = defineClaim({
  id: "model-copy-asks-nothing",
  sentence: "A Pydantic model never holds a value that its fields forbid.",
  source: "ours",
  verdict: "depends",
  explanation:
    "It holds what was asked when it was built. `model_copy(update=…)` lays values over it and asks nothing, so that a price of −3 gets in.",
  conditions: "Pydantic 2.14 in this page's Python 3.14.",
  proof: {
    kind: "proof",
    project: "changed",
    figures: {
      copied: { label: "`model_copy(update=…)` with a price of −3", recorded: "price -3" },
      validated: { label: "`model_validate` with the same", recorded: "refused" },
    },
    async observe({ run }) {
      const found = lastJson((await run("python", ["model.py"])).output);
      return { copied: String(property(found, "copied")), validated: String(property(found, "validated")) };
    },
    shows: ({ copied, validated }) => copied === "price -3" && validated === "refused",
    unless: { copied: "refused", validated: "refused" },
  },
});

const empties = defineClaim({
  id: "form-empties-what-is-absent",
  sentence: "To a Django form, a field that was not sent is a field that was sent empty.",
  source: "ours",
  verdict: "holds",
  explanation:
    "A browser sends every text field of a page, so that absent and empty are the same to a form. A serializer of Django REST Framework with `partial=True` tells them apart.",
  conditions: "Django 6.1 and Django REST Framework 3.18 in this page's Python 3.14.",
  proof: {
    kind: "proof",
    project: "changed",
    figures: {
      form: { label: "A note that was not sent, after a `ModelForm`", recorded: "emptied" },
      serializer: { label: "The same, with `partial=True`", recorded: "kept" },
    },
    async observe({ run }) {
      const found = lastJson((await run("python", ["form.py"])).output);
      return { form: String(property(found, "form")), serializer: String(property(found, "serializer")) };
    },
    shows: ({ form, serializer }) => form === "emptied" && serializer === "kept",
    unless: { form: "kept", serializer: "kept" },
  },
});

export default [copies, empties] satisfies readonly Claim[];
