/** The screen by xterm.js: loaded when a terminal is opened first, never before. */
import { FitAddon } from "@xterm/addon-fit";
import { type ITheme, Terminal } from "@xterm/xterm";
import "@xterm/xterm/css/xterm.css";
import { followColours, type ReadColour } from "../colours/follow-colours.ts";
import { createLeaving } from "./leaving.ts";
import { readerMode } from "./reader-mode.ts";
import type { OpenScreen } from "./screen.ts";

/** Pixels, as in the editor beside it. */
const fontSize = 13;

export const openXterm: OpenScreen = async ({ label, hint, typed, resized, focused }) => {
  const fontFamily = getComputedStyle(document.documentElement).getPropertyValue("--font-code").trim();
  // Its cells are measured once: with the fallback's widths they would not fit the font.
  await document.fonts.load(`${fontSize}px ${fontFamily}`).catch(() => []);
  const terminal = new Terminal({
    fontFamily,
    fontSize,
    lineHeight: 1.25,
    scrollback: 2_000,
    // Programs choose colours for a dark screen: on a light one they stay readable.
    minimumContrastRatio: 4.5,
    // Nothing blinks or glides, whoever asked for less motion or not.
    cursorBlink: false,
    smoothScrollDuration: 0,
  });
  const fit = new FitAddon();
  terminal.loadAddon(fit);
  const leaving = createLeaving(typed);
  terminal.onData((text) => typed(leaving.sent(text)));
  terminal.onResize(resized);

  const element = document.createElement("div");
  element.style.height = "100%";
  const stops = [
    followColours((colour) => {
      terminal.options.theme = themeOf(colour);
    }),
  ];
  const fitTo = (host: HTMLElement) => {
    if (host.clientWidth > 0 && host.clientHeight > 0) fit.fit();
  };

  const open = () => {
    terminal.open(element);
    const { textarea } = terminal;
    textarea?.setAttribute("aria-label", label);
    textarea?.setAttribute("aria-describedby", hint);
    textarea?.addEventListener("focus", focused);
    textarea?.addEventListener("blur", leaving.left);
    terminal.attachCustomKeyEventHandler((event) => leaving.takes(event) && !copiesOrPastes(terminal, event));
    const reader = readerMode.state();
    const follow = () => {
      terminal.options.screenReaderMode = reader.get();
    };
    follow();
    stops.push(reader.subscribe(follow));
  };

  return {
    get size() {
      return { cols: terminal.cols, rows: terminal.rows };
    },
    show(host) {
      host.append(element);
      if (!terminal.element) open();
      fitTo(host);
      const observer = new ResizeObserver(() => requestAnimationFrame(() => fitTo(host)));
      observer.observe(host);
      return () => {
        observer.disconnect();
        element.remove();
      };
    },
    write: (text) => new Promise((resolve) => terminal.write(text, resolve)),
    focus: () => terminal.focus(),
    dispose() {
      for (const stop of stops) stop();
      terminal.dispose();
      element.remove();
    },
  };
};

/** Ctrl+C copies while something is selected, and Ctrl+V pastes; else both would be the program's. */
function copiesOrPastes(terminal: Terminal, { type, key, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean {
  if (type !== "keydown" || !ctrlKey || altKey || metaKey) return false;
  if (key.toLowerCase() === "v") return true;
  if (key.toLowerCase() !== "c" || !terminal.hasSelection()) return false;
  void navigator.clipboard.writeText(terminal.getSelection()).then(
    () => terminal.clearSelection(),
    () => undefined,
  );
  return true;
}

/** The sixteen colours of programs in the site's own, which differ by scheme. */
function themeOf(colour: ReadColour): ITheme {
  const of = (name: `--${string}`) => `#${colour(name)}`;
  const hues = {
    red: of("--bad"),
    green: of("--good"),
    yellow: of("--code-constant"),
    blue: of("--code-function"),
    magenta: of("--code-keyword"),
    cyan: of("--voice-fastapi"),
  };
  return {
    ...hues,
    brightRed: hues.red,
    brightGreen: hues.green,
    brightYellow: hues.yellow,
    brightBlue: hues.blue,
    brightMagenta: hues.magenta,
    brightCyan: hues.cyan,
    black: of("--ink"),
    brightBlack: of("--ink-soft"),
    white: of("--ink-soft"),
    brightWhite: of("--ink"),
    foreground: of("--ink"),
    background: of("--surface-raised"),
    cursor: of("--ink"),
    cursorAccent: of("--surface-raised"),
    selectionBackground: `${of("--accent")}40`,
    selectionInactiveBackground: `${of("--accent")}26`,
    scrollbarSliderBackground: `${of("--ink-soft")}66`,
    scrollbarSliderHoverBackground: `${of("--ink-soft")}99`,
    scrollbarSliderActiveBackground: `${of("--ink-soft")}cc`,
  };
}
