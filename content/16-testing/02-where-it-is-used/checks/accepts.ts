import type { Check } from "../../../../sandboxes/contract/types.ts";
import { outOfReach, tests } from "./judges.ts";

export const accepts: Check = {
  id: "accepts",
  sentence: "Your tests pass with a right program whose warehouse is out of reach.",
  hints: [
    "Run `python manage.py test` in the terminal. The counts that come back are not the mock's. Who called the real function?",
    "`views.py` says `from .warehouse import fetch_counts`. From then on there are two names for one function, and a view looks at its own.",
    'Patch the name that the view looks up: `@patch("teas.views.fetch_counts")`.',
  ],
  mistakes: [outOfReach],
  verify: tests.acceptRight,
};
