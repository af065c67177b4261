/** Lints and formats Python with ruff, by the rules of `ruff.toml`, which are put in here when this is built. */
import init, { PositionEncoding, Workspace } from "@astral-sh/ruff-wasm-web";
import { type FromRuff, type ToRuff, toRuff } from "./protocol.ts";

declare const RUFF_SETTINGS: Record<string, unknown>;

const answer = (message: FromRuff) => postMessage(message);
const reasonOf = (error: unknown) => (error instanceof Error ? error.message : String(error));
let workspace: Workspace | null = null;

addEventListener("message", ({ data }: MessageEvent<unknown>) => {
  const message = toRuff.parse(data);
  if (message.type === "start")
    start(message.wasm).then(
      () => answer({ type: "ready" }),
      (error: unknown) => answer({ type: "failed", reason: reasonOf(error) }),
    );
  else work(message);
});

async function start(wasm: string): Promise<void> {
  await init({ module_or_path: wasm });
  workspace = new Workspace(RUFF_SETTINGS, PositionEncoding.Utf16);
}

function work(message: Exclude<ToRuff, { type: "start" }>): void {
  const { id, text } = message;
  try {
    if (!workspace) throw new Error("ruff has not started.");
    if (message.type === "check") answer({ type: "checked", id, findings: workspace.check(text) });
    else answer({ type: "formatted", id, text: workspace.format(text) });
  } catch (error) {
    answer({ type: "refused", id, reason: reasonOf(error) });
  }
}
