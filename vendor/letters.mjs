// Cuts Fira Sans into parts that a browser fetches only when a page needs them (unicode-range). Nothing is lost: the parts
// together hold every character of the files that we start from. Only OpenType features that no style sheet of ours asks
// for go: fractions and proportional digits.
import subsetFont from "subset-font";
import { readFileSync } from "node:fs";

const FROM = "@fontsource/fira-sans";
const FEATURES = ["kern", "mark", "mkmk", "ccmp", "liga", "calt", "locl", "tnum"];
const NAMES = [0, 1, 2, 3, 4, 5, 6, 13, 14]; // whose it is, what it is called and under which licence

// What pages of ours and Dutch names are made of; every first visit pays for these, and only these.
const BASIS = "áéíóúàèäëïöüâêîôûçñÁÉÈËÏÖÜ\u00a0\u00ad–—‘’‚“”„…·•−×°§«»±²³½€↑↓‹›";

const range = (from, to) => Array.from({ length: to - from + 1 }, (_, i) => from + i);
const parse = (text) => text.split(",").flatMap((part) => {
  const [from, to = from] = part.replace("U+", "").split("-").map((hex) => parseInt(hex, 16));
  return range(from, to);
});
const without = (points, gone) => points.filter((point) => !gone.has(point));
const hex = (point) => point.toString(16).toUpperCase().padStart(4, "0");

// [1, 2, 3, 7] → "U+0001-0003,U+0007"
function format(points) {
  const runs = [];
  for (const point of [...points].sort((a, b) => a - b))
    if (runs.length && runs.at(-1)[1] === point - 1) runs.at(-1)[1] = point;
    else runs.push([point, point]);
  return runs.map(([from, to]) => `U+${hex(from)}${to > from ? `-${hex(to)}` : ""}`).join(",");
}

// → [{ file, body, css }], per weight the part of every page first.
export async function letters(nm) {
  const unicode = JSON.parse(readFileSync(nm(`${FROM}/unicode.json`), "utf8"));
  const control = new Set([...range(0x00, 0x1f), ...range(0x7f, 0x9f)]);
  const latin = without(parse(unicode.latin), control);
  const basis = [...range(0x20, 0x7e), ...[...BASIS].map((sign) => sign.codePointAt(0))];
  const a = range(0x100, 0x17f); // Polish, Czech, Turkish
  const parts = [
    ["basis", "latin", basis],
    ["latin", "latin", without(latin, new Set(basis))],
    ["latin-a", "latin-ext", without(a, new Set(latin))],
    ["latin-ext", "latin-ext", without(parse(unicode["latin-ext"]), new Set(a))],
  ];
  const made = [];
  for (const weight of [400, 600])
    for (const [part, source, points] of parts) {
      const original = readFileSync(nm(`${FROM}/files/fira-sans-${source}-${weight}-normal.woff2`));
      const file = `fonts/fira-sans-${part}-${weight}.woff2`;
      const body = await subsetFont(original, String.fromCodePoint(...points), {
        targetFormat: "woff2", keepFeatures: FEATURES, preserveNameIds: NAMES,
      });
      const css = `@font-face{font-family:"Fira Sans";font-weight:${weight};font-style:normal;font-display:swap;`
        + `src:url("../vendor/${file}") format("woff2");unicode-range:${format(points)}}\n`;
      made.push({ file, body, css });
    }
  return made;
}
