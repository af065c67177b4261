import type { Framework } from "../../sandboxes/contract/types.ts";

/** Files by path below the lesson's folder. */
export type Files = Readonly<Record<string, string>>;

export interface Scaffold {
  /** Slug of the chapter: "validation". */
  readonly chapter: string;
  /** Name of the lesson, as in its address: "types-or-fields". */
  readonly name: string;
  readonly frameworks: readonly Framework[];
}

/**
 * The files of a new lesson, from those of the template: names are filled in, and what belongs to a framework that is
 * not wanted is left out: its folder, its line in an object (`django: …,`), its part of the prose.
 */
export function scaffold(template: Files, { chapter, name, frameworks }: Scaffold): Files {
  const unwanted = (["fastapi", "django"] as const).filter((framework) => !frameworks.includes(framework));
  const title = `${name.charAt(0).toUpperCase()}${name.slice(1).replaceAll("-", " ")}`;
  const kept = Object.entries(template).filter(
    ([path]) => !unwanted.some((framework) => path.startsWith(`${framework}/`)),
  );
  return Object.fromEntries(
    kept.map(([path, text]) => {
      const own = unwanted.reduce(without, text);
      return [path, own.replaceAll("CHAPTER/NAME", `${chapter}/${name}`).replaceAll("TITLE", title)];
    }),
  );
}

const tags: Readonly<Record<Framework, string>> = { fastapi: "FastAPI", django: "Django" };

function without(text: string, framework: Framework): string {
  return text
    .replaceAll(new RegExp(`^ *${framework}: .*,\n`, "gm"), "")
    .replaceAll(new RegExp(`<${tags[framework]}>[^]*?</${tags[framework]}>\n\n`, "g"), "");
}
