import { describe, expect, it } from "vitest";
import { unmet } from "./closure.ts";
import { holds } from "./markers.ts";
import { applicable, normalise, parseMetadata, parseRequirement } from "./requirements.ts";

describe("markers", () => {
  it.each([
    ["", true],
    ["python_version < '3.13'", false],
    ["python_version >= '3.9'", true],
    ["python_full_version >= '3.14.0'", true],
    ["sys_platform != 'win32' and (sys_platform != 'emscripten')", false],
    ["sys_platform == 'win32' or platform_python_implementation == 'CPython'", true],
    ["sys_platform == 'win32' or os_name == 'nt' and python_version >= '3.0'", false],
    ["'linux' in sys_platform", false],
    ["'linux' not in sys_platform", true],
    ['extra == "standard"', false],
  ])("%s → %s", (marker, expected) => {
    expect(holds(marker)).toBe(expected);
  });

  it("holds for extras that are asked for, whatever their spelling", () => {
    expect(holds('python_version > "3" and extra == "Standard_No"', ["standard-no"])).toBe(true);
  });

  it.each(["nonsense == 'x'", "python_version >= '3' and", "python_version ?? '3'", "(os_name == 'posix'"])(
    "refuses %s",
    (marker) => {
      expect(() => holds(marker)).toThrow();
    },
  );
});

describe("requirements", () => {
  it("reads name, extras, specifier and marker", () => {
    expect(parseRequirement("uvicorn[standard,x_y] (>=0.15.0, <1) ; extra == 'all'")).toEqual({
      name: "uvicorn",
      extras: ["standard", "x-y"],
      specifier: ">=0.15.0,<1",
      marker: "extra == 'all'",
    });
    expect(parseRequirement("typing_extensions>=4").name).toBe("typing-extensions");
    expect(normalise("Ruamel.Yaml__x")).toBe("ruamel-yaml-x");
  });

  const metadata = parseMetadata(
    "Metadata-Version: 2.4\nName: App\nVersion: 1.0\nRequires-Dist: h11>=0.8\nRequires-Dist: uvloop; sys_platform != 'emscripten'\nRequires-Dist: pyyaml; extra == 'yaml'\n\nRequires-Dist: text, not a header\n",
  );

  it("reads the header of METADATA, not its description", () => {
    expect(metadata.requires.map(({ name }) => name)).toEqual(["h11", "uvloop", "pyyaml"]);
    expect(applicable(metadata).map(({ name }) => name)).toEqual(["h11"]);
    expect(applicable(metadata, ["yaml"]).map(({ name }) => name)).toEqual(["h11", "pyyaml"]);
  });

  it("names what is required and not there", () => {
    expect(unmet([metadata], new Set())).toEqual(["app 1.0 needs h11, which is not locked"]);
    expect(unmet([metadata], new Set(["h11"]))).toEqual([]);
  });
});
