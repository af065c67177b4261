import type { Check } from "../../../../sandboxes/contract/types.ts";
import { outOfReach, tests } from "./judges.ts";

export const accepts: Check = {
  id: "accepts",
  sentence: "Your tests pass with a right program whose database is out of reach.",
  hints: [
    "Run `pytest` in the terminal. Which of your tests asks for the teas of the real shelf?",
    "`app.dependency_overrides` is a dictionary: the key is the function that `Depends` names, the value a function that is called instead.",
    "`app.dependency_overrides[get_shelf] = lambda: [...]`, before the request. The key is the function itself, not its name, and not what it returns.",
  ],
  mistakes: [outOfReach],
  verify: tests.acceptRight,
};
