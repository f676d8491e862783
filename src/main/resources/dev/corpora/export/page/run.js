// What became of the documents, and what the runs were.
const STATUS = {
  success: ["✓", "done"], partial: ["◐", "partial"], failed: ["✕", "failed"],
  skipped: ["–", "skipped"], pending: ["…", "pending"], processing: ["…", "in work"],
};
const STAGES = ["parse", "extract", "classify", "write"];
const statusText = (status) => (STATUS[status] ? STATUS[status].join(" ") : plain(status));
const isTrouble = (d) => d.status === "failed" || d.status === "partial";
const titleOf = (d) => (d.title && d.title !== d.path ? element("small", {}, foreign(plain(d.title, 120))) : null);

function drawOverview() {
  document.title = `${plain(content.title)} · Vocabulary report`;
  byId("about").append(foreign(content.title), `, made ${time(content.made_at)} by Corpora ${plain(content.generator)}`);
  const by = (status) => documents.filter((d) => d.status === status).length;
  const others = ["partial", "failed", "skipped", "pending", "processing"].filter(by).map((s) => `${whole.format(by(s))} ${STATUS[s][1]}`);
  const flagged = entries.flag.filter((flag) => flag !== NONE).length;
  const open = content.review.filter(isOpen).length;
  const [latest] = content.runs;
  const retried = documents.filter((d) => d.attempts > 1).length;
  tile("Documents", whole.format(documents.length), [`${whole.format(by("success"))} done`, ...others].join(", "));
  tile("Entries", whole.format(content.size), `${whole.format(entries.kind.filter((k) => entries.kinds[k] === "name").length)} of them names`);
  tile("Words read", whole.format(d3.sum(documents, (d) => d.words || 0)), languages());
  if (documents.some((d) => d.seconds !== undefined)) {
    tile("Work", duration(d3.sum(documents, (d) => d.seconds || 0)), retried ? `${counted(retried, "document", "documents")} tried again` : "no retries");
  }
  if (latest) tile("Latest run", latest.ended_at ? duration((new Date(latest.ended_at) - new Date(latest.started_at)) / 1000) : plain(latest.state), runEnd(latest));
  tile("Flagged", whole.format(flagged), open ? `${whole.format(open)} to be decided` : content.review.length ? "all decided" : "nothing to review");
  drawTrouble();
}

function languages() {
  const codes = d3.rollups(documents.filter((d) => d.words), (group) => group.length, (d) => d.language || "?").sort((a, b) => b[1] - a[1]);
  const names = codes.slice(0, 4).map(([code]) => plain(languageName(code), 30));
  return names.join(", ") + (codes.length > 4 ? ` and ${codes.length - 4} more` : "");
}

function tile(name, value, note) {
  byId("tiles").append(element("div", {}, element("dt", {}, name), element("dd", {}, value, element("small", {}, note))));
}

function drawTrouble() {
  const troubled = documents.filter(isTrouble);
  if (!troubled.length) return;
  const most = 8;
  const items = troubled.slice(0, most).map((d) =>
    element("li", {}, element("strong", {}, foreign(plain(d.path, 200))), ` (${statusText(d.status)}): `, foreign(d.message || "no message")));
  if (troubled.length > most) items.push(element("li", {}, element("a", { href: "#documents" }, `and ${whole.format(troubled.length - most)} more`)));
  byId("trouble").append(element("div", { class: "notice" },
    element("h3", {}, `${counted(troubled.length, "document is", "documents are")} not wholly done`), element("ul", {}, ...items)));
}

function drawDocuments() {
  const target = byId("document-table");
  if (!documents.length) return target.append(element("p", { class: "none" }, "No document is recorded here."));
  const urgency = (d) => (d.status === "failed" ? 0 : d.status === "partial" ? 1 : 2);
  const listed = [...documents].sort((a, b) => urgency(a) - urgency(b) || collator.compare(a.path, b.path));
  const timed = documents.some((d) => d.seconds !== undefined);
  const longest = d3.max(documents, (d) => d.seconds || 0) || 1;
  const heads = [["Document"], ["Status"], ["What was wrong"], ["Language"], ["Pages", "number"], ["Words", "number"], ["Entries", "number"], ["Flagged", "number"], ["Attempts", "number"]];
  const staged = documents.some((d) => Object.keys(d.stages).length);
  if (timed) heads.push(["Time", "number"]);
  if (staged) heads.push(["By stage"]);
  const rows = listed.map((d) => () => documentRow(d, { timed, staged, longest }));
  if (staged) {
    target.append(element("p", { class: "legend square" }, ...STAGES.map((s) => element("span", { class: "stage-" + s }, s))));
  }
  target.append(...table("Documents", heads, rows, 100));
}

function documentRow(d, { timed, staged, longest }) {
  const number = (value) => cell(value === undefined ? "–" : whole.format(value), "number");
  const problem = [d.message, ...d.warnings].filter(Boolean).map((text) => element("div", {}, foreign(text)));
  const row = element("tr", {},
    element("th", { scope: "row" }, foreign(plain(d.path, 200)), titleOf(d)),
    cell(statusText(d.status), "status status-" + plain(d.status)),
    element("td", { class: "message" }, ...problem),
    cell(d.language ? foreign(d.language) : "–"),
    number(d.pages), number(d.words), number(d.terms), number(d.flagged), number(d.attempts || undefined));
  if (timed) row.append(cell(d.seconds === undefined ? "–" : duration(d.seconds), "number"));
  if (staged) row.append(cell(times(d, longest)));
  return row;
}

/** The time of each stage, all bars on one scale. */
function times(d, longest) {
  const said = STAGES.filter((s) => d.stages[s]).map((s) => `${s} ${tenths.format(d.stages[s])} s`).join(", ");
  if (!said) return "";
  const bar = element("div", { class: "times", role: "img", "aria-label": said, title: said });
  for (const stage of STAGES) {
    const part = element("i", { class: "stage-" + stage });
    part.style.width = (100 * (d.stages[stage] || 0)) / longest + "%";
    bar.append(part);
  }
  return bar;
}

function runEnd(run) {
  return plain(run.state) + (run.exit_code === undefined ? "" : `, exit code ${run.exit_code}`);
}

function drawRuns() {
  const target = byId("run-table");
  if (!content.runs.length) return target.append(element("p", { class: "none" }, "No run is recorded here."));
  const kinds = ["found", "processed", "skipped", "partial", "failed", "unfinished"];
  const heads = [["Started"], ["Took", "number"], ...kinds.map((kind) => [kind[0].toUpperCase() + kind.slice(1), "number"]), ["Ended"], ["Run"]];
  const rows = content.runs.map((run) => () => element("tr", {},
    element("th", { scope: "row" }, time(run.started_at)),
    cell(run.ended_at ? duration((new Date(run.ended_at) - new Date(run.started_at)) / 1000) : "–", "number"),
    ...kinds.map((kind) => cell(run.counts[kind] === undefined ? "–" : whole.format(run.counts[kind]), "number")),
    element("td", { class: "message" }, runEnd(run), run.reason ? element("div", { class: "quiet" }, foreign(run.reason)) : null),
    cell(foreign(plain(run.id)), "quiet")));
  return target.append(...table("Runs", heads, rows, 20));
}

const isOpen = (row) => !row.verdict && !row.done;

function drawQueue() {
  const target = byId("queue");
  if (content.review.length) target.append(...queue());
  else target.append(element("p", { class: "none" }, "No entry is flagged: there is nothing to review."));
  if (content.decisions.length) target.append(decisions());
}

/** What is to be decided first, then by whose name it is. */
function queue() {
  const whose = (row) => row.franchise || "";
  const listed = [...content.review].sort((a, b) =>
    isOpen(b) - isOpen(a) || collator.compare(whose(a), whose(b)) || ranks[a.entry] - ranks[b.entry]);
  const open = listed.filter(isOpen).length;
  const heads = [["Term"], ["Flag"], ["Decision"], ["First context"], ["Document"], ["Frequency", "number"]];
  return [
    element("p", { class: "quiet" }, `${counted(listed.length, "entry holds", "entries hold")} a name that may be protected; `
      + (open ? `${whole.format(open)} to be decided, by corpora review.` : "all are decided.")),
    ...table("Review queue", heads, listed.map((row) => () => queueRow(row)), 50),
  ];
}

function queueRow(row) {
  const [place] = details(row.entry).places;
  const why = row.franchise === undefined
    ? [element("span", { class: "flag" }, "⚑ suspected by the classifier")]
    : [element("span", { class: "flag" }, "⚑ ", foreign(row.franchise)), element("small", {}, foreign(row.name), ", list ", foreign(row.list))];
  return element("tr", {},
    element("th", { scope: "row" }, foreign(short(entries.text[row.entry]))),
    element("td", { class: "why" }, ...why),
    element("td", { class: "status" }, ...decided(row)),
    element("td", { class: "message" }, ...(place ? sentence(place, [entries.text[row.entry], row.form || "", row.name || ""].filter(Boolean)) : ["–"])),
    cell(foreign(plain(documents[entries.document[row.entry]].path))),
    cell(whole.format(entries.frequency[row.entry]), "number"));
}

const VERDICTS = { accept: "✓ accepted", rename: "✎ renamed", drop: "✕ left out" };
const verdict = (decision) => [VERDICTS[decision.verdict] || plain(decision.verdict), ...(decision.to ? [" to ", foreign(short(decision.to))] : [])];

function decided(row) {
  if (row.verdict) return [...verdict(row), row.done === row.verdict ? null : element("small", {}, "by the next run")].filter(Boolean);
  return [row.done ? VERDICTS[row.done] : "to be decided"];
}

/** All decisions, also on entries that are gone or have another name now. */
function decisions() {
  const rows = content.decisions.map((decision) => () => element("tr", {},
    element("th", { scope: "row" }, foreign(short(decision.entry))),
    element("td", {}, ...verdict(decision)),
    cell(time(decision.decided_at))));
  return element("details", {}, element("summary", {}, counted(rows.length, "decision", "decisions")),
    ...table("Decisions", [["Entry"], ["Decision"], ["Decided"]], rows, 50));
}
