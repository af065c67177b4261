/** The name under which a lesson's sandbox keeps its files: a folder's name, which the client demands. */
export const storeName = (lesson: string) => lesson.replaceAll("/", "--");
