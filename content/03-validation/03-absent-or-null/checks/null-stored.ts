import type { Check } from "../../../../sandboxes/contract/types.ts";
import { anyItem, expectChanged } from "./items.ts";

export const nullStored: Check = {
  id: "null-stored",
  sentence: "Null is a value: it takes a note or a sale away.",
  hints: [
    'Send `PATCH /items/1` with `{"note": null}`, then `GET /items/1`. Is the note gone?',
    "A client has two ways to say nothing: leave the field out, or send null. Only the first means “as it was”.",
    "`exclude_none` drops what was sent as null, and `exclude_defaults` what equals the default. `exclude_unset` drops what was not sent, and nothing else.",
  ],
  mistakes: [
    {
      id: "null-ignored",
      message:
        "The null was ignored, so nobody can ever take a note away. Ask which fields were sent, not which have a value: `exclude_unset`.",
    },
  ],
  async verify(context) {
    const { random } = context;
    for (const changes of [{ note: null }, { sale: null }, { sale: null, note: null, price: 7 }])
      await expectChanged(context, anyItem(random), changes, "null-ignored");
  },
};
