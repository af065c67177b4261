import { expect, test, vi } from "vitest";
import type { Container } from "../../../sandboxes/container/client/container.ts";
import { en } from "../messages/en/index.ts";
import { when } from "../store/when.ts";
import type { OpenScreen, ScreenOptions, Size } from "./screen.ts";
import { createTerminal } from "./terminal.ts";

/** A screen that remembers, a container whose shells end when they are told to, and a terminal on both. */
function parts({
  prepare,
  openScreen: opens,
}: {
  prepare?: () => Promise<Container>;
  openScreen?: OpenScreen;
} = {}) {
  let size: Size = { cols: 80, rows: 24 };
  let given: ScreenOptions | null = null;
  let written = "";
  let disposed = 0;
  const openScreen = vi.fn<OpenScreen>(async (options) => {
    given = options;
    return {
      get size() {
        return size;
      },
      show: (host) => {
        host.dataset.shown = "yes";
        return () => delete host.dataset.shown;
      },
      write: async (text) => {
        written += text;
      },
      focus: () => undefined,
      dispose: () => {
        disposed += 1;
      },
    };
  });
  const shells: { readonly at: object; input: string; sizes: Size[]; end(code: number): void }[] = [];
  let fail: (error: { message: string }) => void = () => undefined;
  const spawn = async (command: string, { cwd, terminal }: { cwd: string; terminal: Size }) => {
    const exit = Promise.withResolvers<number>();
    const shell = { at: { command, cwd, ...terminal }, input: "", sizes: [] as Size[], end: exit.resolve };
    shells.push(shell);
    return {
      exit: exit.promise,
      output: new ReadableStream<string>({ start: (controller) => controller.enqueue("$ ") }),
      input: new WritableStream<string>({
        write(text) {
          shell.input += text;
        },
      }),
      resize: (next: Size) => shell.sizes.push(next),
      kill: () => exit.resolve(143),
    };
  };
  const container = {
    spawn,
    on(_: "error", listener: typeof fail) {
      fail = listener;
      return () => undefined;
    },
  };
  const terminal = createTerminal({
    words: en,
    folder: "fastapi",
    name: "FastAPI",
    prepare: prepare ?? (async () => container as unknown as Container),
    focused: () => undefined,
    openScreen: opens ?? openScreen,
  });
  const host = () => ({ dataset: {} }) as unknown as HTMLElement;
  const is = async (kind: string) =>
    expect(await when(terminal.state, (now) => now.kind === kind, 1_000)).not.toBeNull();
  return {
    terminal,
    shells,
    host,
    is,
    openScreen,
    type: (text: string) => given?.typed(text),
    resize: (next: Size) => {
      size = next;
      given?.resized(next);
    },
    crash: () => fail({ message: "gone" }),
    written: () => written,
    disposed: () => disposed,
  };
}

test("nothing is loaded or started until it is shown, and then once", async () => {
  const { terminal, shells, host, is, openScreen, written } = parts();
  expect(openScreen).not.toHaveBeenCalled();
  const first = host();
  const hide = terminal.show(first);
  await is("running");
  hide();
  expect(first.dataset.shown).toBeUndefined();
  const second = host();
  terminal.show(second);
  await vi.waitFor(() => expect(second.dataset.shown).toBe("yes"));
  expect(openScreen).toHaveBeenCalledOnce();
  expect(shells.map(({ at }) => at)).toEqual([{ command: "jsh", cwd: "fastapi", cols: 80, rows: 24 }]);
  expect(written()).toBe("$ ");
});

test("keys and sizes go to the shell", async () => {
  const { terminal, shells, host, is, type, resize } = parts();
  terminal.show(host());
  await is("running");
  type("ls\r");
  resize({ cols: 40, rows: 10 });
  await vi.waitFor(() => expect(shells[0]).toMatchObject({ input: "ls\r", sizes: [{ cols: 40, rows: 10 }] }));
});

test("the end is said with its code, and Enter begins anew", async () => {
  const { terminal, shells, host, is, type } = parts();
  terminal.show(host());
  await is("running");
  shells[0]?.end(3);
  await is("ended");
  expect(terminal.state.get()).toEqual({ kind: "ended", reason: "The shell has ended, exit code 3." });
  type("x");
  expect(terminal.state.get().kind).toBe("ended");
  type("\r");
  await is("running");
  expect(shells).toHaveLength(2);
});

test("a container that fails, or is not to be had, is said", async () => {
  const failing = parts();
  failing.terminal.show(failing.host());
  await failing.is("running");
  failing.crash();
  expect(failing.terminal.state.get()).toMatchObject({ reason: "The sandbox has failed: gone" });

  let refusals = 0;
  const refused = parts({
    prepare: () => Promise.reject(new Error(`This browser lacks JSPI. (${++refusals})`)),
  });
  refused.terminal.show(refused.host());
  await refused.is("ended");
  expect(refused.terminal.state.get()).toMatchObject({ reason: "This browser lacks JSPI. (1)" });
  refused.terminal.restart();
  await refused.is("starting");
  await refused.is("ended");
  expect(refusals).toBe(2);
});

test("a screen that is on its way when all is closed is not shown any more, and the next one is", async () => {
  const opened: { dispose(): void }[] = [];
  const { promise: loaded, resolve: load } = Promise.withResolvers<void>();
  const shownAfterEnd: string[] = [];
  const openScreen: OpenScreen = async () => {
    await loaded;
    let ended = false;
    const screen = {
      size: { cols: 80, rows: 24 },
      show: (host: HTMLElement) => {
        if (ended) shownAfterEnd.push("show");
        host.dataset.shown = `screen ${opened.indexOf(screen) + 1}`;
        return () => delete host.dataset.shown;
      },
      write: async () => undefined,
      focus: () => void (ended && shownAfterEnd.push("focus")),
      dispose: () => {
        ended = true;
      },
    };
    opened.push(screen);
    return screen;
  };
  const { terminal, host } = parts({ openScreen });
  const same = host();
  terminal.show(same);
  // Another tab of the panes, back, the lesson is left, and entered again while the pane stays.
  terminal.show(host())();
  terminal.show(same);
  terminal.close();
  terminal.show(same);
  load();
  await vi.waitFor(() => expect(same.dataset.shown).toBe("screen 2"));
  expect(shownAfterEnd).toEqual([]);
});

test("a screen that could not be loaded does not take a later one away", async () => {
  const first = Promise.withResolvers<never>();
  let asked = 0;
  const { terminal, host, is } = parts({
    openScreen: async (options) => {
      asked += 1;
      return asked === 1 ? first.promise : parts().openScreen(options);
    },
  });
  terminal.show(host());
  terminal.close();
  const again = host();
  terminal.show(again);
  first.reject(new Error("offline"));
  await is("running");
  terminal.show(host())();
  terminal.show(again);
  await vi.waitFor(() => expect(again.dataset.shown).toBe("yes"));
  expect(asked).toBe(2);
});

test("closing ends the shell and the screen, also one that is on its way, and it can begin anew", async () => {
  const { terminal, shells, host, is, disposed } = parts();
  terminal.show(host());
  terminal.close();
  terminal.show(host());
  await is("running");
  expect(shells).toHaveLength(1);
  terminal.close();
  await vi.waitFor(() => expect(disposed()).toBe(2));
});
