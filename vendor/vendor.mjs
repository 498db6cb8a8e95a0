// Fills ../static/vendor from the locked npm packages; run by `python -m gesprekken.infra.assets`.
// It picks only what the application serves: component style sheets, one icon sprite, one font in parts, their licences.
import { readFileSync, writeFileSync, mkdirSync, rmSync, existsSync } from "node:fs";
import { createHash } from "node:crypto";
import { join, dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { letters } from "./letters.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const out = join(here, "..", "static", "vendor");
const nm = (path) => join(here, "node_modules", path);
const read = (path) => readFileSync(nm(path), "utf8");
const meta = (name) => JSON.parse(read(`${name}/package.json`));
const pkg = JSON.parse(readFileSync(join(here, "package.json"), "utf8"));
const files = new Map(); // path under static/vendor → { body, from: package names }

// 1. The NL Design System components, in one cascade layer so that our own style always wins.
const components = Object.keys(pkg.dependencies)
  .filter((name) => /^@(utrecht|nl-design-system-candidate)\/.*-css$/.test(name));

function componentPath(name) {
  const short = name.split("/")[1].replace(/-css$/, "");
  const path = ["index.min.css", "index.css", `${short}.css`].map((f) => `${name}/dist/${f}`).find((f) => existsSync(nm(f)));
  if (!path) throw new Error(`no style sheet found in ${name}`);
  return path;
}

function copyrightLines(name, css) {
  const full = `${name}/dist/index.css`;
  const text = existsSync(nm(full)) ? css + read(full) : css;
  return [...text.matchAll(/Copyright[^\n*]*/g)].map((m) => m[0].trim());
}

// data: images become files, so that the policy `img-src 'self'` holds.
function imagesToFiles(name, css) {
  return css.replace(/url\((["']?)data:image\/svg\+xml(?:;charset=utf-8)?,([\s\S]*?)\1\)(?=[;}\s])/g, (_, quote, body) => {
    const svg = decodeURIComponent(body);
    const file = `beeld/nlds-${createHash("sha256").update(svg).digest("hex").slice(0, 8)}.svg`;
    files.set(file, { body: svg + "\n", from: [name] });
    return `url("../vendor/${file}")`;
  });
}

function component(name) {
  const css = read(componentPath(name))
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/@charset "[^"]+";/g, "")
    .trim();
  return `/* ${name}@${meta(name).version} */\n${imagesToFiles(name, css)}\n`;
}

const owners = new Set(components.flatMap((name) => copyrightLines(name, read(componentPath(name)))));
const banner = "/*! NL Design System components, licence EUPL-1.2 (LICENSES/EUPL-1.2.md). "
  + [...owners].sort().join("; ") + "; (c) NL Design System Community. */\n";
const nlds = `${banner}@layer nlds{\n${components.map(component).join("")}}\n`;
if (/url\(["']?data:/.test(nlds)) throw new Error("a data: URL is left in the component style sheets");
files.set("nlds.css", { body: nlds, from: components });

// 2. The font, in parts, with the style sheet that says which part holds what.
const fonts = await letters(nm);
for (const { file, body } of fonts) files.set(file, { body, from: ["@fontsource/fira-sans"] });
files.set("letters.css", { body: fonts.map(({ css }) => css).join(""), from: ["@fontsource/fira-sans"] });

// 3. The icons: one sprite with only the names below. A new icon on a page is one name here.
const icons = {
  outline: [
    "arrow-down", "arrow-right", "arrow-up", "ban", "bell", "building", "calendar-event", "chart-bar", "check",
    "circle-dashed", "clipboard-check", "copy", "download", "file-text", "filter", "history", "home",
    "info-circle", "key", "link", "list-check", "lock", "login", "logout", "menu-2", "message-2", "messages",
    "pencil", "plus", "printer", "search", "send", "settings", "switch-horizontal", "table", "user", "users", "x",
  ],
  filled: ["alert-octagon", "alert-triangle", "circle-check", "info-circle", "message-2"],
};
const paint = {
  outline: 'fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"',
  filled: 'fill="currentColor"',
};

function symbol(style, name) {
  const inner = read(`@tabler/icons/icons/${style}/${name}.svg`)
    .replace(/^[\s\S]*?<svg[\s\S]*?>/, "")
    .replace(/<\/svg>\s*$/, "")
    .replace(/<path stroke="none" d="M0 0h24v24H0z" fill="none" \/>/, "")
    .replace(/\s*\n\s*/g, "")
    .trim();
  const id = style === "filled" ? `${name}-filled` : name;
  return `<symbol id="${id}" viewBox="0 0 24 24" ${paint[style]}>${inner}</symbol>\n`;
}

// Our own sign for "loopt": a half-filled circle, because Tabler has none that stays readable at 16 px.
const half = '<symbol id="half" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2">'
  + '<circle cx="12" cy="12" r="9"/><path d="M12 3a9 9 0 0 1 0 18z" fill="currentColor" stroke="none"/></symbol>\n';
const symbols = Object.entries(icons).flatMap(([style, names]) => names.map((name) => symbol(style, name)));
files.set("icons.svg", {
  body: `<svg xmlns="http://www.w3.org/2000/svg">\n${symbols.join("")}${half}</svg>\n`,
  from: ["@tabler/icons"],
});

// The arrow of a select: the component draws none by itself.
files.set("beeld/pijl.svg", {
  body: '<svg xmlns="http://www.w3.org/2000/svg" width="36" height="24" viewBox="0 0 36 24" fill="none" stroke="#17212b" '
    + 'stroke-width="2" stroke-linecap="round" stroke-linejoin="round"><path d="m8 9 6 6 6-6"/></svg>\n',
  from: ["@tabler/icons"],
});

// 4. The licence texts belong to every copy that we hand out.
for (const [file, name, source] of [
  ["EUPL-1.2.md", "@utrecht/table-css", "LICENSE.md"],
  ["OFL-1.1-FiraSans.txt", "@fontsource/fira-sans", "LICENSE"],
  ["MIT-tabler.txt", "@tabler/icons", "LICENSE"],
])
  files.set(`LICENSES/${file}`, { body: readFileSync(nm(`${name}/${source}`)), from: [name] });

const packages = Object.fromEntries([...files.values()].flatMap(({ from }) => from).sort()
  .map((name) => [name, { versie: meta(name).version, licentie: meta(name).license }]));

rmSync(out, { recursive: true, force: true });
for (const [path, { body }] of files) {
  mkdirSync(dirname(join(out, path)), { recursive: true });
  writeFileSync(join(out, path), body);
}
writeFileSync(join(out, "herkomst.json"), JSON.stringify(packages, null, 2) + "\n");
