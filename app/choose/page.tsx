import type { Metadata } from "next";
import { Comparison } from "../../components/choose/comparison.tsx";
import { PageLink } from "../../components/ui/page-link.tsx";
import { readChoosing } from "../../content/reader/choosing.ts";
import styles from "./page.module.css";

export const metadata: Metadata = {
  title: "How to choose",
  description: "What a product needs of FastAPI or Django, with the evidence for each need.",
};

export default async function ChoosePage() {
  const { scenarios, needs } = await readChoosing();
  return (
    <div className={styles.page}>
      <h1>How to choose</h1>
      <p>
        Articles give each kind of product to one framework. A product is seldom of one kind, and what decides
        is what it needs. Tick what you are building; below is what that needs, what each side brings to it,
        and a <PageLink href="/claims">claim</PageLink> or a lesson where it was tried. There is no sum at the
        end: how much a need weighs is for you to say.
      </p>
      <Comparison scenarios={scenarios} needs={needs} />
    </div>
  );
}
