import type { MetadataRoute } from "next";
import { LOCALE } from "@/texts/numbers";
import { offlineTexts } from "@/texts/offline";
import { siteTexts } from "@/texts/site";

/** What a device needs to install the app. */
export default function manifest(): MetadataRoute.Manifest {
  return {
    id: "/",
    name: siteTexts.name,
    short_name: siteTexts.name,
    description: offlineTexts.appDescription,
    lang: new Intl.Locale(LOCALE).language,
    start_url: "/",
    scope: "/",
    display: "standalone",
    background_color: "#f6f6f3",
    theme_color: "#f6f6f3",
    icons: [
      { src: "/icons/icon-192.png", sizes: "192x192", type: "image/png", purpose: "any" },
      { src: "/icons/icon-512.png", sizes: "512x512", type: "image/png", purpose: "any" },
      { src: "/icons/maskable-512.png", sizes: "512x512", type: "image/png", purpose: "maskable" },
    ],
    shortcuts: [
      { name: offlineTexts.pages.lookUp, url: "/" },
      { name: offlineTexts.pages.batch, url: "/batch" },
      { name: offlineTexts.pages.guide, url: "/guide" },
    ],
  };
}
