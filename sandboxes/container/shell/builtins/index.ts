import { print } from "../run/frame.ts";
import type { Builtin } from "./builtin.ts";
import { echo, execute, exit, jump, printFormatted, source } from "./flow.ts";
import { killJobs, listJobs, toForeground, waitForJobs } from "./jobs.ts";
import { clear, help, typeOf, which } from "./telling.ts";
import { test } from "./test.ts";
import { changeDirectory, exportNames, unsetNames, workingDirectory } from "./variables.ts";

/** The shell's own commands, by name. `history` knows what was typed in this shell. */
export function builtinsWith(history: readonly string[]): Readonly<Record<string, Builtin>> {
  const typed: Builtin = ({ frame }) => {
    print(frame, history.map((line, index) => `${String(index + 1).padStart(5)}  ${line}\n`).join(""));
    return 0;
  };
  return {
    ".": source,
    ":": () => 0,
    "[": test,
    break: jump("break"),
    cd: changeDirectory,
    clear,
    continue: jump("continue"),
    echo,
    exec: execute,
    exit,
    export: exportNames,
    false: () => 1,
    fg: toForeground,
    help,
    history: typed,
    jobs: listJobs,
    kill: killJobs,
    printf: printFormatted,
    pwd: workingDirectory,
    source,
    test,
    true: () => 0,
    type: typeOf,
    unset: unsetNames,
    wait: waitForJobs,
    which,
  };
}
