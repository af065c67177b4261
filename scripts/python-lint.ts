import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PositionEncoding, Workspace } from "@astral-sh/ruff-wasm-nodejs";
import { parse } from "smol-toml";
import { z } from "zod";
import { root } from "./setup/paths.mjs";

/**
 * Lints Python and checks its format, with ruff's WebAssembly build and the settings that an editor reads too.
 * `--write` formats instead of complaining.
 */
const write = process.argv.includes("--write");

const settings = z.record(z.string(), z.unknown());
const pyproject = z.object({ tool: z.object({ ruff: settings }) });
const diagnostics = z.array(
  z.object({
    code: z.string().nullable(),
    message: z.string(),
    start_location: z.object({ row: z.int(), column: z.int() }),
  }),
);

const read = (path: string) => readFileSync(join(root, path), "utf8");
const projects = [
  {
    folder: "sandboxes/python",
    ruff: pyproject.parse(parse(read("sandboxes/python/pyproject.toml"))).tool.ruff,
  },
  { folder: "content", ruff: settings.parse(parse(read("ruff.toml"))) },
];

function pythonFiles(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".py") && !name.includes("__pycache__"))
    .map((name) => join(folder, name))
    .sort();
}

/** What is wrong with one file, each as `file:row:column code message`. */
function problemsOf(ruff: Workspace, file: string): string[] {
  const source = read(file);
  const found = diagnostics
    .parse(ruff.check(source))
    .map(
      ({ code, message, start_location: { row, column } }) =>
        `${file}:${row}:${column} ${code ?? "syntax"} ${message}`,
    );
  if (found.some((line) => line.includes(" syntax "))) return found;
  const formatted = ruff.format(source);
  if (formatted === source) return found;
  if (!write) return [...found, `${file}:1:1 format npm run format mends it`];
  writeFileSync(join(root, file), formatted);
  return found;
}

const problems: string[] = [];
let count = 0;
for (const { folder, ruff } of projects) {
  const workspace = new Workspace(ruff, PositionEncoding.Utf16);
  for (const file of pythonFiles(folder)) {
    problems.push(...problemsOf(workspace, file));
    count++;
  }
}
for (const problem of problems) console.log(problem);
console.log(`${count} Python files, ${problems.length} problems`);
process.exitCode = problems.length === 0 ? 0 : 1;
