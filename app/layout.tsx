import type { Metadata, Viewport } from "next";
import localFont from "next/font/local";
import type { ReactNode } from "react";
import { SiteFooter } from "@/components/layout/site-footer";
import { SiteHeader } from "@/components/layout/site-header";
import { OfflineUse } from "@/components/offline/offline-use";
import { requireEnvironment } from "@/lib/env.server";
import { LOCALE } from "@/texts/numbers";
import { siteTexts } from "@/texts/site";
import "./globals.css";

const inter = localFont({
  src: "../node_modules/inter-ui/variable-latin/InterVariable-subset.woff2",
  variable: "--font-inter",
  weight: "100 900",
  display: "swap",
});

export const metadata: Metadata = {
  title: { default: siteTexts.name, template: `%s · ${siteTexts.name}` },
  description: siteTexts.description,
  formatDetection: { telephone: false },
  appleWebApp: { capable: true, title: siteTexts.name },
};

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#f6f6f3" },
    { media: "(prefers-color-scheme: dark)", color: "#111214" },
  ],
};

export default function RootLayout({ children }: { readonly children: ReactNode }) {
  return (
    // The theme script sets an attribute on the root before React meets it.
    <html lang={LOCALE} className={inter.variable} suppressHydrationWarning>
      <head>
        <script src="/first.js" />
      </head>
      <body>
        <a
          href="#main"
          className="sr-only rounded-control bg-ink px-4 py-3 font-medium text-on-ink focus:not-sr-only focus:absolute focus:top-3 focus:left-3 focus:z-10"
        >
          {siteTexts.skipToContent}
        </a>
        <SiteHeader />
        {children}
        <SiteFooter />
        {/* In development pages change all the time, and must not come from a cache. */}
        {requireEnvironment().mode === "production" ? <OfflineUse /> : null}
      </body>
    </html>
  );
}
