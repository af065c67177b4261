/** The interpreter the image is for: npm `pyodide` 314, as PEP 508 names its properties. */
const environment: Readonly<Record<string, string>> = {
  python_version: "3.14",
  python_full_version: "3.14.2",
  sys_platform: "emscripten",
  platform_system: "Emscripten",
  platform_machine: "wasm32",
  platform_release: "",
  platform_version: "",
  os_name: "posix",
  implementation_name: "cpython",
  implementation_version: "3.14.2",
  platform_python_implementation: "CPython",
};

const token = /\s*(\(|\)|'[^']*'|"[^"]*"|===|[<>=!~]=|<|>|not\s+in\b|[\w.]+)/y;

function tokens(marker: string): string[] {
  const found: string[] = [];
  token.lastIndex = 0;
  while (token.lastIndex < marker.trimEnd().length) {
    const match = token.exec(marker);
    if (!match?.[1]) throw new Error(`not a marker: ${marker}`);
    found.push(match[1].replace(/\s+/g, " "));
  }
  return found;
}

/** Orders release numbers; enough for markers, which compare plain versions only. */
function compareVersions(left: string, right: string): number {
  const [a, b] = [left, right].map((version) => version.split(".").map(Number)) as [number[], number[]];
  for (let index = 0; index < Math.max(a.length, b.length); index++) {
    const difference = (a[index] ?? 0) - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function compare(left: string, operator: string, right: string): boolean {
  if (operator === "in") return right.includes(left);
  if (operator === "not in") return !right.includes(left);
  const numeric = /^\d+(\.\d+)*$/;
  const order =
    numeric.test(left) && numeric.test(right)
      ? compareVersions(left, right)
      : left < right
        ? -1
        : +(left > right);
  const answers: Readonly<Record<string, boolean>> = {
    "==": order === 0,
    "===": left === right,
    "!=": order !== 0,
    "<": order < 0,
    "<=": order <= 0,
    ">": order > 0,
    ">=": order >= 0,
    "~=": order >= 0,
  };
  const answer = answers[operator];
  if (answer === undefined) throw new Error(`unknown operator in marker: ${operator}`);
  return answer;
}

/**
 * Whether a PEP 508 environment marker holds in the sandbox's interpreter.
 * @param extras the extras that are asked for; `extra == "x"` holds for each of them.
 * @throws when the marker is malformed or names an unknown variable.
 */
export function holds(marker: string, extras: readonly string[] = []): boolean {
  if (marker.trim() === "") return true;
  const queue = tokens(marker);

  const value = (): { readonly text: string; readonly extra: boolean } => {
    const next = queue.shift() ?? "";
    if (/^['"]/.test(next)) return { text: next.slice(1, -1), extra: false };
    if (next === "extra") return { text: "", extra: true };
    const known = environment[next];
    if (known === undefined) throw new Error(`unknown variable in marker: ${next}`);
    return { text: known, extra: false };
  };
  const comparison = (): boolean => {
    if (queue[0] === "(") {
      queue.shift();
      const inner = disjunction();
      if (queue.shift() !== ")") throw new Error(`unbalanced marker: ${marker}`);
      return inner;
    }
    const left = value();
    const operator = queue.shift() ?? "";
    const right = value();
    if (!left.extra && !right.extra) return compare(left.text, operator, right.text);
    const wanted = left.extra ? right.text : left.text;
    const asked = extras.some((extra) => extra === wanted.toLowerCase().replace(/[-_.]+/g, "-"));
    return operator === "==" ? asked : !asked;
  };
  const conjunction = (): boolean => {
    let result = comparison();
    while (queue[0] === "and") {
      queue.shift();
      result = comparison() && result;
    }
    return result;
  };
  const disjunction = (): boolean => {
    let result = conjunction();
    while (queue[0] === "or") {
      queue.shift();
      result = conjunction() || result;
    }
    return result;
  };

  const result = disjunction();
  if (queue.length > 0) throw new Error(`not a marker: ${marker}`);
  return result;
}
