/**
 * What a draft may hold, tens of times what an exercise of the course does: files, bytes of one and of all as UTF-8, characters
 * of a path.
 */
export const draftLimits = { files: 300, file: 256 * 1024, all: 1024 * 1024, path: 200 } as const;

/** What other programs leave in folders and zips, and what Python makes anew. */
export const isLeftOut = (path: string): boolean =>
  /(^|\/)(__MACOSX|__pycache__|\.DS_Store|\.git|\.venv|\.pytest_cache|[^/]+\.pyc|[^/]+\.sqlite3)(\/|$)/.test(
    path,
  );
