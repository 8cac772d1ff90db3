import type { MetadataRoute } from "next";

/** What a device needs to install the app. */
export default function manifest(): MetadataRoute.Manifest {
  return {
    id: "/",
    name: "Which Portal",
    short_name: "Which Portal",
    description: "Which prior-authorization portal for a procedure code and a date of service.",
    lang: "en",
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
      { name: "Look up a code", url: "/" },
      { name: "Code lists", url: "/batch" },
      { name: "Guide", url: "/guide" },
    ],
  };
}
