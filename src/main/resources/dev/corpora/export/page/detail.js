// One term with its sentences.
function showDetail(entry) {
  const panel = byId("detail");
  if (entry === null) {
    panel.replaceChildren(element("h3", { tabindex: "-1" }, "No term"));
    return;
  }
  panel.scrollTop = 0;
  const text = entries.text[entry];
  const detail = details(entry);
  const { definition, abbreviation, forms, variants, places } = detail;
  const title = element("h3", { tabindex: "-1", class: text.length > 200 ? "long" : "" }, foreign(text));
  panel.replaceChildren(title, facts(entry, detail));
  if (definition) panel.append(element("h4", {}, "Definition"), element("p", {}, foreign(definition)));
  if (abbreviation) panel.append(element("h4", {}, "Short form"), element("p", {}, foreign(abbreviation)));
  const others = [...forms.map((f) => `${short(f.text)} (${whole.format(f.count)})`), ...variants.map(short)];
  if (forms.length > 1 || variants.length) {
    panel.append(element("h4", {}, "Forms and variants"), element("p", {}, ...list(others)));
  }
  panel.append(element("h4", {}, "Contexts"));
  if (!places.length) panel.append(element("p", { class: "quiet" }, "No sentence is kept for this term."));
  const spellings = [text, ...forms.map((f) => f.text)];
  places.forEach((place) => panel.append(element("blockquote", {}, ...sentence(place, spellings))));
}

function list(texts) {
  return texts.flatMap((text, i) => (i ? [", ", foreign(text)] : [foreign(text)]));
}

function facts(entry, { confidence, tags }) {
  const source = documents[entries.document[entry]];
  const pairs = [
    ["Document", foreign(source.title ? `${source.title} (${source.path})` : source.path)],
    ["Category", element("span", {}, foreign(entries.categories[entries.category[entry]]), ` (confidence ${decimals.format(confidence)})`)],
    ["Kind", `${entries.parts[entries.pos[entry]]}, ${entries.kinds[entries.kind[entry]]}`],
    ["Frequency", whole.format(entries.frequency[entry])],
    ["Keyness", keynessOf(entry) === null ? "not measured" : decimals.format(keynessOf(entry))],
    ["Score", `${decimals.format(scoreOf(entry))}, rank ${whole.format(ranks[entry])}`],
  ];
  if (tags.length) pairs.push(["Tags", element("span", {}, ...list(tags))]);
  if (entries.flag[entry] !== NONE) {
    pairs.push(["Flag", element("span", { class: "flag" }, "⚑ ", foreign(flagName(entries.flags[entries.flag[entry]])))]);
  }
  return element("dl", {}, ...pairs.flatMap(([name, value]) => [element("dt", {}, name), element("dd", {}, value)]));
}

/** A sentence with the term marked, and where it stands. */
function sentence({ sentence: text, page, chapter }, spellings) {
  const where = [];
  if (page) where.push(`page ${whole.format(page)}`);
  if (chapter) where.push(foreign(chapter));
  const parts = where.flatMap((part, i) => (i ? [", ", part] : [part]));
  return [element("bdi", {}, ...marked(text, spellings)), element("footer", {}, ...parts)];
}

function marked(text, spellings) {
  const lower = text.toLowerCase();
  let from = -1;
  let length = 0;
  for (const spelling of spellings) {
    const at = lower.indexOf(spelling.toLowerCase());
    // Letters that change their length with their case would mark the wrong place.
    if (at >= 0 && spelling.length > length && lower.length === text.length) {
      from = at;
      length = spelling.length;
    }
  }
  if (from < 0) return [text];
  return [text.slice(0, from), element("mark", {}, text.slice(from, from + length)), text.slice(from + length)];
}
