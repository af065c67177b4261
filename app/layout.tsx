import "@fontsource-variable/inter/opsz.css";
import "@fontsource-variable/jetbrains-mono/wght.css";
import "./tokens.css";
import "./base.css";
import "./print.css";
import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { LanguageSwitch } from "../components/language/language-switch.tsx";
import { OfflineStatus } from "../components/offline/offline-status.tsx";
import { SearchButton } from "../components/search/search-button.tsx";
import { Settings } from "../components/settings/settings.tsx";
import { SiteFooter } from "../components/ui/site-footer.tsx";
import { SiteHeader } from "../components/ui/site-header.tsx";
import { translatedPages } from "../content/reader/translated.ts";
import { chooseLanguage } from "./language.ts";

export const metadata: Metadata = {
  title: { default: "Counterpoint: FastAPI and Django, side by side", template: "%s · Counterpoint" },
  icons: { icon: "/icon.svg", apple: "/icons/180.png" },
  description:
    "Lessons that compare FastAPI and Django with real servers of both, which you edit, run and check in the page.",
};

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fcfcfd" },
    { media: "(prefers-color-scheme: dark)", color: "#14171c" },
  ],
};

/**
 * `theme.js` writes `data-theme`, and on German pages `lang`, before React arrives, hence `suppressHydrationWarning`. One
 * document for all languages, so that going from one to another keeps what runs; without a script, `lang` on a German
 * page's own part says its language.
 */
export default async function Layout({ children }: { readonly children: ReactNode }) {
  const translated = await translatedPages();
  return (
    <html lang="en" suppressHydrationWarning>
      <head>
        <script src="/theme.js" />
      </head>
      <body>
        <SiteHeader>
          <SearchButton />
          <Settings />
          <LanguageSwitch translated={translated} choose={chooseLanguage} />
        </SiteHeader>
        <main id="content" tabIndex={-1}>
          {children}
        </main>
        <SiteFooter>
          <OfflineStatus />
        </SiteFooter>
      </body>
    </html>
  );
}
