/** Words for descriptions: made for this test, and no text of any code set. */
const WORDS =
  "imaging of the lower limb without contrast followed by further views repair open single level each additional device rental sleep study analysis of gene panel supply per month".split(
    " ",
  );

/** Rows of code, description and note, the same in each run; every third description wraps. */
export function someRows(count: number): readonly (readonly [string, string, string])[] {
  return Array.from({ length: count }, (_, index) => {
    const code =
      index % 4 === 1 ? `J${1200 + index * 7}` : index % 9 === 4 ? `0${200 + index}U` : String(20010 + index * 137);
    const length = index % 3 === 0 ? 9 + (index % 11) : 2 + (index % 4);
    const words = Array.from({ length }, (_word, place) => WORDS[(index * 5 + place * 3) % WORDS.length]);
    return [
      code,
      words.join(" "),
      index % 5 === 2 ? "First 6 visits" : index % 7 === 3 ? "Adults only, see the policy" : "",
    ];
  });
}
