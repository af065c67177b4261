import type { Check } from "../../../../sandboxes/contract/types.ts";

/** `DEBUG` as the settings have it, with the variable as given. */
const question = "from django.conf import settings; print('DEBUG', settings.DEBUG)";

export const debugOn: Check = {
  id: "debug-on",
  sentence: "With DEBUG=1 in the environment, and with no other word, Django debugs.",
  hints: [
    "The same files run on your machine and on the server. What differs is the environment.",
    'A variable is a text. `bool("0")` and `bool("no")` are true in Python.',
    'Compare with the one word: `os.environ.get("DEBUG") == "1"`.',
  ],
  mistakes: [
    {
      id: "any-word",
      message:
        '`DEBUG=0` switched debugging on: every text but the empty one counts as true. Compare with `"1"`.',
    },
    {
      id: "never",
      message:
        "With `DEBUG=1` it stayed off, so that you cannot debug without changing the file. Read the variable.",
    },
  ],
  async verify({ run, fail }) {
    for (const [value, wanted, mistake] of [
      ["0", "False", "any-word"],
      ["1", "True", "never"],
    ] as const) {
      const { output } = await run("python", ["-c", question], {
        env: { DEBUG: value, DJANGO_SETTINGS_MODULE: "shop.settings" },
      });
      const found = /^DEBUG (\w+)$/m.exec(output)?.[1];
      if (found !== wanted)
        fail({
          expected: `settings.DEBUG is ${wanted} with DEBUG=${value}`,
          received: found ?? output,
          ...(found !== undefined && { mistake }),
        });
    }
  },
};
