// Charts of the entries that are shown; each has the same said in words or numbers for who does not see it.

/** The colour that a name has in the light or the dark, as a canvas understands it. */
function painted(name) {
  const probe = element("i");
  probe.style.color = `var(${name})`;
  document.body.append(probe);
  const made = getComputedStyle(probe).color;
  probe.remove();
  return made;
}

function drawCharts() {
  const { shown } = chosen;
  byId("charts-count").textContent = counted(shown.length, "entry", "entries");
  drawScatter(shown);
  drawCoverage(shown);
  drawCategories(shown);
}

function empty(chart, why) {
  chart.replaceChildren(element("p", { class: "none" }, why));
}

/** An SVG over all of a chart. */
function drawing(chart) {
  const width = chart.clientWidth;
  const height = chart.clientHeight;
  const svg = d3.select(chart).append("svg").attr("viewBox", `0 0 ${width} ${height}`).attr("aria-hidden", "true");
  return { svg, width, height };
}

function axes({ svg, width, height }, x, y, room, names) {
  svg.append("g").attr("transform", `translate(0,${height - room.bottom})`).call(names.xAxis);
  svg.append("g").attr("transform", `translate(${room.left},0)`).call(names.yAxis);
  svg.append("text").attr("class", "axis-title").attr("x", width - room.right).attr("y", height - 6)
    .attr("text-anchor", "end").text(names.x);
  svg.append("text").attr("class", "axis-title").attr("x", 4).attr("y", 12).text(names.y);
}

const room = { left: 48, right: 18, top: 26, bottom: 44 };

/** Powers of ten, with the numbers between them where there is space. */
const logTicks = (axis, scale, wide) => {
  const decades = Math.log10(scale.domain()[1] / scale.domain()[0]);
  return axis.ticks(decades > 2.5 || !wide ? 4 : 8, ",");
};

const scatter = { spots: [], tree: null, at: -1 };

function drawScatter(shown) {
  const chart = byId("scatter");
  const measured = shown.filter((entry) => entries.keyness[entry] !== null);
  scatter.spots = [];
  scatter.at = -1;
  if (!measured.length) return empty(chart, "No entry here has a keyness.");
  chart.replaceChildren();
  const size = { width: chart.clientWidth, height: chart.clientHeight };
  const x = d3.scaleLog([0.9, Math.max(10, 1.15 * d3.max(measured, (e) => entries.frequency[e]))], [room.left, size.width - room.right]);
  const [least, most] = d3.extent(measured, keynessOf);
  const y = d3.scaleLinear([Math.min(0, least), Math.max(1, most)], [size.height - room.bottom, room.top]).nice();
  chart.append(dots(measured, x, y, size));
  const frame = drawing(chart);
  axes(frame, x, y, room, {
    x: "Frequency (occurrences, logarithmic) →", y: "↑ Keyness",
    xAxis: logTicks(d3.axisBottom(x), x, size.width > 500), yAxis: d3.axisLeft(y).ticks(6),
  });
  frame.svg.append("circle").attr("class", "ring").attr("r", 6).attr("visibility", "hidden");
  scatter.tree = d3.quadtree(scatter.spots, (spot) => spot.x, (spot) => spot.y);
  scatterLegend(measured);
}

/** Dots on a canvas, as tens of thousands are too many elements; those at one place are one spot. */
function dots(measured, x, y, { width, height }) {
  const canvas = element("canvas", { role: "img", "aria-label": scatterSummary(measured) });
  const dense = window.devicePixelRatio || 1;
  canvas.width = width * dense;
  canvas.height = height * dense;
  const pen = canvas.getContext("2d");
  pen.scale(dense, dense);
  const paints = { term: painted("--accent"), name: painted("--second"), flag: painted("--third") };
  const places = new Map();
  for (const entry of [...measured].sort((a, b) => ranks[a] - ranks[b])) {
    const spot = { x: Math.round(x(entries.frequency[entry]) * 2) / 2, y: Math.round(y(keynessOf(entry)) * 2) / 2, entries: [entry] };
    const key = spot.x * 100000 + spot.y;
    if (places.has(key)) places.get(key).entries.push(entry);
    else { places.set(key, spot); scatter.spots.push(spot); }
  }
  // The best on top.
  for (let i = scatter.spots.length - 1; i >= 0; i--) {
    const spot = scatter.spots[i];
    const kind = kindOf(spot.entries[0]);
    pen.globalAlpha = kind === "flag" ? 1 : Math.min(0.9, 0.35 + 0.08 * spot.entries.length);
    pen.fillStyle = paints[kind];
    pen.beginPath();
    pen.arc(spot.x, spot.y, kind === "flag" ? 4 : 2.5, 0, 2 * Math.PI);
    pen.fill();
  }
  return canvas;
}

function kindOf(entry) {
  return entries.flag[entry] !== NONE ? "flag" : entries.kinds[entries.kind[entry]];
}

function scatterSummary(measured) {
  const top = [...measured].sort((a, b) => ranks[a] - ranks[b]).slice(0, 5);
  return `${counted(measured.length, "entry", "entries")} by frequency and keyness. The best: `
    + top.map((e) => `${plain(entries.text[e], 40)}, frequency ${whole.format(entries.frequency[e])}, keyness ${decimals.format(keynessOf(e))}`).join("; ");
}

function scatterLegend(measured) {
  const kinds = new Set(measured.map(kindOf));
  const names = { term: "terms", name: "names", flag: "flagged" };
  byId("scatter-legend").replaceChildren(
    ...Object.keys(names).filter((kind) => kinds.has(kind)).map((kind) => element("span", { class: "swatch-" + kind }, names[kind])));
}

/** Shows what is at a spot. */
function point(spot) {
  const chart = byId("scatter");
  chart.querySelector(".tip")?.remove();
  const ring = d3.select(chart).select(".ring");
  if (!spot) return ring.attr("visibility", "hidden");
  ring.attr("visibility", "visible").attr("cx", spot.x).attr("cy", spot.y);
  const [first] = spot.entries;
  const tip = element("div", { class: "tip" },
    ...spot.entries.slice(0, 4).map((entry) => element("strong", {}, foreign(plain(entries.text[entry], 60)))));
  if (spot.entries.length > 4) tip.append(element("div", {}, `and ${whole.format(spot.entries.length - 4)} more`));
  tip.append(element("div", {}, `frequency ${whole.format(entries.frequency[first])}, keyness ${decimals.format(keynessOf(first))}`));
  if (spot.entries.length === 1) tip.append(element("div", { class: "quiet" }, foreign(plain(documents[entries.document[first]].path))));
  chart.append(tip);
  const left = spot.x + tip.offsetWidth + 16 > chart.clientWidth ? spot.x - tip.offsetWidth - 10 : spot.x + 10;
  const above = Math.min(spot.y + 10, chart.clientHeight - tip.offsetHeight);
  tip.style.left = Math.max(0, left) + "px";
  tip.style.top = Math.max(0, above) + "px";
  return ring;
}

function scatterHands() {
  const chart = byId("scatter");
  const near = (event) => {
    const box = chart.getBoundingClientRect();
    return scatter.spots.length ? scatter.tree.find(event.clientX - box.left, event.clientY - box.top, 14) : undefined;
  };
  chart.addEventListener("pointermove", (event) => point(near(event)));
  chart.addEventListener("pointerleave", () => point(undefined));
  chart.addEventListener("click", (event) => {
    const spot = near(event);
    if (spot) reveal(spot.entries[0]);
  });
  chart.addEventListener("keydown", (event) => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (step && scatter.spots.length) {
      event.preventDefault();
      scatter.at = Math.max(0, Math.min(scatter.spots.length - 1, scatter.at + step));
      const spot = scatter.spots[scatter.at];
      point(spot);
      byId("scatter-said").textContent = scatterSummary(spot.entries.slice(0, 3)).replace(/^.*The best: /, "");
    } else if (event.key === "Enter" && scatter.at >= 0) {
      reveal(scatter.spots[scatter.at].entries[0]);
      grid.focus();
    }
  });
  chart.addEventListener("blur", () => point(undefined));
}

/** The words of the documents that the filters leave. */
function wordsInSight() {
  const { document: one, language } = chosen.filters;
  return d3.sum(documents.filter((d, i) => (one === "" || i === Number(one))
    && (language === "" || (d.language || "?") === language)), (d) => d.words || 0);
}

function drawCoverage(shown) {
  const chart = byId("coverage");
  const words = wordsInSight();
  byId("coverage-text").textContent = "";
  if (!shown.length || !words) return empty(chart, "There is no text to cover.");
  chart.replaceChildren();
  const weights = Float64Array.from(shown, (e) => entries.frequency[e] * wordsOf(entries.text[e])).sort().reverse();
  let sum = 0;
  const covered = weights.map((weight) => Math.min(1, (sum += weight) / words));
  byId("coverage-text").textContent = coverageText(covered, words);
  const frame = drawing(chart);
  const x = d3.scaleLog([1, Math.max(10, covered.length)], [room.left, frame.width - room.right]);
  const y = d3.scaleLinear([0, covered[covered.length - 1]], [frame.height - room.bottom, room.top]).nice();
  axes(frame, x, y, room, {
    x: "Number of entries (logarithmic) →", y: "↑ Share of the text",
    xAxis: logTicks(d3.axisBottom(x), x, frame.width > 500), yAxis: d3.axisLeft(y).ticks(5, ".0%"),
  });
  const numbers = [...new Set(d3.range(301).map((i) => Math.round(covered.length ** (i / 300))))];
  frame.svg.append("path").attr("class", "line").attr("d", d3.line((n) => x(n), (n) => y(covered[n - 1]))(numbers));
  coverageHover(chart, frame, x, covered);
  return frame;
}

const wordsOf = (text) => (short(text).match(/[\p{L}\p{N}]+/gu) || [1]).length;

function coverageText(covered, words) {
  const stops = [10, 100, 1000, 10000].filter((n) => n < covered.length).concat(covered.length);
  const percent = d3.format(".1%");
  return `Of ${counted(words, "word", "words")}: `
    + stops.map((n) => `${counted(n, "entry", "entries")} ${percent(covered[n - 1])}`).join(", ") + ".";
}

function coverageHover(chart, frame, x, covered) {
  const cursor = frame.svg.append("line").attr("class", "cursor").attr("y1", room.top).attr("y2", frame.height - room.bottom)
    .attr("visibility", "hidden");
  const tip = element("div", { class: "tip", hidden: "" });
  chart.append(tip);
  chart.onpointermove = (event) => {
    const across = event.clientX - chart.getBoundingClientRect().left;
    const number = Math.max(1, Math.min(covered.length, Math.round(x.invert(across))));
    cursor.attr("visibility", "visible").attr("x1", x(number)).attr("x2", x(number));
    tip.hidden = false;
    tip.textContent = `${counted(number, "entry", "entries")}: ${d3.format(".1%")(covered[number - 1])} of the text`;
    tip.style.left = Math.max(0, Math.min(x(number) + 10, frame.width - tip.offsetWidth)) + "px";
    tip.style.top = room.top + "px";
  };
  chart.onpointerleave = () => { tip.hidden = true; cursor.attr("visibility", "hidden"); };
}

function drawCategories(shown) {
  const most = 16;
  const counts = d3.rollups(shown, (group) => group.length, (entry) => entries.category[entry])
    .sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  const longest = counts.length ? counts[0][1] : 1;
  const bars = counts.slice(0, most).map(([category, count]) => categoryBar(category, count, longest));
  if (counts.length > most) {
    bars.push(element("li", { class: "quiet" }, `and ${counted(counts.length - most, "more category", "more categories")}, ${counted(d3.sum(counts.slice(most), (c) => c[1]), "entry", "entries")}`));
  }
  if (!bars.length) bars.push(element("li", { class: "none" }, "No entries."));
  byId("categories").replaceChildren(...bars);
}

function categoryBar(category, count, longest) {
  const name = entries.categories[category];
  const pressed = chosen.filters.category === String(category);
  const bar = element("i", { "aria-hidden": "true" });
  bar.style.width = (100 * count) / longest + "%";
  return element("li", { class: name === "unclassified" ? "rest" : "" },
    element("button", { type: "button", "aria-pressed": pressed, onclick: () => filter("category", pressed ? "" : String(category)) },
      foreign(name), bar, element("span", { class: "number" }, whole.format(count))));
}

/** Shared terms of each two documents: by language and canonical form, of all entries. */
function drawOverlap() {
  const most = 24;
  const withTerms = d3.range(documents.length).filter((d) => documents[d].terms);
  const compared = [...withTerms].sort((a, b) => documents[b].terms - documents[a].terms).slice(0, most)
    .sort((a, b) => collator.compare(documents[a].path, documents[b].path));
  if (compared.length < 2) {
    byId("overlap-about").textContent = "It takes two documents with terms to compare.";
    return byId("overlap").remove();
  }
  byId("overlap-about").textContent = "The share, in per cent, of the smaller document's terms that the other one has too."
    + (withTerms.length > most ? ` The ${most} documents with the most terms of ${whole.format(withTerms.length)}.` : "");
  const { shared, sizes } = overlaps(compared);
  const heads = compared.map((d, i) => element("th", { scope: "col", title: plain(documents[d].path) }, String(i + 1)));
  const rows = compared.map((d, i) => element("tr", {},
    element("th", { scope: "row", title: plain(documents[d].path) }, `${i + 1}  `, foreign(plain(documents[d].path))),
    ...compared.map((other, j) => overlapCell(i, j, shared[i][j], Math.min(sizes[i], sizes[j]), compared))));
  byId("overlap").append(element("table", { class: "heat" },
    element("thead", {}, element("tr", {}, element("td", {}), ...heads)), element("tbody", {}, ...rows)));
  return shared;
}

function overlaps(compared) {
  const places = new Map(compared.map((d, i) => [d, i]));
  const holders = new Map();
  const sizes = compared.map(() => 0);
  for (let entry = 0; entry < content.size; entry++) {
    const place = places.get(entries.document[entry]);
    if (place === undefined) continue;
    const key = languageOf(entry) + " " + (entries.canonical[entry] || entries.text[entry]);
    if (!holders.has(key)) holders.set(key, new Set());
    holders.get(key).add(place);
    sizes[place]++;
  }
  const shared = compared.map(() => compared.map(() => 0));
  for (const holding of holders.values()) {
    for (const a of holding) for (const b of holding) if (a !== b) shared[a][b]++;
  }
  return { shared, sizes };
}

function overlapCell(i, j, shared, smaller, compared) {
  if (i === j) return element("td", {}, "–");
  const percent = Math.round((100 * shared) / smaller);
  const made = element("td", {
    title: `${plain(documents[compared[i]].path)} and ${plain(documents[compared[j]].path)}: ${counted(shared, "shared term", "shared terms")}`,
  }, String(percent));
  made.style.setProperty("--heat", percent);
  return made;
}
