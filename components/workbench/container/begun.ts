import type { Container } from "../../../sandboxes/container/client/container.ts";

/** A sandbox that the early script began (`early.ts`), and for which name. */
interface Begun {
  readonly name: string;
  readonly container: Promise<Container>;
}

declare global {
  // Two scripts share it: "taken" once the workbench boots by itself, after which nothing is begun any more.
  var counterpointBegun: Begun | "taken" | undefined;
}

/** Begins one for the page, unless there is or was one. A failure is kept for who takes it. */
export function begin(name: string, boot: () => Promise<Container>): void {
  if (globalThis.counterpointBegun) return;
  const container = boot();
  container.catch(() => undefined);
  globalThis.counterpointBegun = { name, container };
}

/** What was begun, once; null when nothing was. */
export function takeBegun(): Begun | null {
  const begun = globalThis.counterpointBegun;
  globalThis.counterpointBegun = "taken";
  return begun === undefined || begun === "taken" ? null : begun;
}
