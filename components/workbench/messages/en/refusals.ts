/** Why a file, a zip or a link is not taken, and why something is not stored. */
export const refusals = {
  path: {
    empty: "Give the file a name.",
    slash: "A name neither begins nor ends with “/”.",
    part: "Each part of the path needs a name.",
    space: "A name neither begins nor ends with a space.",
    character: "Names hold no backslash and no control character.",
    long: "The name is too long.",
    exists: (path: string) => `“${path}” exists already.`,
    folder: (path: string) => `“${path}” is a folder.`,
    file: (path: string) => `“${path}” is a file, not a folder.`,
    gone: (path: string) => `“${path}” is gone.`,
  },
  link: {
    tooMany: (most: number) => `A link holds up to ${most} files. Download the project instead.`,
    tooLarge: "The project is too large for a link. Download it, and send the file instead.",
    tooLong: "The link is longer than any this site makes.",
    version: "The link was made by another version of this site. Ask for a new one.",
    noProject: "The link does not hold a project.",
    cut: "The link is incomplete or damaged: a part of it was lost on the way. Ask for it again, or for the project as a file.",
    path: (path: string, problem: string) =>
      `The link holds “${path}”, which cannot be a file here. ${problem}`,
    holdsTooMany: (most: number) => `The link holds more than ${most} files.`,
    empty: "There is no file in this link.",
    holdsTooMuch: "The link holds more than any this site makes.",
  },
  zip: {
    noZip: "This is not a zip file, or it is damaged.",
    empty: "There is no file in this zip.",
    path: (path: string, problem: string) =>
      `The zip holds “${path}”, which cannot be a file here. ${problem}`,
    tooMany: (count: number, most: number) => `The zip holds ${count} files; up to ${most} can be opened.`,
    link: (path: string) => `The zip holds a link, “${path}”. Only files can be opened.`,
    encrypted: "The zip is protected by a password.",
    largeFile: (path: string, megabytes: number) => `“${path}” is larger than ${megabytes} MB.`,
    large: (megabytes: number) => `The files are larger than ${megabytes} MB together.`,
    damaged: "The zip is damaged.",
    largeZip: (megabytes: number) => `Zips up to ${megabytes} MB can be opened.`,
    unread: (name: string) =>
      `“${name}” could not be read. Folders are added as a zip: Project, Open project.`,
    open: (name: string) => `Open ${name}?`,
    foreign: "This zip was not downloaded from this site.",
    otherFramework: (its: string, here: string) =>
      `This is a ${its} project, and you open it in the ${here} workbench.`,
    otherLesson: (lesson: string) => `This project was downloaded from another lesson, “${lesson}”.`,
    thisLesson:
      "This project was downloaded from this lesson; what the download had added to it is left out.",
  },
  solution: {
    unfetched: "The solution could not be fetched. Are you connected to the network? Then try again.",
    none: "This side of the lesson has no solution.",
  },
  version: (path: string) => `“${path}” of this version is gone.`,
  storage: {
    files: {
      full: "The browser's storage is full: your edits last until you close this page. Free some space, or download the project (Project ▾).",
      denied:
        "The browser does not let this site store files: your edits last until you close this page. Allow site data to keep them, or download the project (Project ▾).",
    },
    versions: {
      full: "The browser’s storage is full: versions from now on last until you close this page.",
      denied: "The browser does not let this site store versions: they last until you close this page.",
    },
  },
};
