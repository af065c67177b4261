import { type PreviewReport, type ScriptConfiguration, toPage } from "../../protocol/preview.ts";
import type { Send } from "./send.ts";

/** Characters of one text; a page may log a megabyte. */
const LIMIT = 20_000;
const clip = (text: string) => text.slice(0, LIMIT);

function textOf(value: unknown): string {
  if (typeof value === "string") return value;
  if (value instanceof Error) return value.stack ?? value.message;
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    // Circular, or a getter that throws.
    return Object.prototype.toString.call(value);
  }
}

/** Reports what goes wrong in the page, as `preview-message` of `@webcontainer/api`. */
export function reportErrors(which: ScriptConfiguration["errors"], send: Send): void {
  const original = console.error;
  const report = (kind: PreviewReport["kind"], reason: unknown, list: readonly unknown[] = []) => {
    const error = reason instanceof Error ? reason : null;
    const { pathname, search, hash } = location;
    send(
      {
        type: "report",
        report: {
          kind,
          message: clip(error ? error.message : textOf(reason)),
          stack: clip(error?.stack ?? ""),
          arguments: list.slice(0, 20).map((value) => clip(textOf(value))),
          pathname,
          search,
          hash,
        },
      },
      [],
    );
  };
  // What a browser writes by itself, as of a request that CORS forbids: the page cannot intercept it.
  navigator.serviceWorker.addEventListener("message", ({ data }) => {
    const message = toPage.safeParse(data);
    if (!message.success) return;
    original.call(console, message.data.message);
    if (which === "all") report("PREVIEW_CONSOLE_ERROR", message.data.message, [message.data.message]);
  });
  if (which === "none") return;
  addEventListener("error", (event) => {
    if (event instanceof ErrorEvent) report("PREVIEW_UNCAUGHT_EXCEPTION", event.error ?? event.message);
  });
  addEventListener("unhandledrejection", (event) => report("PREVIEW_UNHANDLED_REJECTION", event.reason));
  if (which === "exceptions") return;
  console.error = (...list: unknown[]) => {
    report("PREVIEW_CONSOLE_ERROR", list.map(textOf).join(" "), list);
    original.apply(console, list);
  };
}
