import { createHash } from "node:crypto";
import { zipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Sandbox } from "../container/kernel/sandbox.ts";
import type { PackageIndex } from "../container/protocol/package-index.ts";
import { nodePlatform } from "./platform.ts";

/** Unmodified pip in real interpreters, with an index of the test's own: needs the image. */

const text = (value: string) => new TextEncoder().encode(value);

/** A wheel (PEP 427) with one module. */
function wheel(name: string, version: string, source: string, requires: readonly string[] = []) {
  const info = `${name}-${version}.dist-info`;
  const requirements = requires.map((line) => `Requires-Dist: ${line}\n`).join("");
  const files: Record<string, Uint8Array> = {
    [`${name}.py`]: text(source),
    [`${info}/METADATA`]: text(
      `Metadata-Version: 2.1\nName: ${name}\nVersion: ${version}\n${requirements}\n`,
    ),
    [`${info}/WHEEL`]: text(
      "Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    ),
    [`${info}/entry_points.txt`]: text(`[console_scripts]\n${name} = ${name}:main\n`),
  };
  files[`${info}/RECORD`] = text(
    [...Object.keys(files), `${info}/RECORD`].map((path) => `${path},,\n`).join(""),
  );
  return new Uint8Array(zipSync(files));
}

const hello = "import greeting\ndef main(): print(greeting.WORD)\n";
const shelf = new Map([
  ["greeter 1.0", wheel("greeter", "1.0", "def main(): print('old')\n")],
  ["greeter 2.0", wheel("greeter", "2.0", hello, ["greeting>=1", "fastapi>=0.100"])],
  ["greeting 1.5", wheel("greeting", "1.5", "WORD = 'hello'\n")],
]);
const index: PackageIndex = {
  async versions(name) {
    const versions = [...shelf.keys()]
      .filter((key) => key.startsWith(`${name} `))
      .map((key) => key.split(" ")[1] ?? "");
    if (versions.length > 0) return { type: "versions", versions };
    if (name === "compiled") return { type: "versions", versions: ["1.0"] };
    return { type: "problem", code: "unreachable", message: "The package index cannot be reached." };
  },
  async wheel(name, version) {
    const bytes = shelf.get(`${name} ${version}`);
    if (bytes) return { type: "wheel", bytes };
    return {
      type: "problem",
      code: "not-pure",
      message: `${name} ${version} has no release in pure Python.`,
    };
  },
};

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await Sandbox.boot({ ...nodePlatform(), packages: index });
});
afterAll(() => sandbox.teardown());

async function run(command: string, ...args: string[]) {
  let printed = "";
  const process = sandbox.spawn(command, args, {
    output: (_, bytes) => {
      printed += new TextDecoder().decode(bytes);
    },
  });
  process.end();
  return { code: await process.exit, printed };
}

const lock = async () =>
  new TextDecoder().decode(await sandbox.files.readFile(`${sandbox.projectRoot}/requirements.lock`));

describe("pip", { timeout: 120_000 }, () => {
  it("installs a package and what it needs into the project, and remembers the hashes", async () => {
    const ports: number[] = [];
    sandbox.onPort((port) => ports.push(port));
    const { code, printed } = await run("pip", "install", "greeter");
    expect(printed).toContain("Successfully installed greeter-2.0 greeting-1.5");
    expect(code).toBe(0);
    expect(await run("greeter")).toEqual({ code: 0, printed: "hello\n" });
    expect(ports).toEqual([]);
    const sha256 = createHash("sha256")
      .update(shelf.get("greeting 1.5") ?? "")
      .digest("hex");
    expect(await lock()).toContain(`greeting==1.5 --hash=sha256:${sha256}\n`);
  });

  it("takes another version by name, through `uv pip` as well", async () => {
    expect((await run("uv", "pip", "install", "greeter==1.0")).code).toBe(0);
    expect((await run("python", "-c", "import greeter; greeter.main()")).printed).toBe("old\n");
    expect(await lock()).toContain("greeter==1.0 ");
    expect(await lock()).not.toContain("greeter==2.0 ");
    expect((await run("python", "-m", "pip", "list", "--user")).printed).toMatch(/greeter +1\.0/);
  });

  it("refuses a file whose hash is not the one that is remembered", async () => {
    const genuine = shelf.get("greeting 1.5") ?? new Uint8Array();
    shelf.set("greeting 1.5", wheel("greeting", "1.5", "WORD = 'evil'\n"));
    const { code, printed } = await run("pip", "install", "--force-reinstall", "greeting");
    shelf.set("greeting 1.5", genuine);
    expect(printed).toContain("DO NOT MATCH THE HASHES");
    expect(code).toBe(1);
    expect((await run("python", "-c", "import greeting; print(greeting.WORD)")).printed).toBe("hello\n");
    expect((await run("pip", "install", "--force-reinstall", "-r", "requirements.lock")).code).toBe(0);
  });

  it("says why something cannot be had", async () => {
    const offline = await run("pip", "install", "missing");
    expect(offline.code).toBe(1);
    expect(offline.printed).toContain("The package index cannot be reached.\n");
    const compiled = await run("pip", "install", "compiled");
    expect(compiled.code).not.toBe(0);
    expect(compiled.printed).toContain("compiled 1.0 has no release in pure Python.\n");
    expect((await run("pip", "install", "fastapi==0.1")).code).toBe(1);
    expect((await run("pip", "install", "fastapi")).printed).toContain("already satisfied");
  });

  it("removes a package, and forgets it", async () => {
    expect((await run("pip", "uninstall", "-y", "greeting")).code).toBe(0);
    expect(await lock()).not.toContain("greeting==");
    expect((await run("python", "-c", "import greeting")).printed).toContain("ModuleNotFoundError");
  });
});
