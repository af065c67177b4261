import { readFile } from "node:fs/promises";
import { bootNodeSandbox } from "../boot.ts";

/** Run as a process of its own, to be killed: commits rows in a sandbox that keeps its files in a directory. */
const [store = "", journalMode = "delete"] = process.argv.slice(2);
const sandbox = await bootNodeSandbox({ store, spareAfter: null });
const program = await readFile(new URL("commit_rows.py", import.meta.url));
await sandbox.files.writeFile("commit_rows.py", program);
const writer = sandbox.spawn("python", ["commit_rows.py", journalMode], {
  output: (_, bytes) => void process.stdout.write(bytes),
});
process.exitCode = await writer.exit;
sandbox.teardown();
