// What is typed is kept on the server while it is typed, and nothing is left in this browser. Without this file
// every form still works; a text that comes too late is held by the server as well.

const ONZE = new Set(["csrf_token", "verzoek", "afzender", "zusters", "volgnr"]);
const NA = 2500; // milliseconds of rest after which a draft is kept
const OPNIEUW = 10_000; // milliseconds until a draft that could not be kept is tried again
const MEEVERSTUREN = 60_000; // bytes that a browser sends along while a page is left

const eigen = [...document.querySelectorAll('form[method="post"]')]
  .filter((form) => form.elements.afzender && form.elements.verzoek);
// What a browser fills in again after going back may be of who was logged in before: the server knows what is whose.
for (const form of eigen) form.reset();
// What a page gives back is a draft already: of a form that was refused, the server kept it before it sent the page.
const formulieren = eigen.map((form) => ({
  form, begin: inhoud(form), bewaard: inhoud(form), klok: 0, onderweg: null, sinds: null, weg: false,
}));
const balk = document.getElementById("sessie");
let losgeraakt = false; // the browser said that the connection is gone

function velden(form) {
  return [...new FormData(form)].filter(([naam, waarde]) => !ONZE.has(naam) && typeof waarde === "string");
}

function inhoud(form) {
  return JSON.stringify(velden(form));
}

function pad(form) {
  return new URL(form.action, location.href).pathname;
}

function uur() {
  return new Date().toLocaleTimeString("nl-NL", { hour: "2-digit", minute: "2-digit" }).replace(":", ".");
}

// One sentence under the form says how it stands; it is spoken when it changes in kind, not at every draft.
function zeg(een, zin, ernst) {
  if (!een.regel) {
    een.regel = document.createElement("p");
    een.regel.className = "gs-kladstand";
    een.regel.setAttribute("role", "status");
    een.form.append(een.regel);
  }
  een.regel.classList.toggle("gs-kladstand--fout", ernst);
  if (een.regel.textContent !== zin) een.regel.textContent = zin;
}

function lichaam(een) {
  tel(een.form);
  const gegevens = new URLSearchParams(new FormData(een.form));
  gegevens.delete("zusters");
  gegevens.set("klad_formulier", pad(een.form));
  return gegevens;
}

async function bewaar(een) {
  clearTimeout(een.klok);
  een.klok = 0;
  const nu = inhoud(een.form);
  if (een.weg || een.onderweg || nu === een.bewaard) return;
  een.onderweg = new AbortController();
  try {
    const antwoord = await fetch("/klad", {
      method: "POST", body: lichaam(een), redirect: "error", signal: een.onderweg.signal,
    });
    if (!antwoord.ok) throw new Error(String(antwoord.status));
    const { om } = await antwoord.json();
    een.bewaard = nu;
    een.sinds = null;
    zeg(een, `Klad bewaard om ${om}. Nog niet opgeslagen.`, false);
  } catch (fout) {
    if (fout.name !== "AbortError") await mislukt(een);
  } finally {
    een.onderweg = null;
  }
  if (!een.weg && inhoud(een.form) !== een.bewaard && !een.klok) plan(een, een.sinds ? OPNIEUW : NA);
}

async function mislukt(een) {
  een.sinds ??= uur();
  const waarom = await elders();
  if (waarom) zeg(een, `Niet bewaard sinds ${een.sinds} uur, want ${waarom}`, true);
  else zeg(een, `Niet bewaard sinds ${een.sinds} uur. Uw tekst staat alleen op dit scherm. Laat de pagina open staan.`, true);
}

// Why nothing can be kept here any more: this session ended in another tab, or somebody works in another functie now.
// Asking does not keep a session going. '' when that is not the reason.
async function elders() {
  const antwoord = await fetch("/sessie", { redirect: "manual" }).catch(() => null);
  if (antwoord?.type === "opaqueredirect")
    return "u bent uitgelogd. Uw tekst staat nog op deze pagina. Sla op en log opnieuw in: daarna ziet u uw tekst terug.";
  const stand = antwoord?.ok ? await antwoord.json() : null;
  if (!stand || String(stand.functie) === balk?.dataset.functie) return "";
  return `in deze browser werkt nu ${stand.als}. Uw tekst staat nog op deze pagina. Wissel terug in het andere tabblad. Of sla op: uw tekst blijft dan een uur bewaard.`;
}

function plan(een, over = NA) {
  if (!een.klok) een.klok = setTimeout(bewaar, over, een);
}

// Everything that leaves the browser has a number, for what left first may arrive last. It counts seconds: a page that
// is loaded anew, with what was typed before, counts on.
const BEGIN = Date.UTC(2026, 0, 1);
function tel(form) {
  const veld = form.elements.volgnr ?? form.appendChild(document.createElement("input"));
  const volgende = Math.max(Number(veld.value || 0) + 1, Math.floor((Date.now() - BEGIN) / 1000));
  Object.assign(veld, { type: "hidden", name: "volgnr", value: String(volgende) });
  return volgende;
}

for (const een of formulieren) {
  een.form.addEventListener("input", () => plan(een));
  een.form.addEventListener("change", () => plan(een));
  een.form.addEventListener("submit", (gebeurtenis) => verstuur(een, gebeurtenis));
}

// Sending one form empties the others of the page: what was typed there goes along and comes back.
async function verstuur(een, gebeurtenis) {
  if (gebeurtenis.defaultPrevented) return;
  if (een.sinds || losgeraakt) {
    gebeurtenis.preventDefault();
    const bereikbaar = await fetch("/sessie", { method: "HEAD", redirect: "manual" }).then(() => true, () => false);
    if (!bereikbaar) {
      een.sinds ??= uur();
      zeg(een, "Er is geen verbinding. Uw tekst is nog niet opgeslagen. Laat de pagina open en probeer het straks opnieuw.", true);
      return;
    }
    een.sinds = null;
    losgeraakt = false;
    een.form.requestSubmit(gebeurtenis.submitter);
    return;
  }
  const zusters = formulieren.filter((ander) => ander !== een && inhoud(ander.form) !== ander.begin);
  if (zusters.length && een.form.dataset.legtVoor && !een.gewaarschuwd) {
    gebeurtenis.preventDefault();
    een.gewaarschuwd = true;
    zeg(een, "U typte op deze pagina tekst die nog niet is opgeslagen. Die gaat niet mee. Sla die eerst op, of druk nog een keer op de knop.", true);
    return;
  }
  if (zusters.length) {
    const veld = een.form.elements.zusters ?? een.form.appendChild(document.createElement("input"));
    Object.assign(veld, { type: "hidden", name: "zusters" });
    veld.value = JSON.stringify(zusters.map((z) => [z.form.elements.verzoek.value, pad(z.form), tel(z.form), velden(z.form)]));
  }
  tel(een.form);
  for (const ander of formulieren) {
    ander.weg = true;
    clearTimeout(ander.klok);
    ander.onderweg?.abort();
  }
}

// "Terug zonder op te slaan": what was typed is thrown away, and the next page offers to have it back.
for (const link of document.querySelectorAll("a[data-zonder-opslaan]")) {
  const form = link.closest("form") ?? document.getElementById(link.dataset.zonderOpslaan);
  const een = formulieren.find((ander) => ander.form === form);
  if (een) link.addEventListener("click", (gebeurtenis) => {
    if (gebeurtenis.ctrlKey || gebeurtenis.metaKey || gebeurtenis.shiftKey) return;
    gebeurtenis.preventDefault();
    gooiWeg(een, link);
  });
}

function gooiWeg(een, link) {
  const anders = inhoud(een.form) !== een.begin;
  const { csrf_token, afzender } = een.form.elements;
  const gegevens = anders ? lichaam(een) : new URLSearchParams({ csrf_token: csrf_token.value, afzender: afzender.value });
  gegevens.set("volgende", link.pathname + link.search + link.hash);
  const weg = document.createElement("form");
  Object.assign(weg, { method: "post", action: `/klad/${een.form.elements.verzoek.value}/weg`, hidden: true });
  for (const [name, value] of gegevens) {
    const veld = document.createElement("textarea"); // keeps line breaks
    weg.append(Object.assign(veld, { name, value }));
  }
  een.weg = true;
  clearTimeout(een.klok);
  een.onderweg?.abort();
  document.body.append(weg);
  weg.submit();
}

// What was typed just before a page is loaded anew left the browser at that moment: it comes back into the new page.
if (formulieren.length && performance.getEntriesByType("navigation")[0]?.type === "reload")
  fetch(`/klad?pagina=${encodeURIComponent(location.pathname)}`, { redirect: "error" })
    .then((antwoord) => antwoord.json())
    .then(({ terug, afdruk }) => {
      const staatEr = document.querySelector("[data-klad]")?.dataset.klad === afdruk;
      if (terug && !staatEr && formulieren.every((een) => inhoud(een.form) === een.begin)) location.replace(terug);
    })
    .catch(() => {}); // then it is offered the next time

// Leaving: what is not kept yet goes along. Only when that cannot be done, the browser asks.
addEventListener("beforeunload", (gebeurtenis) => {
  for (const een of formulieren) {
    if (een.weg || inhoud(een.form) === een.bewaard) continue;
    const mee = lichaam(een);
    const past = mee.toString().length < MEEVERSTUREN;
    if (een.sinds || losgeraakt || !past || !navigator.sendBeacon("/klad", mee)) gebeurtenis.preventDefault();
  }
});
addEventListener("pageshow", (gebeurtenis) => {
  if (gebeurtenis.persisted) for (const een of formulieren) een.weg = false;
});
addEventListener("visibilitychange", () => {
  if (document.visibilityState === "hidden") formulieren.forEach(bewaar);
});
addEventListener("offline", () => (losgeraakt = true));
addEventListener("online", () => {
  losgeraakt = false;
  formulieren.forEach(bewaar);
});

// Ten minutes before the session ends, say so and offer to stay. Another tab may have kept it going: ask first.
const VOORAF = 600;
if (balk) {
  let straks = setTimeout(waarschuw, 1000 * (Number(balk.dataset.seconden) - VOORAF));
  const zin = balk.querySelector("p");
  const blijf = balk.querySelector("button");

  async function stand(methode) {
    const body = methode === "POST" ? new URLSearchParams({ csrf_token: document.querySelector("[name=csrf_token]").value }) : undefined;
    const antwoord = await fetch("/sessie", { method: methode, body, redirect: "error" });
    if (!antwoord.ok) throw new Error(String(antwoord.status));
    return antwoord.json();
  }

  const hoofdletter = (zin) => zin[0].toUpperCase() + zin.slice(1);

  function toon(tekst, kan) {
    zin.textContent = tekst;
    blijf.hidden = !kan;
    balk.hidden = false;
  }

  async function waarschuw(vraag = "GET") {
    clearTimeout(straks);
    try {
      const { seconden, om, langer } = await stand(vraag);
      balk.hidden = seconden > VOORAF;
      if (seconden > VOORAF) {
        straks = setTimeout(waarschuw, 1000 * (seconden - VOORAF));
      } else {
        toon(langer ? `U wordt om ${om} uitgelogd, omdat u lang niets hebt geopend of opgeslagen.`
                    : `Langer dan twaalf uur ingelogd blijven kan niet. Sla uw tekst op en log opnieuw in vóór ${om}.`, langer);
        straks = setTimeout(waarschuw, 1000 * Math.max(seconden, 5));
      }
    } catch {
      const waarom = await elders();
      toon(waarom ? hoofdletter(waarom) : "Er is geen verbinding. Uw tekst staat nog op deze pagina. Laat de pagina open staan.", false);
    }
  }

  // Who comes back to this tab may have logged out in another one, or gone on in another functie.
  let gemeld = false;
  addEventListener("visibilitychange", async () => {
    if (document.visibilityState !== "visible") return;
    const waarom = await elders();
    if (waarom) toon(hoofdletter(waarom), false);
    else if (gemeld) waarschuw();
    gemeld = Boolean(waarom);
  });

  blijf.addEventListener("click", () => waarschuw("POST"));
}
