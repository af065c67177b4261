import type { Metadata } from "next";
import type { ReactNode } from "react";

export const metadata: Metadata = {
  title: {
    default: "Counterpoint: FastAPI und Django, Seite an Seite",
    template: "%s · Counterpoint",
  },
  description:
    "Lektionen, die FastAPI und Django vergleichen, mit echten Servern von beiden, die man auf der Seite bearbeitet, startet und prüft.",
};

/** German pages. The document's own language is set by `theme.js`; see `app/layout.tsx`. */
export default function GermanLayout({ children }: { readonly children: ReactNode }) {
  return <div lang="de">{children}</div>;
}
