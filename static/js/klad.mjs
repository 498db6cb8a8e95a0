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
const formulieren = eigen.map((form) => ({
  form, begin: inhoud(form), bewaard: inhoud(form), klok: 0, onderweg: null, sinds: null, weg: false,
}));
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
    if (fout.name !== "AbortError") mislukt(een);
  } finally {
    een.onderweg = null;
  }
  if (!een.weg && inhoud(een.form) !== een.bewaard && !een.klok) plan(een, een.sinds ? OPNIEUW : NA);
}

function mislukt(een) {
  een.sinds ??= uur();
  zeg(een, `Niet bewaard sinds ${een.sinds} uur. Uw tekst staat alleen op dit scherm. Laat de pagina open staan.`, true);
}

function plan(een, over = NA) {
  if (!een.klok) een.klok = setTimeout(bewaar, over, een);
}

// Every change counts: what left the browser first may arrive last.
function tel(een) {
  const veld = een.form.elements.volgnr ?? een.form.appendChild(document.createElement("input"));
  Object.assign(veld, { type: "hidden", name: "volgnr", value: String(Number(veld.value || 0) + 1) });
  plan(een);
}

for (const een of formulieren) {
  een.form.addEventListener("input", () => tel(een));
  een.form.addEventListener("change", () => tel(een));
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
  if (zusters.length) {
    const veld = een.form.elements.zusters ?? een.form.appendChild(document.createElement("input"));
    Object.assign(veld, { type: "hidden", name: "zusters" });
    veld.value = JSON.stringify(zusters.map((z) => [z.form.elements.verzoek.value, pad(z.form), Number(z.form.elements.volgnr?.value ?? 0), velden(z.form)]));
  }
  for (const ander of formulieren) {
    ander.weg = true;
    clearTimeout(ander.klok);
    ander.onderweg?.abort();
  }
}

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
const balk = document.getElementById("sessie");
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

  function toon(tekst, kan) {
    zin.textContent = tekst;
    blijf.hidden = !kan;
    balk.hidden = false;
  }

  async function waarschuw(vraag = "GET") {
    clearTimeout(straks);
    try {
      const { seconden, om } = await stand(vraag);
      balk.hidden = seconden > VOORAF;
      if (seconden > VOORAF) {
        straks = setTimeout(waarschuw, 1000 * (seconden - VOORAF));
      } else {
        const langer = vraag === "GET";
        toon(langer ? `U wordt om ${om} uitgelogd, omdat u lang niets hebt geopend of opgeslagen.`
                    : `Langer dan twaalf uur kan niet: u wordt om ${om} uitgelogd. Sla uw tekst op.`, langer);
        straks = setTimeout(waarschuw, 1000 * Math.max(seconden, 5));
      }
    } catch {
      toon("U bent uitgelogd, of er is geen verbinding. Uw tekst staat nog op deze pagina. Slaat u op, dan logt u eerst opnieuw in. Daarna ziet u uw tekst terug.", false);
    }
  }

  blijf.addEventListener("click", () => waarschuw("POST"));
}
