import type { PartKind } from "../../aligned/part.ts";

/** What corresponds in the two projects. */
export const aligned = {
  title: "Counterparts: the same thing in both frameworks",
  kinds: { route: "Routes", model: "Models", dependency: "Dependencies" } satisfies Record<
    PartKind,
    string
  > as Readonly<Record<PartKind, string>>,
  notLoaded: "The reader of the projects could not be loaded.",
  reading: "Reading the projects…",
  hint: "Choose a part, or put the cursor into one.",
  only: (name: string) => `${name} only`,
  at: (name: string, file: string, line: number) => `${name}: ${file}, line ${line}`,
  none: (name: string) => `${name}: no counterpart found`,
};
