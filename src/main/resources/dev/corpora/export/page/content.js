// What the page holds, and the few ways in which it is put on the page. Text of documents becomes
// text nodes alone, in elements that keep its writing direction to themselves.
const content = JSON.parse(document.getElementById("content").textContent);
const entries = content.entries;
const documents = content.documents;
const NONE = -1;

const byId = (id) => document.getElementById(id);

/** An element with properties or attributes, and children; a string becomes a text node. */
function element(name, properties = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (key === "class") made.className = value;
    else if (key.startsWith("on")) made.addEventListener(key.slice(2), value);
    else if (value !== undefined) made.setAttribute(key, value);
  }
  made.append(...children.filter((child) => child !== undefined && child !== null));
  return made;
}

/** Foreign text, apart from its surroundings in writing direction. */
const foreign = (text) => element("bdi", {}, text);

/** Foreign text where no element can be: without marks of direction, and not longer than a line. */
function plain(text, length = 80) {
  const clean = text.replace(/[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g, " ");
  return clean.length > length ? clean.slice(0, length) + "…" : clean;
}

/** As much of a text as a row can show. */
const short = (text) => (text.length > 160 ? text.slice(0, 160) + "…" : text);

const whole = new Intl.NumberFormat("en");
const decimals = new Intl.NumberFormat("en", { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const tenths = new Intl.NumberFormat("en", { minimumFractionDigits: 1, maximumFractionDigits: 1 });

function duration(seconds) {
  if (seconds < 60) return tenths.format(seconds) + " s";
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${minutes} min ${Math.round(seconds - minutes * 60)} s`;
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

/** Times are those of UTC, as all of the records are. */
const time = (instant) => instant.slice(0, 16).replace("T", " ") + " UTC";

const counted = (number, one, many) => `${whole.format(number)} ${number === 1 ? one : many}`;

const scoreOf = (entry) => entries.score[entry] / entries.scale;
const keynessOf = (entry) => (entries.keyness[entry] === null ? null : entries.keyness[entry] / entries.scale);
const languageOf = (entry) => documents[entries.document[entry]].language || "";
const flagName = (flag) => (flag === "classification:ip-suspect" ? "suspected by the classifier" : flag.replace(/^blocklist:/, ""));

let read;
/** What is shown of an entry once it is asked for; read the first time. */
function details(entry) {
  read ??= JSON.parse(byId("details").textContent);
  const [definition, abbreviation, confidence, tags, variants, forms, contexts] = read.entries[entry];
  const places = [];
  for (let i = 0; i < contexts.length; i += 3) {
    places.push({
      sentence: read.sentences[contexts[i]],
      page: contexts[i + 1],
      chapter: contexts[i + 2] === NONE ? "" : read.chapters[contexts[i + 2]],
    });
  }
  const counts = [];
  for (let i = 0; i < forms.length; i += 2) counts.push({ text: forms[i], count: forms[i + 1] });
  return { definition, abbreviation, confidence, tags, variants, forms: counts, places };
}

/** A cell of a table. */
function cell(text, kind) {
  return element("td", kind ? { class: kind } : {}, text);
}

/** A table that scrolls sideways by itself, its first rows, and a button for the rest. */
function table(label, heads, rows, first) {
  const body = element("tbody");
  const show = (count) => body.replaceChildren(...rows.slice(0, count).map((row) => row()));
  show(first);
  const head = heads.map(([text, kind]) => element("th", { scope: "col", class: kind || undefined }, text));
  const parts = [
    element("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": label },
      element("table", {}, element("thead", {}, element("tr", {}, ...head)), body)),
  ];
  if (rows.length > first) {
    const more = element("button", { type: "button", class: "more", onclick: () => { show(rows.length); more.remove(); } },
      `Show all ${whole.format(rows.length)}`);
    parts.push(more);
  }
  return parts;
}
