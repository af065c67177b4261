import { capture } from "../setup/command.mjs";

const done = async (...[program, ...args]: [string, ...string[]]) =>
  (await capture(program, args, { DEBIAN_FRONTEND: "noninteractive" })).code === 0;

/** Installs a package where this is root on Debian; elsewhere does nothing. Whether it worked, look and see. */
export async function installDebianPackage(name: string): Promise<void> {
  if (process.getuid?.() !== 0 || !(await done("apt-get", "--version"))) return;
  console.log(`installing Debian's package ${name}`);
  await done("apt-get", "update");
  await done("apt-get", "install", "--yes", "--no-install-recommends", name);
}
