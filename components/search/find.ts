import MiniSearch from "minisearch";
import type { SearchDocument } from "../../content/reader/search-documents.ts";

export interface Finding {
  readonly document: SearchDocument;
  /** A few words around the first place that fits. */
  readonly excerpt: string;
}

export interface Finder {
  /** The best findings, best first; none for an empty question. */
  find(question: string): readonly Finding[];
}

const most = 12;

/** Makes an index; in steps, so that the page stays responsive. */
export async function createFinder(documents: readonly SearchDocument[]): Promise<Finder> {
  const index = new MiniSearch<SearchDocument & { readonly id: number }>({
    fields: ["title", "lesson", "text"],
    searchOptions: {
      boost: { title: 4, lesson: 1.5 },
      boostDocument: (id) => weights[documents[id as number]?.kind ?? "lesson"],
      combineWith: "AND",
      prefix: (term) => term.length > 1,
      fuzzy: (term) => (term.length > 4 ? 0.2 : false),
    },
  });
  await index.addAllAsync(
    documents.map((document, id) => ({ id, ...document })),
    { chunkSize: 40 },
  );
  return {
    find(question) {
      const results = index.search(question).slice(0, most);
      return results.flatMap(({ id, terms }) => {
        const document = documents[id as number];
        return document ? [{ document, excerpt: excerptOf(document.text, terms) }] : [];
      });
    },
  };
}

/** A definition comes before a section, and a section before a file that happens to hold the word. */
const weights: Readonly<Record<SearchDocument["kind"], number>> = {
  term: 1.4,
  lesson: 1,
  claim: 0.9,
  code: 0.5,
};

/** About 120 characters around the first of the terms, cut between words. */
export function excerptOf(text: string, terms: readonly string[]): string {
  const flat = text.replaceAll("`", "").replaceAll(/\s+/g, " ").trim();
  const lower = flat.toLowerCase();
  const at = terms.map((term) => lower.indexOf(term)).filter((place) => place >= 0);
  const centre = at.length > 0 ? Math.min(...at) : 0;
  const from = centre < 50 ? 0 : flat.lastIndexOf(" ", centre - 40) + 1;
  const limit = from + 120;
  const to = limit >= flat.length ? flat.length : flat.lastIndexOf(" ", limit);
  return `${from > 0 ? "… " : ""}${flat.slice(from, to > from ? to : limit)}${to < flat.length ? " …" : ""}`;
}
