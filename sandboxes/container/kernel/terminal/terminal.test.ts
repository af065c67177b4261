import { describe, expect, it } from "vitest";
import { cellWidth } from "../../commands/cells.ts";
import { Input } from "./input.ts";
import { LineDiscipline } from "./line-discipline.ts";
import { cooked, raw, type TerminalMode } from "./mode.ts";
import { Terminal } from "./terminal.ts";

const text = (bytes: Uint8Array | null) => (bytes === null ? null : new TextDecoder().decode(bytes));
const bytes = (written: string) => new TextEncoder().encode(written);

/** What typing brings about, with echo and input as text. */
function type(keys: string, mode: TerminalMode = cooked) {
  const effects = new LineDiscipline().type(bytes(keys), mode);
  const echo = effects.map((effect) => (effect.type === "echo" ? effect.text : "")).join("");
  const rest = effects.flatMap((effect) => {
    if (effect.type === "echo") return [];
    return effect.type === "input" ? [text(effect.bytes)] : [effect.type === "end" ? "END" : effect.signal];
  });
  return { echo, rest };
}

describe("a line", () => {
  it("is sent when it is ended, and can be mended until then", () => {
    expect(type("abc")).toEqual({ echo: "abc", rest: [] });
    expect(type("abx\x7fc\r")).toEqual({ echo: "abx\b \bc\n", rest: ["abc\n"] });
    expect(type("one two  \x17three\r").rest).toEqual(["one three\n"]);
    expect(type("gone\x15kept\r").rest).toEqual(["kept\n"]);
    expect(type("\x7f\x17\x15ok\r").rest).toEqual(["ok\n"]);
  });

  it("loses whole characters, as wide as they are shown", () => {
    expect(type("é\x7f\r")).toEqual({ echo: "é\b \b\n", rest: ["\n"] });
    expect(type("漢\x7f\r").echo).toBe("漢\b \b\b \b\n");
    expect(type("\x01\x7f\r").echo).toBe("^A\b \b\b \b\n");
    expect(["abc", "漢字", "e\u0301", "🙂"].map(cellWidth)).toEqual([3, 4, 1, 2]);
  });

  it("is sent unfinished by Ctrl-D, which on an empty line is the end of the file", () => {
    expect(type("half\x04").rest).toEqual(["half"]);
    expect(type("a\r\x04").rest).toEqual(["a\n", "END"]);
  });

  it("is forgotten on Ctrl-C; Ctrl-Z does nothing", () => {
    expect(type("half\x03whole\x1a\r")).toEqual({ echo: "half^Cwhole\n", rest: [2, "whole\n"] });
    expect(type("\x1c").rest).toEqual([3]);
  });

  it("is not shown without echo, and not gathered by who wants keys", () => {
    expect(type("secret\r", { ...cooked, echo: false })).toEqual({ echo: "", rest: ["secret\n"] });
    expect(type("a\x7f\x03\r", raw)).toEqual({ echo: "", rest: ["a\x7f\x03\r"] });
  });

  it("may come in pieces, even of a character", () => {
    const discipline = new LineDiscipline();
    const [first, second] = bytes("é");
    discipline.type(Uint8Array.of(first ?? 0), cooked);
    discipline.type(Uint8Array.of(second ?? 0), cooked);
    expect(discipline.type(bytes("\r"), cooked)).toContainEqual({ type: "input", bytes: bytes("é\n") });
  });
});

describe("input", () => {
  const reader = () => {
    const got: (string | null)[] = [];
    return { got, take: (given: Uint8Array | null) => got.push(text(given)) };
  };

  it("goes to whoever reads, by units on a terminal and at once on a pipe", () => {
    const [first, second] = [reader(), reader()];
    const keyboard = new Input({ byUnit: true });
    const pipe = new Input();
    for (const input of [keyboard, pipe]) for (const piece of ["a", "b"]) input.push(bytes(piece));
    keyboard.want(first);
    keyboard.want(second);
    pipe.want(first);
    expect(first.got).toEqual(["a", "ab"]);
    expect(second.got).toEqual(["b"]);
  });

  it("waits for bytes; who does not want them any more gets none", () => {
    const [first, second] = [reader(), reader()];
    const input = new Input();
    input.want(first);
    input.want(second);
    input.unwant(first);
    input.push(bytes("late"));
    expect([first.got, second.got]).toEqual([[], ["late"]]);
  });

  it("has an end for one read, or for all", () => {
    const { got, take } = reader();
    const input = new Input();
    input.push(bytes("a"));
    input.pushEnd();
    input.push(bytes("b"));
    input.end();
    input.push(bytes("lost"));
    for (let read = 0; read < 5; read++) input.want({ take });
    expect(got).toEqual(["a", null, "b", null, null]);
  });
});

it("a terminal shows lines as it is set to, and signals whoever is in the foreground", () => {
  let shown = "";
  const signals: number[][] = [];
  const terminal = new Terminal({
    size: { columns: 80, rows: 24 },
    screen: (_, written) => {
      shown += text(written);
    },
    signal: (...all) => signals.push(all),
  });
  terminal.foreground = 7;
  terminal.write("stdout", bytes("a\nb\n"));
  terminal.mode = { ...cooked, mapNewline: false };
  terminal.write("stderr", bytes("c\n"));
  terminal.type(bytes("\x03"));
  expect(shown).toBe("a\r\nb\r\nc\n^C");
  expect(signals).toEqual([[7, 2]]);
});
