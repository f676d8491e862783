// The table of terms: only the rows in sight exist.
const ROW = 34;
const HEAD = 36;
const columns = [
  { name: "rank", label: "Rank", kind: "number quiet extra", show: (e) => whole.format(ranks[e]) },
  { name: "text", label: "Term", kind: "term-cell", show: termCell },
  { name: "document", label: "Document", kind: "quiet extra", show: (e) => foreign(documents[entries.document[e]].path) },
  { name: "language", label: "Lang.", kind: "quiet extra", show: (e) => foreign(languageOf(e)) },
  { name: "category", label: "Category", kind: "extra", show: (e) => foreign(entries.categories[entries.category[e]]) },
  { name: "pos", label: "Part", kind: "quiet extra", show: (e) => entries.parts[entries.pos[e]] },
  { name: "kind", label: "Kind", kind: "quiet extra", show: (e) => entries.kinds[entries.kind[e]] },
  { name: "frequency", label: "Frequency", kind: "number", show: (e) => whole.format(entries.frequency[e]), down: true },
  { name: "keyness", label: "Keyness", kind: "number extra", show: (e) => (keynessOf(e) === null ? "–" : decimals.format(keynessOf(e))), down: true },
  { name: "score", label: "Score", kind: "number", show: (e) => decimals.format(scoreOf(e)), down: true },
];

function termCell(entry) {
  const text = foreign(short(entries.text[entry]));
  if (entries.flag[entry] === NONE) return text;
  return element("span", {}, element("span", { class: "flag", role: "img", "aria-label": "flagged" }, "⚑ "), text);
}

const grid = byId("grid");
const gridBody = grid.querySelector(".grid-body");
let active = -1;

const virtual = new virtualCore.Virtualizer({
  count: 0,
  getScrollElement: () => grid,
  estimateSize: () => ROW,
  overscan: 8,
  initialRect: { width: 800, height: 528 },
  observeElementRect: virtualCore.observeElementRect,
  observeElementOffset: virtualCore.observeElementOffset,
  scrollToFn: virtualCore.elementScroll,
  // The chosen row stays, for who hears the page.
  rangeExtractor: (range) => {
    const indices = virtualCore.defaultRangeExtractor(range);
    if (active >= 0 && active < range.count && !indices.includes(active)) indices.push(active);
    return indices;
  },
  onChange: () => drawRows(),
});

function head() {
  const row = element("div", { role: "row", "aria-rowindex": "1" });
  columns.forEach((column, i) => {
    const press = () => sortBy(column);
    row.append(element("div", { role: "columnheader", class: column.kind.replace("quiet", ""), "aria-colindex": i + 1 },
      element("button", { type: "button", onclick: press }, column.label)));
  });
  grid.querySelector(".grid-head").append(row);
  grid.setAttribute("aria-colcount", columns.length);
}

function sortBy(column) {
  const { sort } = chosen;
  chosen.sort = sort.column === column.name
    ? { column: column.name, descending: !sort.descending }
    : { column: column.name, descending: Boolean(column.down) };
  order();
  drawTerms();
}

/** Draws the table anew, from its top. */
function drawTerms() {
  const { shown, sort } = chosen;
  grid.querySelectorAll("[role=columnheader]").forEach((header, i) => {
    const direction = sort.descending ? "descending" : "ascending";
    header.setAttribute("aria-sort", columns[i].name === sort.column ? direction : "none");
  });
  grid.setAttribute("aria-rowcount", shown.length + 1);
  byId("count").textContent = `${whole.format(shown.length)} of ${counted(content.size, "entry", "entries")}`;
  grid.scrollTop = 0;
  active = shown.length ? 0 : -1;
  // A change of the number alone does not tell the library that the rows are others.
  virtual.setOptions({ ...virtual.options, count: shown.length, paddingEnd: covered(), scrollPaddingEnd: covered() });
  virtual._willUpdate();
  virtual.measure();
  drawRows();
  showDetail(active < 0 ? null : shown[active]);
}

/** What of the table's height shows no rows: its head, its border and a scroll bar. */
function covered() {
  return HEAD + grid.offsetHeight - grid.clientHeight;
}

function drawRows() {
  const { shown } = chosen;
  if (!shown.length) {
    const why = content.size ? "No term fits the search and filters." : "There are no terms in these vocabularies.";
    gridBody.style.height = "100px";
    gridBody.replaceChildren(element("div", { role: "row", class: "none" }, element("div", { role: "gridcell" }, why)));
    grid.removeAttribute("aria-activedescendant");
    return;
  }
  gridBody.style.height = shown.length * ROW + "px";
  gridBody.replaceChildren(...virtual.getVirtualItems().map(({ index, start }) => rowOf(index, start)));
  grid.setAttribute("aria-activedescendant", "row-" + active);
}

function rowOf(index, start) {
  const entry = chosen.shown[index];
  const row = element("div", {
    role: "row", id: "row-" + index, "aria-rowindex": index + 2, "aria-selected": index === active,
    onclick: () => activate(index),
  });
  row.style.transform = `translateY(${start}px)`;
  columns.forEach((column, i) => {
    row.append(element("div", { role: "gridcell", class: column.kind, "aria-colindex": i + 1 }, column.show(entry)));
  });
  return row;
}

function activate(index) {
  active = Math.max(0, Math.min(chosen.shown.length - 1, index));
  virtual.scrollToIndex(active);
  drawRows();
  showDetail(chosen.shown[active]);
}

/** Shows an entry wherever it stands in the table; nothing where the filters leave it out. */
function reveal(entry) {
  const index = chosen.shown.indexOf(entry);
  if (index >= 0) activate(index);
}

function gridKeys() {
  const page = () => Math.max(1, Math.floor((grid.clientHeight - HEAD) / ROW) - 1);
  const steps = {
    ArrowDown: () => active + 1, ArrowUp: () => active - 1,
    PageDown: () => active + page(), PageUp: () => active - page(),
    Home: () => 0, End: () => chosen.shown.length - 1,
  };
  grid.addEventListener("keydown", (event) => {
    if (event.target !== grid || !chosen.shown.length) return;
    if (steps[event.key]) {
      event.preventDefault();
      activate(steps[event.key]());
    } else if (event.key === "Enter") {
      event.preventDefault();
      byId("detail").querySelector("h3").focus();
    }
  });
  byId("detail").addEventListener("keydown", (event) => {
    if (event.key === "Escape") grid.focus();
  });
}

/** Paper has no scroll bar: it gets the first rows as a table. */
function printTerms() {
  const most = 200;
  const rows = chosen.shown.slice(0, most).map((entry) => () => {
    const row = element("tr");
    columns.forEach((column) => row.append(cell(column.show(entry), column.kind)));
    return row;
  });
  const said = rows.length < chosen.shown.length ? `The first ${most} of ${whole.format(chosen.shown.length)} entries.` : "";
  byId("printed").replaceChildren(
    ...table("Terms", columns.map((c) => [c.label, c.kind]), rows, most), element("p", { class: "quiet" }, said));
}
