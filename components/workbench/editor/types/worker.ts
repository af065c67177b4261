/**
 * Hosts basedpyright's browser build, a classic script that talks the Language Server Protocol by messages of its
 * global scope. It wants all files at once, with `initialize`: they are added here, so that the page never holds
 * them.
 */
import * as z from "zod/mini";
import { type Library, openLibrary } from "./library.ts";
import { type FromTypes, type ToTypes, toTypes } from "./protocol.ts";

declare function importScripts(...addresses: string[]): void;

const initialize = z.looseObject({
  method: z.literal("initialize"),
  params: z.looseObject({
    initializationOptions: z.looseObject({ files: z.record(z.string(), z.string()) }),
  }),
});
const answer = (message: FromTypes) => postMessage(message);
let library: Library | null = null;
/** Messages whose files were added: they come here a second time. */
const complete = new WeakSet<object>();

// Before the server's own listeners, which are added later.
addEventListener("message", (event: MessageEvent<unknown>) => {
  const control = toTypes.safeParse(event.data);
  if (control.success) {
    event.stopImmediatePropagation();
    return obey(control.data);
  }
  const message = initialize.safeParse(event.data);
  if (!message.success || complete.has(event)) return;
  event.stopImmediatePropagation();
  const { data } = message;
  const { files } = data.params.initializationOptions;
  const all: Record<string, string> = {};
  for (const path of library?.paths ?? []) all[path] = library?.read(path) ?? "";
  data.params.initializationOptions.files = { ...all, ...files };
  const whole = new MessageEvent("message", { data });
  complete.add(whole);
  dispatchEvent(whole);
});

function obey(message: ToTypes): void {
  if (message.type === "types/read") {
    answer({ type: "types/text", id: message.id, text: library?.read(message.path) ?? null });
    return;
  }
  start(message.server, message.library).then(
    () => answer({ type: "types/started" }),
    (error: unknown) =>
      answer({ type: "types/failed", reason: error instanceof Error ? error.message : String(error) }),
  );
}

async function start(server: string, address: string): Promise<void> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`The site answers ${response.status} for the sources of the packages.`);
  library = openLibrary(new Uint8Array(await response.arrayBuffer()));
  importScripts(server);
  dispatchEvent(new MessageEvent("message", { data: { type: "browser/boot", mode: "foreground" } }));
}
