import type { Exercise } from "../../../sandboxes/contract/types.ts";
import { debugOff } from "./checks/debug-off.ts";
import { debugOn } from "./checks/debug-on.ts";
import { hosts } from "./checks/hosts.ts";
import { kept } from "./checks/kept.ts";
import { styled } from "./checks/styled.ts";
import { launches } from "./launches.ts";

const exercise: Exercise = {
  id: "deployment/nobody-serves-it",
  title: "Fit to be seen",
  task: `The site runs under Uvicorn as it would on a server, with settings for a desk. Make \`shop/settings.py\` fit: \`DEBUG\` is off \
unless the environment says \`DEBUG=1\`; only the hosts \`localhost\` and \`127.0.0.1\` are answered; the stylesheet is served by \
the program itself, under a name that changes with its content, so that browsers may keep it for a year. \
\`collectstatic\` runs before each start, and WhiteNoise is installed.`,
  minutes: 15,
  frameworks: launches,
  checks: [debugOff, debugOn, hosts, styled, kept],
  mutants: {
    django: {
      "no-hosts": { check: "debug-off", mistake: "no-hosts" },
      "debug-unless": { check: "debug-off", mistake: "debug-by-default" },
      "debug-any-word": { check: "debug-on", mistake: "any-word" },
      "never-debug": { check: "debug-on", mistake: "never" },
      "any-host": { check: "hosts", mistake: "any-host" },
      "no-whitenoise": { check: "styled", mistake: "nobody-serves-it" },
      "plain-names": { check: "kept", mistake: "plain-names" },
    },
  },
};

export default exercise;
