import { absolute } from "../../commands/paths.ts";
import { reason } from "../../commands/problems.ts";
import { ShellExit } from "../problems.ts";
import { complain, print } from "../run/frame.ts";
import { LoopJump } from "../run/loops.ts";
import { call } from "../run/simple.ts";
import { readScript } from "../syntax.ts";
import type { Builtin } from "./builtin.ts";

/** `exit [CODE]` */
export const exit: Builtin = ({ name, args: [code], frame, span }) => {
  if (code === undefined) throw new ShellExit(frame.state.code);
  if (/^\d+$/.test(code)) throw new ShellExit(Number(code) & 0xff);
  complain(frame, span.pos, `${name}: ${code}: numeric argument required`);
  throw new ShellExit(2);
};

/** `break [COUNT]` and `continue [COUNT]`. Outside of a loop they do nothing. */
export const jump =
  (kind: "break" | "continue"): Builtin =>
  ({ args: [count = "1"] }) => {
    throw new LoopJump(kind, Math.max(1, Number(count) || 1));
  };

/** `exec COMMAND…`: the shell ends with it. */
export const execute: Builtin = async ({ args, frame, runner, span }) => {
  const [name, ...rest] = args;
  if (name === undefined) return 0;
  throw new ShellExit(await call(runner, [name, ...rest], {}, frame, span));
};

/** `. FILE`: its commands run in this very shell. */
export const source: Builtin = async ({ name, args: [file], frame, runner, span }) => {
  if (file === undefined) {
    complain(frame, span.pos, `${name}: filename argument required`);
    return 2;
  }
  let text: string;
  try {
    text = new TextDecoder().decode(await runner.parts.system.files.read(absolute(frame.state.cwd, file)));
  } catch (error) {
    complain(frame, span.pos, `${file}: ${reason(error)}`);
    return 1;
  }
  const prefix = (position: number) => `${file}: ${text.slice(0, position).split("\n").length}`;
  return runner.list(readScript(text), { ...frame, script: { text, prefix } });
};

/** `echo [-n] [-e] WORD…` */
export const echo: Builtin = ({ args, frame }) => {
  const first = args.findIndex((arg) => !/^-[neE]+$/.test(arg));
  const options = args.slice(0, first < 0 ? args.length : first).join("");
  const text = args.slice(first < 0 ? args.length : first).join(" ");
  print(frame, `${options.includes("e") ? escaped(text) : text}${options.includes("n") ? "" : "\n"}`);
  return 0;
};

const escapes: Readonly<Record<string, string>> = {
  n: "\n",
  t: "\t",
  r: "\r",
  "\\": "\\",
  e: "\x1b",
  a: "\x07",
};

/** `\n` and its like as what they mean. */
export function escaped(text: string): string {
  return text.replace(/\\(?:x([\da-fA-F]{1,2})|0([0-7]{1,3})|(.))/gs, (whole, hex, octal, letter) => {
    if (hex !== undefined) return String.fromCharCode(Number.parseInt(hex, 16));
    if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8));
    return escapes[letter] ?? whole;
  });
}

/** `printf FORMAT [WORD…]`: `%s`, `%d` and `%%`; the format is used again until all words are. */
export const printFormatted: Builtin = ({ name, args: [format, ...words], frame, span }) => {
  if (format === undefined) {
    complain(frame, span.pos, `${name}: usage: printf format [arguments]`);
    return 2;
  }
  const rest = [...words];
  do {
    const count = rest.length;
    const text = escaped(format).replace(
      /%(?:(-?)(0?)(\d*)([sdi])|%)/g,
      (_whole, left, zero, width, kind) => {
        if (kind === undefined) return "%";
        const word = rest.shift() ?? "";
        const shown = kind === "s" ? word : String(Math.trunc(Number(word) || 0));
        const size = Number(width) || 0;
        return left ? shown.padEnd(size) : shown.padStart(size, zero && kind !== "s" ? "0" : " ");
      },
    );
    print(frame, text);
    if (rest.length === count) break;
  } while (rest.length > 0);
  return 0;
};
