import { capture } from "../setup/command.mjs";
import { installDebianPackage } from "./debian.ts";

const present = async () => (await capture("bwrap", ["--version"])).code === 0;

/**
 * Sees to it that this machine has bubblewrap, within which submissions are graded.
 * @returns null when it has, else a sentence that says what to do
 */
export async function installBubblewrap(): Promise<string | null> {
  if (await present()) return null;
  await installDebianPackage("bubblewrap");
  if (await present()) return null;
  return "No bubblewrap was found and none could be installed: install it (Debian: apt install bubblewrap).";
}
