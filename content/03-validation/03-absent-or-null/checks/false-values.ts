import type { Check } from "../../../../sandboxes/contract/types.ts";
import { anyItem, expectChanged } from "./items.ts";

export const falseValues: Check = {
  id: "false-values",
  sentence: "Zero and the empty text are values, too.",
  hints: [
    'Send `PATCH /items/1` with `{"sale": 0}`. Today it is free.',
    'In Python `0` and `""` are false, as None is. `if value` asks another question than “was it sent?”.',
    "Leave the asking to Pydantic: `patch.model_dump(exclude_unset=True)` needs no `if`.",
  ],
  mistakes: [
    {
      id: "false-ignored",
      message:
        "A value was ignored because Python takes it for false. Do not ask whether there is something in it; ask whether it was sent: `exclude_unset`.",
    },
  ],
  async verify(context) {
    const { random } = context;
    for (const changes of [{ sale: 0 }, { note: "" }, { sale: 0, price: 0 }])
      await expectChanged(context, anyItem(random), changes, "false-ignored");
  },
};
