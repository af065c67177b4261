/**
 * What an attacker does who has taken over Node within the walls, without Node's own permissions in the way. Prints what
 * came of each attempt.
 */
import { spawnSync } from "node:child_process";
import { lookup } from "node:dns/promises";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { networkInterfaces } from "node:os";

const attempt = (what) => {
  try {
    return what();
  } catch (error) {
    return `refused: ${error.code ?? error.message}`;
  }
};

const reach = (host, port) =>
  new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 2_000 });
    const end = (outcome) => {
      socket.destroy();
      resolve(outcome);
    };
    socket.once("connect", () => end("connected"));
    socket.once("timeout", () => end("refused: timeout"));
    socket.once("error", (error) => end(`refused: ${error.code}`));
  });

const [, , ...ports] = process.argv;
const files = attempt(() => readdirSync("/", { recursive: true }).map(String));
const run = (program, ...args) => {
  const { error, status } = spawnSync(program, args);
  return error ? `refused: ${error.code}` : `ran: ${status}`;
};
const folders = ["/", "/tmp", "/dev", "/dev/shm", "/grader", "/image", "/home", "/root", "/usr", "/lib64"];

console.log(
  JSON.stringify({
    environment: { ...process.env },
    user: process.getuid?.(),
    files: Array.isArray(files) ? files.filter((path) => !/^(image|dev)\//.test(path)) : files,
    proc: attempt(() => readFileSync("/proc/self/environ", "utf8")),
    parentMemory: attempt(() => readFileSync(`/proc/${process.ppid}/mem`)),
    writes: folders.map((folder) => attempt(() => writeFileSync(`${folder}/x`, "x") ?? `wrote ${folder}`)),
    shells: ["/bin/sh", "/usr/bin/python3", "/usr/bin/bwrap", "curl"].map((program) => run(program)),
    interfaces: Object.keys(networkInterfaces()),
    network: await Promise.all([
      ...ports.map((port) => reach("127.0.0.1", Number(port))),
      reach("169.254.169.254", 80),
      reach("192.0.2.1", 443),
      reach("::1", 80),
    ]),
    names: await lookup("example.com").then(
      () => "resolved",
      (error) => `refused: ${error.code}`,
    ),
    signals: [1, process.ppid].map((pid) => attempt(() => process.kill(pid, 0) && pid)),
    processes: attempt(() => readdirSync("/proc")),
  }),
);
