// The shape of a page: which elements, with which attributes, classes and states, sit in which. Two pages of the same
// shape (a list of three and a list of five) need to be examined only once.
() => {
  const staten = ["role", "type", "aria-expanded", "aria-invalid", "aria-current", "open", "hidden", "disabled", "checked"];
  const paden = new Set();
  const loop = (element, boven) => {
    const staat = element.getAttributeNames().sort()
      .map((a) => (staten.includes(a) ? `${a}=${element.getAttribute(a)}` : a));
    const leeg = element.childNodes.length === 0 ? "leeg" : "";
    const pad = `${boven}>${element.tagName}.${[...element.classList].sort().join(".")}[${staat}]${leeg}`;
    paden.add(pad);
    for (const kind of element.children) loop(kind, pad);
  };
  loop(document.documentElement, "");
  return [...paden].sort().join("\n");
}
