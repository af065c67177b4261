/** Inodes of the roots of the two trees that the owner of the files serves. */

/** The project: kept, watched, reached by path. */
export const projectRoot = 1;
/**
 * `/tmp`, which all processes share: in memory, never kept, of no interest to watchers. Above every inode
 * that the project can have.
 */
export const temporaryRoot = 2 ** 31;
