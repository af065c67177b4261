import type { Metadata } from "next";
import { PreviewTab } from "../../components/workbench/preview/preview-tab.tsx";

export const metadata: Metadata = { title: "Preview", robots: { index: false } };

/** A server's pages in a tab of their own, which the lesson's preview pane opens. */
export default function PreviewPage() {
  return <PreviewTab />;
}
