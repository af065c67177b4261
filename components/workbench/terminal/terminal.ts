import type { Container } from "../../../sandboxes/container/client/container.ts";
import { SaidError, sentenceOf } from "../messages/said.ts";
import type { Words } from "../messages/words.ts";
import { createStore, type Readable } from "../store/store.ts";
import type { OpenScreen, Screen, Size } from "./screen.ts";

export type ShellState =
  | { readonly kind: "starting" | "running" }
  /** There is none any more, or none could be started; the sentence says why. */
  | { readonly kind: "ended"; readonly reason: string };

/** A shell in the project's folder, and the screen on which it is used. Both go on while nobody looks. */
export interface Terminal {
  readonly state: Readable<ShellState>;
  /** Id of the element that says how the keyboard leaves the screen. */
  readonly hint: string;
  /** Puts the screen into `host`, with a shell at the first call; returns how to take it away. Never throws. */
  show(host: HTMLElement): () => void;
  /** Starts a new shell where the last one has ended. */
  restart(): void;
  /** Ends both; a later {@link show} begins anew. */
  close(): void;
}

interface Options {
  readonly words: Words;
  /** The project's folder in the container. */
  readonly folder: string;
  /** What the framework is called. */
  readonly name: string;
  /** Which of the project's shells it is, from 1. */
  readonly number?: number;
  /** The container, with the project in it. */
  readonly prepare: () => Promise<Container>;
  /** Somebody is about to type. */
  readonly focused: () => void;
  readonly openScreen?: OpenScreen;
}

const loadXterm: OpenScreen = async (options) => (await import("./xterm.ts")).openXterm(options);

export function createTerminal(options: Options): Terminal {
  const { words, folder, name, number = 1, prepare, focused, openScreen = loadXterm } = options;
  const hint = `leaving-terminal-${folder}-${number}`;
  const state = createStore<ShellState>({ kind: "starting" });
  let screen: Promise<Screen> | null = null;
  /** Where it is wanted, and where it is. */
  let host: HTMLElement | null = null;
  let place: HTMLElement | null = null;
  let hide = () => {};
  let shell: Shell | null = null;
  let begun = false;
  /** Counts starts and ends, so that one of them notices that another came after it. */
  let attempt = 0;

  const typed = (text: string) => {
    if (shell) shell.type(text);
    else if (text === "\r") restart();
  };
  const open = async () => {
    screen ??= openScreen({
      label: words.output.terminalOf(name, number),
      hint,
      typed,
      focused,
      resized: (size) => shell?.resize(size),
    });
    const mine = screen;
    try {
      return await mine;
    } catch {
      if (screen === mine) screen = null;
      throw new SaidError(({ output }) => output.terminalNotLoaded);
    }
  };
  /** Does something with the screen once it is there, unless it was ended meanwhile. */
  const withScreen = (work: (ready: Screen) => void) => {
    const mine = screen;
    const now = (ready: Screen) => {
      if (screen === mine) work(ready);
    };
    void mine?.then(now, () => undefined);
  };
  const moveTo = (next: HTMLElement | null, ready: Screen | null) => {
    // It would lose the focus.
    if (next === place) return;
    hide();
    place = next;
    hide = (next && ready?.show(next)) ?? (() => {});
  };
  const ended = (mine: number, reason: string) => {
    if (mine !== attempt) return;
    shell = null;
    state.set({ kind: "ended", reason });
  };

  const start = async () => {
    attempt += 1;
    const mine = attempt;
    state.set({ kind: "starting" });
    try {
      const ready = await open();
      if (mine !== attempt) return;
      moveTo(host, ready);
      const container = await prepare();
      if (mine !== attempt) return;
      const started = await startShell(container, folder, ready);
      if (mine !== attempt) return started.kill();
      shell = started;
      state.set({ kind: "running" });
      const stop = container.on("error", ({ message }) => ended(mine, words.output.sandboxFailed(message)));
      const code = await started.exit;
      stop();
      ended(mine, words.output.shellEnded(code));
    } catch (error) {
      ended(mine, sentenceOf(error, words));
    }
  };
  const restart = () => {
    if (state.get().kind !== "ended") return;
    void start();
    withScreen((ready) => {
      void ready.write(afresh);
      ready.focus();
    });
  };

  return {
    state,
    hint,
    restart,
    show(next) {
      host = next;
      if (!begun) {
        begun = true;
        void start();
      } else withScreen((ready) => moveTo(host, ready));
      return () => {
        if (host !== next) return;
        host = null;
        moveTo(null, null);
      };
    },
    close() {
      attempt += 1;
      begun = false;
      shell?.kill();
      shell = null;
      moveTo(null, null);
      void screen?.then((ready) => ready.dispose()).catch(() => undefined);
      screen = null;
    },
  };
}

/** Undoes what a program may have left: another screen, hidden cursor, colours (DECSTR); keeps what was printed. */
const afresh = "\x1b[?1049l\x1b[!p\r\n";

interface Shell {
  readonly exit: Promise<number>;
  type(text: string): void;
  resize(size: Size): void;
  kill(): void;
}

async function startShell(container: Container, folder: string, screen: Screen): Promise<Shell> {
  const { cols, rows } = screen.size;
  const process = await container.spawn("jsh", { cwd: folder, terminal: { cols, rows } });
  const input = process.input.getWriter();
  const shown = process.output.pipeTo(new WritableStream({ write: (text) => screen.write(text) }));
  shown.catch(() => undefined);
  const now = screen.size;
  // The screen may have changed while the shell was on its way.
  if (now.cols !== cols || now.rows !== rows) process.resize(now);
  return {
    exit: process.exit,
    resize: (size) => process.resize(size),
    kill: () => process.kill(),
    // One that has ended takes nothing more; its exit tells.
    type: (text) => void input.write(text).catch(() => undefined),
  };
}
