import { Rss } from "lucide-react";
import { listsTexts } from "@/texts/lists";

const { feedLink } = listsTexts;

const FEED_ADDRESS = "/lists/changes/feed";

/** Lets a feed reader find the feed of changes, and a person follow it. */
export function FeedLink() {
  return (
    <>
      <link rel="alternate" type="application/atom+xml" title={feedLink.title} href={FEED_ADDRESS} />
      <a href={FEED_ADDRESS} className="text-link inline-flex min-h-9 items-center gap-2 text-sm">
        <Rss aria-hidden className="size-4" />
        {feedLink.follow}
      </a>
    </>
  );
}
