/** Starts itself again and again until nothing more starts; prints how many did. */
import { spawn } from "node:child_process";

const children = [];
for (let count = 0; count < 200; count++) {
  const child = spawn(process.execPath || "/node", ["-e", "setInterval(() => {}, 1000)"], {
    stdio: "ignore",
  });
  const started = await new Promise((resolve) => {
    child.once("spawn", () => resolve(true));
    child.once("error", () => resolve(false));
  });
  if (!started) break;
  children.push(child);
}
console.log(JSON.stringify({ started: children.length }));
process.exit(0);
