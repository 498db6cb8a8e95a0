// Progressive enhancement. Every page works without this file, with plain forms and links.

// The menu button on narrow screens.
const knop = document.querySelector(".gs-menuknop");
const navigatie = document.getElementById("hoofdnavigatie");
if (knop && navigatie) {
  const zet = (open) => {
    navigatie.toggleAttribute("data-open", open);
    knop.setAttribute("aria-expanded", String(open));
  };
  knop.addEventListener("click", () => zet(knop.getAttribute("aria-expanded") !== "true"));
  navigatie.addEventListener("keydown", (gebeurtenis) => {
    if (gebeurtenis.key === "Escape") {
      zet(false);
      knop.focus();
    }
  });
}

// The error summary gets the focus; its links put the focus in the field and the field in the middle of the screen.
document.querySelector("[data-focus]")?.focus();
for (const link of document.querySelectorAll("#fouten a[href^='#']"))
  link.addEventListener("click", (gebeurtenis) => {
    const veld = document.getElementById(link.hash.slice(1));
    if (!veld) return;
    gebeurtenis.preventDefault();
    veld.focus();
    veld.scrollIntoView({ block: "center" });
  });

// A counter under a text that comes near its limit. It is seen at once, and spoken when the typing pauses.
const begrensd = document.querySelectorAll("[data-maximum]");
const gezegd = document.createElement("p");
if (begrensd.length) {
  gezegd.className = "gs-onzichtbaar";
  gezegd.setAttribute("role", "status");
  document.body.append(gezegd);
}
let pauze;
for (const veld of begrensd) {
  const maximum = Number(veld.dataset.maximum);
  const teller = document.createElement("p");
  teller.className = "gs-sub gs-teller";
  teller.setAttribute("aria-hidden", "true");
  const tel = () => {
    const over = maximum - [...veld.value].length;
    if (over > maximum / 5) return teller.remove();
    const tekens = Math.abs(over) === 1 ? "teken" : "tekens";
    teller.textContent = over < 0 ? `${(-over).toLocaleString("nl")} ${tekens} te veel` : `Nog ${over.toLocaleString("nl")} ${tekens}`;
    if (!teller.isConnected) veld.after(teller);
    clearTimeout(pauze);
    pauze = setTimeout(() => (gezegd.textContent = teller.textContent), 1000);
  };
  veld.addEventListener("input", tel);
}

// A button that prints the page; hidden until this script has shown that printing is possible.
for (const afdrukken of document.querySelectorAll("[data-afdrukken]")) {
  afdrukken.hidden = false;
  afdrukken.addEventListener("click", () => window.print());
}

// The current tab in view on narrow screens.
const strook = document.querySelector(".gs-tabs");
const huidig = strook?.querySelector("[aria-current]");
if (huidig && strook.scrollWidth > strook.clientWidth)
  strook.scrollLeft = huidig.offsetLeft - (strook.clientWidth - huidig.offsetWidth) / 2;
