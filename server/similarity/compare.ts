import { File, type FileEntry, FingerprintIndex, type Region, TokenizedFile } from "@dodona/dolos-core";
import type { SubmittedFiles } from "../submissions/files.ts";
import { tokensOf } from "./tokens.ts";

export interface Work {
  readonly id: string;
  readonly files: SubmittedFiles;
}

/** Two programs with what they have in common beyond the start and beyond what many have. */
export interface Likeness {
  readonly ids: readonly [string, string];
  /** From 0 to 1: the share of both programs' own fingerprints that the other has as well. */
  readonly share: number;
  /** Fingerprints in a row that are the same: a long row is harder to explain than many short ones. */
  readonly longest: number;
}

/** Lines of two programs that are alike; each side names a file and its lines, which count from 1. */
export interface Passage {
  readonly sides: readonly [Lines, Lines];
}

export interface Lines {
  readonly path: string;
  readonly first: number;
  readonly last: number;
}

/** Tokens that are compared at a time, and how many such places in a row leave at least one fingerprint (winnowing). */
const together = 12;
const window = 5;
/** What more than this share of the class has says nothing of who copied: it is what the exercise asks for. */
const common = 0.5;
/** In a smaller class nothing is taken for common. */
const fewest = 8;

/**
 * Compares programs by winnowing (Schleimer, Wilkerson, Aiken 2003) over tokens of their Python files: names, texts,
 * comments and layout do not matter, order within a function does.
 * @param start what everybody begins with, which counts for nobody
 */
export function compare(works: readonly Work[], start: SubmittedFiles) {
  const most = works.length < fewest ? undefined : Math.ceil(works.length * common);
  const index = new FingerprintIndex(together, window, false, most);
  const joined = new Map(works.map((work) => [work.id, join(work)]));
  index.addFiles([...joined.values()].map(({ file }) => file));
  // After the others: the index does not ask of files that come later whether they hold what is ignored.
  index.addIgnoredFile(join({ id: "start", files: start }).file);
  const own = new Map(index.entries().map((entry) => [entry.file.id, ownOf(entry)]));
  const fileOf = (id: string): Joined => {
    const found = joined.get(id);
    if (!found) throw new Error(`There is no program ${id} to compare.`);
    return found;
  };
  return {
    /** All pairs that have anything in common, the most alike first. */
    pairs(): readonly Likeness[] {
      return index
        .allPairs()
        .flatMap(({ leftFile, rightFile, leftCovered, rightCovered, longest }): Likeness[] => {
          const total = (own.get(leftFile.id) ?? 0) + (own.get(rightFile.id) ?? 0);
          if (longest === 0 || total === 0) return [];
          return [
            { ids: [leftFile.path, rightFile.path], share: (leftCovered + rightCovered) / total, longest },
          ];
        })
        .sort((a, b) => b.share - a.share || b.longest - a.longest);
    },
    /** Where two are alike, from the top of the first. */
    passages(left: string, right: string): readonly Passage[] {
      const sides = [fileOf(left), fileOf(right)] as const;
      return index
        .getPair(sides[0].file, sides[1].file)
        .buildFragments()
        .sort((a, b) => a.leftSelection.startRow - b.leftSelection.startRow)
        .map(({ leftSelection, rightSelection }) => ({
          sides: [linesOf(sides[0], leftSelection), linesOf(sides[1], rightSelection)],
        }));
    },
  };
}

interface Joined {
  readonly file: TokenizedFile;
  /** Where each file begins; rows count from 0. */
  readonly parts: readonly { readonly path: string; readonly row: number }[];
}

/** All Python files of a project, one after the other in the order of their paths. */
function join({ id, files }: Work): Joined {
  const kinds: string[] = [];
  const places: Region[] = [];
  const parts: { path: string; row: number }[] = [];
  let row = 0;
  for (const path of Object.keys(files).sort()) {
    const content = files[path];
    if (!path.endsWith(".py") || !content || !("text" in content)) continue;
    const tokens = tokensOf(content.text, row);
    kinds.push(...tokens.kinds);
    places.push(...tokens.places);
    parts.push({ path, row });
    row += content.text.split("\n").length;
  }
  return { file: new TokenizedFile(new File(id, ""), kinds, places), parts };
}

/** Fingerprints of a program that are neither the start's nor common. */
const ownOf = ({ file, shared }: FileEntry): number =>
  [...shared].reduce((sum, one) => sum + one.occurrencesOf(file).length, 0);

/** A passage that goes on into the next file ends with the file that it began in. */
function linesOf({ parts }: Joined, { startRow, endRow }: Region): Lines {
  const at = parts.findLastIndex(({ row }) => row <= startRow);
  const { path, row } = parts[at] ?? { path: "", row: 0 };
  const end = (parts[at + 1]?.row ?? Infinity) - 1;
  return { path, first: startRow - row + 1, last: Math.min(endRow, end) - row + 1 };
}
