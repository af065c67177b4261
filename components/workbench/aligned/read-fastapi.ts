import type { Files } from "../files/store.ts";
import { dependencyKey, modelKey, type Part, routeKey } from "./part.ts";
import { type Call, type Definition, lastName, literal, type Module, readModules } from "./python.ts";

const methods = /^(get|post|put|patch|delete|head|options|websocket|api_route)$/;
const modelBases = /^(BaseModel|SQLModel|Base|DeclarativeBase|BaseSettings|Model)$/;

/** Routes, models and dependencies of a FastAPI project, as far as they are written down plainly. */
export function readFastApi(files: Files): readonly Part[] {
  const modules = readModules(files);
  const prefixes = includedUnder(modules);
  return [
    ...modules.flatMap((module) => routesOf(module, prefixes)),
    ...modelsOf(modules),
    ...dependenciesOf(modules),
  ];
}

/** Under which prefixes a router is included, by its module's name or by its own. */
function includedUnder(modules: readonly Module[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { callee, args, named } of modules.flatMap(({ calls }) => calls)) {
    const [router] = args;
    if (lastName(callee) !== "include_router" || router === undefined) continue;
    const prefix = literal(named.prefix) ?? "";
    const [first = ""] = router.split(".");
    found.set(router.includes(".") ? lastName(router.slice(0, router.lastIndexOf("."))) : first, prefix);
  }
  return found;
}

function routesOf(
  { name, definitions, made }: Module,
  prefixes: ReadonlyMap<string, string>,
): readonly Part[] {
  return definitions.flatMap((definition) =>
    definition.decorators.flatMap(({ call }): Part[] => {
      const [router = "", method = ""] = call.callee.split(".");
      const path = literal(call.args[0] ?? call.named.path);
      if (!methods.test(method) || path === null) return [];
      const maker = made.get(router);
      const own = literal(maker?.named.prefix) ?? "";
      const outer =
        lastName(maker?.callee ?? "") === "FastAPI" ? "" : (prefixes.get(name) ?? prefixes.get(router) ?? "");
      const whole = `${outer}${own}${path}`;
      const word =
        method === "websocket" ? "WebSocket" : method === "api_route" ? "any" : method.toUpperCase();
      return [
        {
          kind: "route",
          key: routeKey(whole),
          label: `${word} ${whole || "/"}`,
          places: [definition.lines],
          asks: [...asked(definition.head), ...asked(dependsIn(call))].map(dependencyKey),
        },
      ];
    }),
  );
}

/** The names in `Depends(name)` and `Security(name)`. */
function asked(calls: readonly Call[]): readonly string[] {
  return calls.flatMap(({ callee, args }) =>
    /^(Depends|Security)$/.test(lastName(callee)) && args[0] ? [lastName(args[0])] : [],
  );
}

/** Of `dependencies=[Depends(name)]`. */
function dependsIn({ named }: Call): readonly Call[] {
  const lines = { file: "", first: 0, last: 0 };
  return [...(named.dependencies ?? "").matchAll(/(Depends|Security)\(\s*([\w.]+)/g)].map(
    ([, callee = "", name = ""]) => ({
      callee,
      args: [name],
      named: {},
      lines,
    }),
  );
}

function modelsOf(modules: readonly Module[]): readonly Part[] {
  const classes = modules.flatMap(({ definitions }) => definitions.filter(({ kind }) => kind === "class"));
  const known = new Set<string>();
  const isModel = ({ bases }: Definition) =>
    bases.some((base) => modelBases.test(lastName(base)) || known.has(lastName(base)));
  for (let before = -1; before < known.size; ) {
    before = known.size;
    for (const one of classes) if (isModel(one)) known.add(one.name);
  }
  return classes
    .filter(({ name }) => known.has(name) && !modelBases.test(name))
    .map(({ name, lines }) => ({
      kind: "model",
      key: modelKey(name),
      label: name,
      places: [lines],
      asks: [],
    }));
}

function dependenciesOf(modules: readonly Module[]): readonly Part[] {
  const calls = modules.flatMap((module) => module.calls);
  const wanted = new Set(asked(calls));
  return modules
    .flatMap(({ definitions }) => definitions.filter(({ name }) => wanted.has(name)))
    .map(({ name, lines }) => ({
      kind: "dependency",
      key: dependencyKey(name),
      label: name,
      places: [lines],
      asks: [],
    }));
}
