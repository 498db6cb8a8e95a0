// Prunes a style sheet of others: standard input → standard output. A rule goes when it needs a class that none of the
// files given as arguments can put on a page; everything else stays as it is. A word in those files that ends with a
// hyphen is the beginning of a composed name ("utrecht-alert--{{ soort }}"): every class that begins like it can occur.
import postcss from "postcss";
import parser from "postcss-selector-parser";
import { readFileSync } from "node:fs";

const words = new Set(process.argv.slice(2).flatMap((file) => readFileSync(file, "utf8").match(/[\w-]+/g) ?? []));
const begins = [...words].filter((word) => word.length > 2 && word.endsWith("-"));
const occurs = (name) => words.has(name) || begins.some((begin) => name.startsWith(begin));

// Only what stands at the top of a selector is needed: inside :is(), :where() and :not() it is one choice of several.
const needed = (selector) => selector.nodes.filter(({ type }) => type === "class").map(({ value }) => value);
const prune = parser((root) => root.each((selector) => {
  if (!needed(selector).every(occurs)) selector.remove();
}));

const css = postcss.parse(readFileSync(0, "utf8"));
css.walkRules((rule) => {
  const selector = prune.processSync(rule.selector);
  if (selector) rule.selector = selector;
  else rule.remove();
});
css.walkAtRules((rule) => {
  if (rule.nodes && !rule.nodes.length) rule.remove();
});
process.stdout.write(css.toString());
