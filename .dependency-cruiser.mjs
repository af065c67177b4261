/**
 * Which folder may import which: the table of docs/architecture.md. Type-only imports count.
 *
 * @typedef {{ name: string, severity: "error", comment: string,
 *   from: Record<string, unknown>, to: Record<string, unknown> }} Rule
 */

/** The project's own files; packages are free to all. */
const own = "^(app|bench|components|content|sandboxes|scripts|tests)/";
const tests = "[.](test|spec)[.]tsx?$";

/**
 * Refuses every import of the project's own files from `folder` but those below `allowed`.
 * @param {string} folder
 * @param {readonly string[]} allowed
 * @returns {Rule}
 */
function only(folder, allowed) {
  return {
    name: `${folder}-imports-only`,
    severity: "error",
    comment: `${folder} may import from ${["itself", ...allowed].join(", ")}.`,
    from: { path: `^${folder}/`, pathNot: tests },
    to: { path: own, pathNot: [folder, ...allowed].map((path) => `^${path}(/|$)`) },
  };
}

const container = "sandboxes/container";

/** @type {{ forbidden: Rule[], options: Record<string, unknown> }} */
export default {
  forbidden: [
    {
      name: "no-cycles",
      severity: "error",
      comment: "A cycle means that two parts are one, or that a third is hidden in them.",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "nobody-imports-the-top",
      severity: "error",
      comment: "The site, the scripts, the tests and the measurements are composition.",
      from: { pathNot: "^(app|scripts|tests|bench)/|[.]config[.]" },
      to: { path: "^(app|scripts|tests|bench)/" },
    },
    only("components/ui", ["content/types.ts", "sandboxes/contract"]),
    only("components", [
      "content/types.ts",
      "content/reader",
      "content/exercises.ts",
      "content/lesson-claims.ts",
      "sandboxes/contract",
      "sandboxes/checking",
      `${container}/protocol`,
      `${container}/client`,
      "sandboxes/stackblitz/page",
    ]),
    only("content", ["sandboxes/contract"]),
    only("sandboxes/contract", []),
    only("sandboxes/checking", ["sandboxes/contract", `${container}/protocol`]),
    only(`${container}/protocol`, []),
    only(`${container}/files`, [`${container}/protocol`]),
    only(`${container}/network`, [`${container}/protocol`]),
    only(
      `${container}/process`,
      ["protocol", "files", "network"].map((part) => `${container}/${part}`),
    ),
    only(
      `${container}/commands`,
      ["protocol", "files", "network"].map((part) => `${container}/${part}`),
    ),
    only(
      `${container}/shell`,
      ["protocol", "commands"].map((part) => `${container}/${part}`),
    ),
    only(
      `${container}/kernel`,
      ["protocol", "files", "network", "process", "commands", "shell"].map((part) => `${container}/${part}`),
    ),
    only(
      `${container}/previews`,
      ["protocol", "network"].map((part) => `${container}/${part}`),
    ),
    only(`${container}/serve`, [
      ...["protocol", "previews", "headless"].map((part) => `${container}/${part}`),
      "sandboxes/image/manifest.ts",
    ]),
    only(
      `${container}/client`,
      ["protocol", "headless"].map((part) => `${container}/${part}`),
    ),
    only(`${container}`, ["sandboxes/image/manifest.ts"]),
    only("sandboxes/image", [`${container}/process`, `${container}/files`, `${container}/protocol`]),
    only("sandboxes/stackblitz", [container, "sandboxes/node", "sandboxes/image/manifest.ts"]),
    only("sandboxes/stackblitz/page", ["sandboxes/stackblitz/frames.ts", container]),
    only("sandboxes/index", [`${container}/protocol/package-index.ts`, "sandboxes/image/pip.ts"]),
    only("sandboxes/node", [container, "sandboxes/image/manifest.ts", "sandboxes/index"]),
  ],
  options: {
    parser: "swc",
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(node_modules|[.]next|[.]cache)/" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: [".ts", ".tsx", ".mjs", ".js", ".json"],
      exportsFields: ["exports"],
    },
  },
};
