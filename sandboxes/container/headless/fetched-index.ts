import {
  type PackageIndex,
  type PackageProblem,
  packageProblem,
  packageVersions,
} from "../protocol/package-index.ts";

const offline: PackageProblem = {
  type: "problem",
  code: "unreachable",
  message: "The package index cannot be reached: you are offline, or the site is not running any more.",
};

/** The package index by way of the server that this page came from: see `serve/packages.ts`. */
export function fetchedIndex(path: string): PackageIndex {
  const ask = (...parts: string[]) => fetch(path + parts.map(encodeURIComponent).join("/"));
  return {
    async versions(name) {
      try {
        return packageVersions.parse(await (await ask(name)).json());
      } catch {
        return offline;
      }
    },
    async wheel(name, version) {
      try {
        const response = await ask(name, version);
        if (!response.ok) return packageProblem.parse(await response.json());
        return { type: "wheel", bytes: new Uint8Array(await response.arrayBuffer()) };
      } catch {
        return offline;
      }
    },
  };
}
