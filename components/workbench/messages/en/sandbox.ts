import type { Missing } from "../../container/support.ts";

/** Firefox: tried with 153, the oldest in which the contract was run. */
const recent = "Use a current Chrome or Edge (137 or newer) or Firefox (153 or newer).";

/** Why there is no sandbox. */
export const sandbox = {
  missing: {
    "stack switching": { what: "WebAssembly stack switching (JSPI)", remedy: recent },
    "secure context": {
      what: "a secure context",
      remedy: "Open this page on http://localhost or over https.",
    },
    "shared memory": {
      what: "shared memory (SharedArrayBuffer in a cross-origin isolated page)",
      remedy: "Open the page in a tab of its own, from this site, not inside another page.",
    },
    "service workers": {
      what: "service workers",
      remedy: "Leave private browsing or allow service workers for this site.",
    },
    cookies: { what: "cookies and site data", remedy: "Allow cookies and site data for this site." },
  } satisfies Record<Missing, Lack> as Readonly<Record<Missing, Lack>>,
  lacks: (what: readonly string[]) => `This browser lacks ${what.join(", ")}.`,
  unanswered: "The sandbox did not answer.",
  noStart: "Python does not start.",
  notStarted: "Python could not be started.",
  noStackblitz:
    "StackBlitz does not answer. It needs the internet, and cookies allowed for stackblitz.com; in Settings you can choose this site’s own sandbox.",
  noHostName: (instead: string) => `The sandbox needs a host name of its own: open ${instead} instead.`,
  reloadOnly: "Reload the page. Your files are kept.",
  reload: "Reload the page to try again. Your files are kept.",
};

interface Lack {
  readonly what: string;
  readonly remedy: string;
}
