import type { Command } from "./call.ts";
import type { CommandFiles } from "./files.ts";
import { readOptions } from "./options.ts";
import { absolute } from "./paths.ts";
import { reason } from "./problems.ts";
import { linesOf, newline, readOperands } from "./text.ts";

/** `cat [FILE…]`; standard input is passed on as it comes. `-n` numbers the lines. */
export function concatenate(files: CommandFiles): Command {
  return async (call) => {
    const { flags, operands } = readOptions(call.args, { flags: { n: "number", u: "unbuffered" } });
    let code = 0;
    let line = 0;
    const show = (bytes: Uint8Array) => {
      if (!flags.has("number")) call.print(bytes);
      else for (const text of linesOf(bytes)) call.print(`${String(++line).padStart(6)}\t${text}\n`);
    };
    for (const name of operands.length > 0 ? operands : ["-"]) {
      try {
        if (name === "-") for (let next = await call.read(); next; next = await call.read()) show(next);
        else show(await files.read(absolute(call.cwd, name)));
      } catch (error) {
        code = 1;
        call.complain(`${call.name}: ${name}: ${reason(error)}\n`);
      }
    }
    return code;
  };
}

/** `wc [-lwc] [FILE…]`. */
export function count(files: CommandFiles): Command {
  return async (call) => {
    const { flags, operands } = readOptions(call.args, { flags: { l: "lines", w: "words", c: "bytes" } });
    const wanted = (["lines", "words", "bytes"] as const).filter((one) => flags.size === 0 || flags.has(one));
    const total = { lines: 0, words: 0, bytes: 0 };
    const width = wanted.length === 1 && operands.length < 2 ? 0 : 7;
    const show = (counts: typeof total, name: string) => {
      const numbers = wanted.map((one) => String(counts[one]).padStart(width)).join(" ");
      call.print(`${numbers}${name === "-" ? "" : ` ${name}`}\n`);
    };
    let code = 0;
    const failed = () => {
      code = 1;
    };
    for await (const { name, bytes } of readOperands(call, files, operands, failed)) {
      const counts = {
        lines: bytes.reduce((sum, byte) => sum + Number(byte === newline), 0),
        words: new TextDecoder().decode(bytes).split(/\s+/).filter(Boolean).length,
        bytes: bytes.length,
      };
      for (const one of wanted) total[one] += counts[one];
      show(counts, name);
    }
    if (operands.length > 1) show(total, "total");
    return code;
  };
}
