// The issue as a tree, and what is wrong with it, each with a way to its page.

const make = (tag, text, name) => {
  const element = document.createElement(tag);
  if (text !== undefined) {
    element.textContent = text;
  }
  if (name) {
    element.className = name;
  }
  return element;
};

const where = ({ file, line, column }) => (line ? file + " 第 " + line + " 行" + (column ? "第 " + column + " 字" : "") : file);

/** Sections and articles, with the folios they begin on and how many errors stand in them. */
export function showTree(holder, state, go) {
  const folio = (sheet) => state.pages?.[sheet - 1]?.folio || "";
  const list = make("ul");
  for (const section of state.sections ?? []) {
    const item = make("li");
    item.append(make("h2", section.title));
    const articles = make("ul");
    for (const article of section.articles) {
      const button = make("button");
      button.type = "button";
      button.append(make("span", article.title), make("span", folio(article.sheet), "folio"));
      const wrong = errors(state, section, article);
      if (wrong > 0) {
        const mark = make("span", "错 " + wrong, "wrong");
        button.append(mark);
      }
      button.disabled = !article.sheet;
      button.addEventListener("click", () => go(article.sheet));
      const row = make("li");
      row.append(button);
      articles.append(row);
    }
    item.append(articles);
    list.append(item);
  }
  holder.replaceChildren(list);
}

/** Errors whose place lies between this article's start and the next one's in the same file. */
function errors(state, section, article) {
  const all = state.sections.flatMap((s) => s.articles).filter((a) => a.place.file === article.place.file);
  const next = all[all.indexOf(article) + 1];
  return state.findings.filter(
    (f) =>
      f.severity === "error" &&
      f.place.file === article.place.file &&
      f.place.line >= article.place.line &&
      (!next || f.place.line < next.place.line),
  ).length;
}

const WEIGHTS = { error: "错误", warning: "警告", note: "提示" };

/** All findings, errors first, each a button that goes to its page. */
export function showFindings(holder, count, state, go, correct) {
  const order = ["error", "warning", "note"];
  const sorted = [...state.findings].sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));
  count.textContent = sorted.length ? "（" + sorted.length + "）" : "没有";
  holder.replaceChildren(
    ...sorted.map((f) => {
      const button = make("button", undefined, f.severity);
      button.type = "button";
      const place = [where(f.place), WEIGHTS[f.severity], f.code].filter(Boolean).join(" · ");
      button.append(make("span", place, "where"), document.createTextNode(f.message));
      if (f.suggestion) {
        button.append(make("span", f.suggestion, "hint"));
      }
      button.addEventListener("click", () => go(f.sheet));
      const item = make("li");
      item.append(button);
      if (f.correction !== undefined) {
        const mend = make("button", "改成“" + f.replacement + "”", "correct");
        mend.type = "button";
        mend.addEventListener("click", () => correct(f.correction));
        item.append(mend);
      }
      return item;
    }),
  );
}

/** The passage of the manuscript that was clicked. */
export function showPlace(holder, place) {
  const from = Math.max(0, place.index - 30);
  const to = Math.min(place.text.length, place.index + 30);
  const passage = make("p");
  passage.append(
    (from > 0 ? "……" : "") + place.text.slice(from, place.index),
    make("mark", place.text.slice(place.index, place.index + 1)),
    place.text.slice(place.index + 1, to) + (to < place.text.length ? "……" : ""),
  );
  holder.replaceChildren(make("span", where(place), "where"), passage);
}
