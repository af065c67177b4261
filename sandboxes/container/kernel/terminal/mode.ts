import type { TerminalMode } from "../../protocol/process.ts";

export type { TerminalMode };

/** As a terminal is when a program starts ("cooked"). */
export const cooked: TerminalMode = {
  canonical: true,
  echo: true,
  signals: true,
  mapReturn: true,
  mapNewline: true,
};

/** Nothing is changed on its way: another terminal stands behind this one. */
export const asSent: TerminalMode = {
  canonical: false,
  echo: false,
  signals: false,
  mapReturn: false,
  mapNewline: false,
};

/** Keys as they are typed, for programs that edit lines themselves; output as always. */
export const raw: TerminalMode = {
  canonical: false,
  echo: false,
  signals: false,
  mapReturn: false,
  mapNewline: true,
};
