// Lets axe weigh the contrast of equal texts once. What the outcome hangs on is in the key: how the text is drawn, and
// everything that lies under it, each with all it sits in. Only "enough" is remembered: a fault is weighed each time.
// The keys are the same on every page, so what one page weighed holds for the next, and for another width.
(bekend) => {
  const TEKST = ["color", "-webkit-text-fill-color", "-webkit-text-stroke-width", "-webkit-text-stroke-color",
    "font-size", "font-weight", "text-shadow"];
  const VLAK = ["background-color", "background-image", "opacity", "mix-blend-mode",
    // and what decides which surfaces are mixed together, and in which order
    "display", "position", "z-index", "float", "transform", "filter", "perspective", "clip-path", "mask-image",
    "isolation", "will-change", "contain"];
  const genoeg = new Set(bekend), nieuw = [], hashes = new Map();
  const hash = (tekst) => {  // cyrb53, with all of its 64 bits
    if (hashes.has(tekst)) return hashes.get(tekst);
    let a = 0xdeadbeef, b = 0x41c6ce57;
    for (let i = 0; i < tekst.length; i++) {
      a = Math.imul(a ^ tekst.charCodeAt(i), 2654435761);
      b = Math.imul(b ^ tekst.charCodeAt(i), 1597334677);
    }
    a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
    b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
    hashes.set(tekst, `${a >>> 0}.${b >>> 0}`);
    return hashes.get(tekst);
  };
  const stijl = (knoop, kenmerken) => kenmerken.map((k) => knoop.getComputedStylePropertyValue(k)).join("|");
  const vlakken = new Map();
  const vlak = (knoop) => {
    if (!vlakken.has(knoop)) {
      const boven = knoop.parent ? vlak(knoop.parent) : "";
      vlakken.set(knoop, hash(`${boven} ${knoop.props.nodeName} ${stijl(knoop, VLAK)}`));
    }
    return vlakken.get(knoop);
  };
  const stapel = (elementen) => elementen.map((e) => vlak(axe.utils.getNodeFromTree(e))).join(" ");
  const toets = axe._audit.checks["color-contrast"], weeg = toets.evaluate;
  toets.evaluate = function (element, opties, knoop) {
    const stapels = axe.commons.dom.getTextElementStack(element);
    const opDePagina = stapels.length && stapels.every((s) => s.includes(document.body));
    const sleutel = opDePagina && hash(`${stijl(knoop, TEKST)};${stapels.map(stapel).join(";")}`);
    if (genoeg.has(sleutel)) return true;
    const uitkomst = weeg.call(this, element, opties, knoop);
    if (sleutel && uitkomst === true) {
      genoeg.add(sleutel);
      nieuw.push(sleutel);
    }
    return uitkomst;
  };
  return (regels) => axe.run(document, regels).then(({ violations }) => [violations, nieuw.splice(0)]);
}
