import { bundle, image } from "./inside/options.ts";

/** What the walls show, by paths of this machine. */
export interface Shown {
  /** The project's Node 24. */
  readonly node: string;
  /** What it is loaded with: `librariesOf`. */
  readonly libraries: readonly string[];
  readonly bundle: string;
  readonly image: string;
}

/** Where the walls show the interpreter of the host. */
const node = "/node";

/** Node's `--permission` is not asked for: it does not reach worker threads, which is where learners' programs run. */
const host = ["--max-old-space-size=512", `${bundle}/main.mjs`];

/**
 * The command line of bubblewrap: namespaces of its own for everything (no network but an empty loopback, no process
 * but its own), no environment, no capability, no further user namespace; a file system that holds Node, its libraries,
 * the bundle and Python's image, in which nothing can be written. There is no `/proc`, no shell, no home, and no
 * folder for temporary files: the container's files are memory.
 *
 * @param program arguments of Node; the tests give it an attacker's
 */
export function bubblewrapArguments(
  { libraries, ...shown }: Shown,
  program: readonly string[] = host,
): readonly string[] {
  const readOnly = (from: string, to: string) => ["--ro-bind", from, to];
  return [
    ...["--unshare-all", "--unshare-user", "--disable-userns", "--cap-drop", "ALL"],
    ...["--die-with-parent", "--new-session", "--clearenv", "--hostname", "sandbox"],
    ...libraries.flatMap((path) => readOnly(path, path)),
    ...readOnly(shown.node, node),
    ...readOnly(shown.bundle, bundle),
    ...readOnly(shown.image, image),
    ...["--dev", "/dev", "--remount-ro", "/dev", "--remount-ro", "/", "--chdir", "/"],
    ...["--", node, ...program],
  ];
}
