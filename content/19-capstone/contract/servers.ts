import type { Launch } from "../../../sandboxes/contract/types.ts";

/** Another server of a project whose own server runs already: what had to be prepared, such as tables, is there. */
export function again({ command, args, port }: Launch): { readonly launch: Launch } {
  return { launch: { command, args, port } };
}
