import { bootNodeSandbox } from "../boot.ts";

/** Run as a process of its own, while another holds the directory. */
const [store = ""] = process.argv.slice(2);
const sandbox = await bootNodeSandbox({ store, prewarm: false, spareAfter: null });
const found = new TextDecoder().decode(await sandbox.files.readFile("shared.txt"));
await sandbox.files.writeFile("shared.txt", new TextEncoder().encode("second"));
let storage: unknown = null;
sandbox.onStorage((state) => {
  storage = state;
})();
console.log(JSON.stringify({ storage, found }));
sandbox.teardown();
