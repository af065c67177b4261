/** What the project menu opens and does: loaded when it is first chosen from, because most visits never do. */
export { ZipRefused } from "../files/zip.ts";
export { ShareDialog } from "../share/share-dialog.tsx";
export { VersionsDialog } from "../versions/versions-dialog.tsx";
export { downloadProject } from "./download.ts";
export { IncomingDialog } from "./incoming-dialog.tsx";
export { readZip } from "./open-zip.ts";
export { SolutionDialog } from "./solution-dialog.tsx";
export { StartDialog } from "./start-dialog.tsx";
