// Which entries are shown, in which order.
const collator = new Intl.Collator(undefined, { sensitivity: "base", numeric: true });
const folded = [];

/** A text as searches compare it: without case and accents. */
function fold(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

function searched(entry) {
  folded[entry] ??= fold(entries.text[entry] + (entries.canonical[entry] ? "\n" + entries.canonical[entry] : ""));
  return folded[entry];
}

const chosen = {
  search: "",
  filters: { document: "", language: "", category: "", pos: "", kind: "", flag: "" },
  sort: { column: "score", descending: true },
  shown: [],
  listeners: [],
};

const fits = {
  document: (entry, value) => entries.document[entry] === Number(value),
  language: (entry, value) => languageOf(entry) === (value === "?" ? "" : value),
  category: (entry, value) => entries.category[entry] === Number(value),
  pos: (entry, value) => entries.pos[entry] === Number(value),
  kind: (entry, value) => entries.kind[entry] === Number(value),
  flag: (entry, value) =>
    value === "any" ? entries.flag[entry] !== NONE
      : value === "none" ? entries.flag[entry] === NONE : entries.flag[entry] === Number(value),
};

const byNumber = (column) => (a, b) => (column[a] ?? -Infinity) - (column[b] ?? -Infinity);
const byName = (name) => {
  const ranks = new Map();
  return (a, b) => rank(a) - rank(b);
  // Names are few: they are ordered once, and entries by the place of their name.
  function rank(entry) {
    if (!ranks.size) {
      [...new Set(Array.from({ length: content.size }, (_, i) => name(i)))].sort(collator.compare)
        .forEach((text, i) => ranks.set(text, i));
    }
    return ranks.get(name(entry));
  }
};
let alphabetical;
const byText = (a, b) => {
  if (!alphabetical) {
    const order = Array.from({ length: content.size }, (_, i) => i)
      .sort((x, y) => collator.compare(short(entries.text[x]), short(entries.text[y])) || x - y);
    alphabetical = new Int32Array(content.size);
    order.forEach((entry, i) => { alphabetical[entry] = i; });
  }
  return alphabetical[a] - alphabetical[b];
};

const orders = {
  text: byText,
  document: byName((entry) => documents[entries.document[entry]].path),
  language: byName(languageOf),
  category: byName((entry) => entries.categories[entries.category[entry]]),
  pos: byNumber(entries.pos),
  kind: byNumber(entries.kind),
  frequency: byNumber(entries.frequency),
  keyness: byNumber(entries.keyness),
  score: byNumber(entries.score),
};

const ranks = new Int32Array(content.size);
Array.from({ length: content.size }, (_, i) => i)
  .sort((a, b) => entries.score[b] - entries.score[a] || a - b)
  .forEach((entry, i) => { ranks[entry] = i + 1; });
orders.rank = byNumber(ranks);

/** Finds the entries anew, and tells everybody. */
function choose() {
  const wanted = Object.entries(chosen.filters).filter(([, value]) => value !== "");
  const search = fold(chosen.search.trim());
  const found = [];
  for (let entry = 0; entry < content.size; entry++) {
    if (wanted.every(([name, value]) => fits[name](entry, value)) && (!search || searched(entry).includes(search))) {
      found.push(entry);
    }
  }
  chosen.shown = found;
  order();
  chosen.listeners.forEach((listener) => listener());
}

/** Orders what is shown; equals stay by their rank. */
function order() {
  const { column, descending } = chosen.sort;
  const compare = orders[column];
  const sign = descending ? -1 : 1;
  chosen.shown.sort((a, b) => sign * compare(a, b) || ranks[a] - ranks[b]);
}

function option(value, text) {
  return element("option", { value }, text);
}

/** Fills the lists of the filters with what there is, and listens to them. */
function filters() {
  const numbered = (names) => names.map((name, i) => [String(i), plain(name)]);
  const sorted = (pairs) => pairs.sort((a, b) => collator.compare(a[1], b[1]));
  const languages = [...new Set(documents.filter((d) => d.terms).map((d) => d.language || "?"))];
  const withTerms = documents.map((d, i) => [String(i), plain(d.path)]).filter(([i]) => documents[i].terms);
  const lists = {
    document: sorted(withTerms),
    language: sorted(languages.map((code) => [code, languageName(code)])),
    category: sorted(numbered(entries.categories)),
    pos: numbered(entries.parts),
    kind: numbered(entries.kinds),
    flag: [["any", "flagged"], ["none", "not flagged"], ...sorted(numbered(entries.flags.map(flagName)))],
  };
  for (const [name, pairs] of Object.entries(lists)) {
    const list = byId("by-" + name);
    list.append(option("", "all"), ...pairs.map(([value, text]) => option(value, text)));
    list.addEventListener("change", () => filter(name, list.value));
  }
  let waiting;
  byId("search").addEventListener("input", (event) => {
    clearTimeout(waiting);
    waiting = setTimeout(() => { chosen.search = event.target.value; choose(); }, 100);
  });
  byId("filters").addEventListener("submit", (event) => event.preventDefault());
  byId("filters").addEventListener("reset", () => {
    chosen.search = "";
    Object.keys(chosen.filters).forEach((name) => { chosen.filters[name] = ""; });
    choose();
  });
}

/** Sets one filter, also in its list. */
function filter(name, value) {
  chosen.filters[name] = value;
  byId("by-" + name).value = value;
  choose();
}

function languageName(code) {
  try {
    return new Intl.DisplayNames(["en"], { type: "language" }).of(code) || code;
  } catch {
    return code === "?" ? "not known" : code;
  }
}
