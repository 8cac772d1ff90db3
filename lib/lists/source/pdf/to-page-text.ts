import { glyphsToLines } from "./glyphs-to-lines";
import type { AsideText, Glyph, PageContent, PageText } from "./page-content";
import { toQuarter, turnUpright } from "./turn-upright";

/** Gives the words of one page, line by line, and sets apart what is written across it or up its margin. */
export function toPageText(page: number, content: PageContent): PageText {
  const upright = turnUpright(content);
  const isAlong = (glyph: Glyph) => toQuarter(glyph.angle) === 0;
  return {
    page,
    width: upright.width,
    height: upright.height,
    lines: glyphsToLines(upright.glyphs.filter(isAlong)),
    lying: upright.lying,
    standing: upright.standing,
    aside: toAside(upright.glyphs.filter((glyph) => !isAlong(glyph))),
  };
}

/** Text in another direction, in the order in which it is painted; each jump starts another one. */
function toAside(glyphs: readonly Glyph[]): readonly AsideText[] {
  const texts: { text: string; slanted: boolean }[] = [];
  let last: Glyph | undefined;
  for (const glyph of glyphs) {
    const isNext =
      last !== undefined &&
      last.angle === glyph.angle &&
      Math.hypot(last.x - glyph.x, last.y - glyph.y) < 2 * glyph.size;
    const open = texts.at(-1);
    if (isNext && open !== undefined) open.text += glyph.text;
    else texts.push({ text: glyph.text, slanted: toQuarter(glyph.angle) === undefined });
    last = glyph;
  }
  return texts.map(({ text, slanted }) => ({ text: text.trim(), slanted })).filter(({ text }) => text !== "");
}
