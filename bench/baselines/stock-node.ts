import { readdirSync, readFileSync } from "node:fs";
import { loadPyodide } from "pyodide";

/**
 * Run as a program: boots stock Pyodide under Node with FastAPI, as its documentation shows, and prints the
 * milliseconds that it took.
 */
const [wheelDirectory = "", pattern = ""] = process.argv.slice(2);
const started = performance.now();
const python = await loadPyodide();
for (const name of readdirSync(wheelDirectory))
  if (new RegExp(pattern, "i").test(name))
    python.unpackArchive(new Uint8Array(readFileSync(`${wheelDirectory}/${name}`)), "wheel");
python.runPython("import fastapi");
console.log(performance.now() - started);
process.exit(0);
