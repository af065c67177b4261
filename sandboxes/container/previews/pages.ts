import { ISOLATION } from "./response-headers.ts";

/** Why a preview shows a page of ours instead of the server's; closed, each with what to do next. */
export type PreviewProblem =
  | { readonly type: "not-listening"; readonly port: number }
  | { readonly type: "server-died"; readonly port: number }
  | { readonly type: "no-answer"; readonly port: number; readonly seconds: number }
  | { readonly type: "malformed"; readonly port: number; readonly detail: string }
  | { readonly type: "sandbox-gone" };

interface Explanation {
  readonly status: number;
  readonly title: string;
  readonly text: string;
}

/** Status and words of a problem. */
export function explain(problem: PreviewProblem): Explanation {
  switch (problem.type) {
    case "not-listening":
      return {
        status: 502,
        title: `No server on port ${problem.port}`,
        text: "Nothing listens here. Start the server, then reload this preview. If it was running, its console says why it stopped.",
      };
    case "server-died":
      return {
        status: 502,
        title: "The server closed the connection",
        text: "It ended, or was restarted, before it had answered. Look at its console for the reason, then reload this preview.",
      };
    case "no-answer":
      return {
        status: 504,
        title: "The server does not answer",
        text: `It accepted the request and was silent for ${problem.seconds} seconds. Look for a loop or a wait that never ends; its console may say more.`,
      };
    case "malformed":
      return {
        status: 502,
        title: "The answer is not HTTP",
        text: `What came from port ${problem.port} could not be read: ${problem.detail}`,
      };
    case "sandbox-gone":
      return {
        status: 503,
        title: "This sandbox is not running",
        text: "The page that ran this server was closed or reloaded. Open the preview from its lesson: it works only inside the site.",
      };
  }
}

const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Text for HTML content and double-quoted attributes. */
export const escapeHtml = (text: string) => text.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? "");

/** A complete page without scripts, readable in light and dark. */
export function noticePage(title: string, text: string, extra = ""): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title>
<meta name="viewport" content="width=device-width"><style>
:root{color-scheme:light dark;font:16px/1.6 system-ui,sans-serif}
body{max-width:34rem;margin:12vh auto;padding:0 1.5rem}h1{font-size:1.25rem;margin:0 0 .5rem}p{margin:0}
</style></head><body><h1>${escapeHtml(title)}</h1><p>${escapeHtml(text)}</p>${extra}</body></html>`;
}

/** Status, headers and body with which a preview answers when its server cannot. */
export function problemAnswer(problem: PreviewProblem): {
  readonly status: number;
  readonly headers: [string, string][];
  readonly body: string;
} {
  const { status, title, text } = explain(problem);
  return {
    status,
    headers: [
      ...ISOLATION.map(([name, value]): [string, string] => [name, value]),
      ["content-type", "text/html; charset=utf-8"],
      ["cache-control", "no-store"],
      ["x-counterpoint-problem", problem.type],
    ],
    body: noticePage(title, text),
  };
}
