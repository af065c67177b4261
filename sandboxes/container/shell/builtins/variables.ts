import { absolute } from "../../commands/paths.ts";
import { complain, print } from "../run/frame.ts";
import type { Builtin } from "./builtin.ts";

const assignment = /^([A-Za-z_]\w*)=(.*)$/s;
const valid = /^[A-Za-z_]\w*$/;

/** `cd [FOLDER | -]` */
export const changeDirectory: Builtin = async ({ name, args, frame, runner, span }) => {
  const { state } = frame;
  const [given = state.get("HOME") ?? "/"] = args.filter((arg) => arg !== "--");
  const target = given === "-" ? state.get("OLDPWD") : given;
  if (target === undefined) {
    complain(frame, span.pos, `${name}: OLDPWD not set`);
    return 1;
  }
  const path = absolute(state.cwd, target);
  const found = await runner.parts.system.files.find(path);
  if (found?.kind !== "directory") {
    complain(
      frame,
      span.pos,
      `${name}: ${target}: ${found ? "Not a directory" : "No such file or directory"}`,
    );
    return 1;
  }
  state.export("OLDPWD", state.cwd);
  state.cwd = path;
  state.export("PWD", path);
  if (given === "-") print(frame, `${path}\n`);
  return 0;
};

/** `pwd` */
export const workingDirectory: Builtin = ({ frame }) => {
  print(frame, `${frame.state.cwd}\n`);
  return 0;
};

/** `export NAME[=VALUE]…`; without names, shows what programs are given. */
export const exportNames: Builtin = ({ name, args, frame, span }) => {
  const { state } = frame;
  let code = 0;
  if (args.length === 0) {
    for (const [key, value] of Object.entries(state.environment()).sort())
      print(frame, `export ${key}='${value.replaceAll("'", "'\\''")}'\n`);
  }
  for (const arg of args) {
    const [, key, value] = assignment.exec(arg) ?? [];
    if (key !== undefined) state.export(key, value);
    else if (valid.test(arg)) state.export(arg);
    else if (arg !== "-p") {
      complain(frame, span.pos, `${name}: '${arg}': not a valid identifier`);
      code = 1;
    }
  }
  return code;
};

/** `unset NAME…` */
export const unsetNames: Builtin = ({ args, frame }) => {
  for (const arg of args) frame.state.unset(arg);
  return 0;
};
