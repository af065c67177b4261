import "@fontsource-variable/inter/opsz.css";
import "@fontsource-variable/jetbrains-mono/wght.css";
import "./tokens.css";
import "./base.css";
import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { Settings } from "../components/settings/settings.tsx";
import { SiteFooter } from "../components/ui/site-footer.tsx";
import { SiteHeader } from "../components/ui/site-header.tsx";

export const metadata: Metadata = {
  title: { default: "Counterpoint: FastAPI and Django, side by side", template: "%s · Counterpoint" },
  description:
    "Lessons that compare FastAPI and Django with real servers of both, which you edit, run and check in the page.",
};

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fcfcfd" },
    { media: "(prefers-color-scheme: dark)", color: "#14171c" },
  ],
};

/** `theme.js` writes `data-theme` before React arrives, hence `suppressHydrationWarning`. */
export default function Layout({ children }: { readonly children: ReactNode }) {
  return (
    <html lang="en" suppressHydrationWarning>
      <head>
        <script src="/theme.js" />
      </head>
      <body>
        <SiteHeader>
          <Settings />
        </SiteHeader>
        <main id="content" tabIndex={-1}>
          {children}
        </main>
        <SiteFooter />
      </body>
    </html>
  );
}
