/** What has a counterpart in the other framework. */
export type PartKind = "route" | "model" | "dependency";

/** Whole lines of a file, from 1. */
export interface Lines {
  readonly file: string;
  readonly first: number;
  readonly last: number;
}

/** A part of one project. */
export interface Part {
  readonly kind: PartKind;
  /** Parts of one kind with the same key correspond. */
  readonly key: string;
  /** As it is called there: "POST /items/", "ItemForm". */
  readonly label: string;
  /** Where it is, the most telling place first. */
  readonly places: readonly Lines[];
  /** Of a route: keys of the dependencies that it asks for, or names of what decorates its view. */
  readonly asks: readonly string[];
}

/** "/items/{item_id}" and "items/<int:pk>/" are the same address: "items/{}". */
export function routeKey(path: string): string {
  return path
    .replaceAll(/\{[^}]*\}|<[^>]*>/g, "{}")
    .replace(/^\^/, "")
    .replace(/^\/+|\/+$/g, "")
    .toLowerCase();
}

const endings =
  /(Form|Serializer|Schema|Model|Record|Row|Table|Data|Body|Payload|In|Out|Input|Output|Create|Created|Update|Patch|Read|Public|Private|Base|New|DB)$/;

/** "ItemForm", "ItemCreate" and "Item" are about the same thing: "item". */
export function modelKey(name: string): string {
  for (let left = name; ; ) {
    const shorter = left.replace(endings, "").replace(/^(New|Stored|Public|Base)(?=[A-Z])/, "");
    if (shorter === left || shorter === "") return left.toLowerCase().replace(/s$/, "");
    left = shorter;
  }
}

/** "get_session" and "_session" are the same errand: "session". */
export function dependencyKey(name: string): string {
  return name
    .replace(/^_+/, "")
    .replace(/^(get|require|check|verify)_/, "")
    .toLowerCase();
}
