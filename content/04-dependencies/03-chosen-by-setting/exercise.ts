import type { Exercise } from "../../../sandboxes/contract/types.ts";
import { byDefault } from "./checks/by-default.ts";
import { override } from "./checks/override.ts";
import { setting } from "./checks/setting.ts";
import { launches } from "./launches.ts";

const exercise: Exercise = {
  id: "dependencies/chosen-by-setting",
  title: "The gateway that a setting names",
  task: `Both views charge cards, whatever \`PAYMENT_GATEWAY\` in the settings says. Let them use the class that it names, \
for payments and refunds alike, so that another path in the setting is enough for another gateway, and a test can swap it \
with \`override_settings\`.`,
  minutes: 10,
  frameworks: launches,
  checks: [byDefault, setting, override],
  mutants: {
    django: {
      "the-class-itself": { check: "by-default", mistake: "crashed" },
      "only-in-tests": { check: "setting", mistake: "hard-wired" },
      "one-left": { check: "setting", mistake: "one-left" },
      "known-ones": { check: "setting", mistake: "known-only" },
      "import-time": { check: "override", mistake: "too-early" },
      "default-argument": { check: "override", mistake: "too-early" },
      "settings-module": { check: "override", mistake: "too-early" },
      remembered: { check: "override", mistake: "too-early" },
    },
  },
};

export default exercise;
