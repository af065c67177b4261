import type { Files } from "../files/store.ts";
import { dependencyKey, modelKey, type Part, routeKey } from "./part.ts";
import { type Call, type Definition, lastName, literal, type Module, readModules } from "./python.ts";

const modelBases =
  /^(Model|Form|ModelForm|Serializer|ModelSerializer|Schema|ModelSchema|AbstractUser|AbstractBaseUser)$/;

/** Addresses with their views, models and forms, and what stands before views, of a Django project. */
export function readDjango(files: Files): readonly Part[] {
  const modules = readModules(files);
  const routes = routesOf(modules);
  return [...routes, ...modelsOf(modules), ...guardsOf(modules)];
}

function routesOf(modules: readonly Module[]): readonly Part[] {
  const tables = modules.filter(({ text }) => text.includes("urlpatterns"));
  const included = new Set<Module>();
  const tableOf = (dotted: string | null) =>
    tables.find(({ file }) => dotted !== null && file === `${dotted.replaceAll(".", "/")}.py`);
  const includes = ({ args }: Call) => literal(/^include\(\s*(["'][^"']*["'])/.exec(args[1] ?? "")?.[1]);
  const walk = (table: Module, prefix: string, depth: number): Part[] =>
    table.calls.flatMap((call): Part[] => {
      const address = literal(call.args[0]);
      if (!/^(path|re_path)$/.test(lastName(call.callee)) || address === null) return [];
      const inner = tableOf(includes(call));
      if (inner) {
        included.add(inner);
        return depth > 5 ? [] : walk(inner, prefix + address, depth + 1);
      }
      const view = viewOf(modules, table, call.args[1] ?? "");
      return [
        {
          kind: "route",
          key: routeKey(prefix + address),
          label: `/${prefix}${address}`,
          places: view ? [view.lines, call.lines] : [call.lines],
          asks: (view?.decorators ?? []).map((decorator) => dependencyKey(lastName(decorator.call.callee))),
        },
      ];
    });
  const root = rootTable(modules);
  const first = tableOf(root);
  if (first) return walk(first, "", 0);
  const walked = tables.map((table) => ({ table, parts: walk(table, "", 0) }));
  return walked.filter(({ table }) => !included.has(table)).flatMap(({ parts }) => parts);
}

/** What `ROOT_URLCONF` says. */
function rootTable(modules: readonly Module[]): string | null {
  for (const { text } of modules) {
    const found = /^ROOT_URLCONF\s*=\s*["']([\w.]+)["']/m.exec(text)?.[1];
    if (found) return found;
  }
  return null;
}

/** `views.create`, `create` or `views.Create.as_view()`: in the module of that name, else anywhere. */
function viewOf(modules: readonly Module[], table: Module, code: string): Definition | undefined {
  const [dotted = ""] = code.replace(/\.as_(view|asgi)\(.*$/s, "").split("(");
  const name = lastName(dotted);
  const module = dotted.includes(".") ? lastName(dotted.slice(0, dotted.lastIndexOf("."))) : table.name;
  const app = table.file.slice(0, table.file.lastIndexOf("/") + 1);
  const near = (one: Module) => Number(one.name === module) * 2 + Number(one.file.startsWith(app));
  return modules
    .toSorted((a, b) => near(b) - near(a))
    .flatMap(({ definitions }) => definitions)
    .find((definition) => definition.name === name);
}

function modelsOf(modules: readonly Module[]): readonly Part[] {
  return modules
    .filter(({ file }) => !file.includes("migrations/"))
    .flatMap(({ definitions }) => definitions)
    .filter(({ kind, bases }) => kind === "class" && bases.some((base) => modelBases.test(lastName(base))))
    .map(({ name, lines }) => ({
      kind: "model",
      key: modelKey(name),
      label: name,
      places: [lines],
      asks: [],
    }));
}

/** What stands before views: decorators, where they are used; and every function, for it may be a dependency's counterpart. */
function guardsOf(modules: readonly Module[]): readonly Part[] {
  const views = modules.flatMap(({ definitions }) => definitions);
  const used = views
    .flatMap(({ decorators }) => decorators)
    .map(({ call, lines }): Part => {
      const name = lastName(call.callee);
      return { kind: "dependency", key: dependencyKey(name), label: `@${name}`, places: [lines], asks: [] };
    });
  const functions = views
    .filter(({ kind }) => kind === "function")
    .map(({ name, lines }): Part => {
      return { kind: "dependency", key: dependencyKey(name), label: name, places: [lines], asks: [] };
    });
  return [...used, ...functions];
}
