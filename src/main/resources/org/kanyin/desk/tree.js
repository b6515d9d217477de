// The issue as a tree: sections and articles, with the folios they begin on and how much is wrong
// in them. Articles and sections are moved by mouse or by Alt and the arrow keys.
import { $, make } from "./make.js";
import { send } from "./editor.js";
import { askTitle, editHead } from "./head.js";

const FAR = 6;

export class Tree {
  /**
   * @param go shows a sheet
   * @param news tells what was done, and whether it was refused
   * @param dropped takes files that were dropped on an entry
   * @param chosen is told which entry is
   */
  constructor(holder, go, news, dropped, chosen) {
    this.chosen = chosen;
    this.holder = holder;
    this.go = go;
    this.news = news;
    this.dropped = dropped;
    this.line = make("div", undefined, "drop-line");
    this.line.hidden = true;
    $("up").addEventListener("click", () => this.step(this.current, -1));
    $("down").addEventListener("click", () => this.step(this.current, 1));
    $("rename").addEventListener("click", () => this.edit(this.current));
    $("new-section").addEventListener("click", () => this.newSection(this.current));
    $("more").addEventListener("click", () => $("manuscripts").click());
    $("manuscripts").addEventListener("change", () => {
      this.dropped([...$("manuscripts").files], this.current);
      $("manuscripts").value = "";
    });
    holder.addEventListener("keydown", (event) => this.key(event));
    holder.addEventListener("pointerdown", (event) => this.press(event));
    holder.addEventListener("click", (event) => this.click(event));
    holder.addEventListener("focusin", (event) => this.choose(event.target.closest(".entry")?.entry));
    for (const kind of ["dragover", "drop"]) {
      holder.addEventListener(kind, (event) => this.files(event, kind === "drop"));
    }
  }

  /** Shows a state; what is the same is left alone, and nothing moves under a hand that drags. */
  show(state) {
    if (this.dragging) {
      this.later = state;
      return;
    }
    this.later = undefined;
    const folios = state.pages?.map((p) => p.folio);
    const errors = state.findings.filter((f) => f.severity === "error").map((f) => f.place);
    const shown = JSON.stringify([state.parts, folios, errors]);
    if (shown === this.shown) {
      this.state = state;
      return;
    }
    this.shown = shown;
    this.render(state);
  }

  render(state) {
    const focused = this.holder.contains(document.activeElement);
    this.state = state;
    const list = make("ul");
    (state.parts ?? []).forEach((part, index) => list.append(this.part(part, index)));
    this.holder.replaceChildren(list, this.line);
    const wanted = this.wanted?.(state) ?? this.current?.id;
    this.wanted = undefined;
    const found = [...this.holder.querySelectorAll(".entry")].find((b) => b.entry.id === wanted);
    this.choose(found?.entry);
    if (focused && found) {
      found.focus({ preventScroll: true });
    }
  }

  part(part, index) {
    const item = make("li");
    item.append(this.button({ ...part, index }, part.articles ? "section" : ""));
    item.partIndex = index;
    if (part.articles) {
      const articles = make("ul");
      part.articles.forEach((article, i) => {
        const row = make("li");
        row.append(this.button({ ...article, section: part.id, index: i }, ""));
        articles.append(row);
      });
      item.append(articles);
    }
    return item;
  }

  button(entry, name) {
    const button = make("button", undefined, "entry " + name);
    button.entry = entry;
    const folio = this.state.pages?.[entry.sheet - 1]?.folio || "";
    button.append(make("span", entry.title || (entry.kind === "plate" ? "图版" : "（没有题目）")), make("span", folio, "folio"));
    const wrong = entry.articles ? 0 : this.errors(entry);
    if (wrong > 0) {
      button.append(make("span", "错 " + wrong, "wrong"));
    }
    if (entry.report) {
      button.append(make("span", "来稿 " + entry.report, "report"));
    }
    return button;
  }

  /** Errors whose place lies between this article's start and the next one's in the same file. */
  errors(article) {
    const all = this.state.parts.flatMap((p) => p.articles ?? [p]).filter((a) => a.place.file === article.place.file);
    const next = all[all.findIndex((a) => a.id === article.id) + 1];
    return this.state.findings.filter(
      (f) =>
        f.severity === "error" &&
        f.place.file === article.place.file &&
        f.place.line >= article.place.line &&
        (!next || f.place.line < next.place.line),
    ).length;
  }

  choose(entry) {
    this.current = entry ?? this.current;
    for (const button of this.holder.querySelectorAll(".entry")) {
      button.setAttribute("aria-current", button.entry.id === this.current?.id);
    }
    const section = this.current?.articles !== undefined;
    const none = !this.current;
    $("up").disabled = $("down").disabled = none;
    $("rename").disabled = none || this.current.kind === "plate";
    $("rename").textContent = section ? "栏目名" : "题目署名";
    $("more").disabled = !section && !this.current?.section;
    this.chosen?.(this.current);
    $("new-section").disabled = none || this.current.kind !== "article";
  }

  click(event) {
    const entry = event.target.closest(".entry")?.entry;
    if (this.moved) {
      this.moved = false;
      event.preventDefault();
    } else if (entry?.sheet) {
      this.go(entry.sheet);
    }
  }

  key(event) {
    const entry = event.target.closest(".entry")?.entry;
    if (!entry) {
      return;
    }
    const rows = [...this.holder.querySelectorAll(".entry")];
    const at = rows.indexOf(event.target.closest(".entry"));
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (step && event.altKey) {
      event.preventDefault();
      this.step(entry, step);
    } else if (step) {
      event.preventDefault();
      rows[at + step]?.focus();
    } else if (event.key === "Delete" && entry.kind === "article") {
      event.preventDefault();
      this.send("remove", { id: entry.id });
    } else if (event.key === "F2") {
      event.preventDefault();
      this.edit(entry);
    }
  }

  /** One place up or down; an article at its section's end goes on to the next section. */
  step(entry, by) {
    if (!entry) {
      return;
    }
    const parts = this.state.parts;
    if (!entry.section) {
      const to = entry.index + by;
      if (to >= 0 && to < parts.length) {
        this.movePart(entry, to);
      }
      return;
    }
    const at = parts.findIndex((p) => p.id === entry.section);
    const to = entry.index + by;
    if (to >= 0 && to < parts[at].articles.length) {
      this.moveArticle(entry, entry.section, to);
      return;
    }
    const next = parts.slice(by < 0 ? 0 : at + 1, by < 0 ? at : undefined).filter((p) => p.articles);
    const section = by < 0 ? next.at(-1) : next[0];
    if (section) {
      this.moveArticle(entry, section.id, by < 0 ? section.articles.length : 0);
    }
  }

  async moveArticle(entry, section, index) {
    await this.send("move", { id: entry.id, section, index });
  }

  async movePart(entry, index) {
    this.wanted = (state) => state.parts[index]?.id;
    await this.send("move", { id: entry.id, index });
  }

  async send(action, body) {
    const answer = await send(action, { outline: this.state.outline, ...body });
    if (!answer.done) {
      this.wanted = undefined;
    }
    this.news(answer.sentence, !answer.done);
    return answer;
  }

  async edit(entry) {
    if (entry?.kind === "section") {
      const title = await askTitle("栏目名", entry.title);
      if (title !== undefined && title !== entry.title) {
        await this.send("rename", { id: entry.id, title });
      }
    } else if (entry?.kind === "article") {
      await editHead(entry, (body) => this.send("head", { id: entry.id, ...body }));
    }
  }

  async newSection(entry) {
    const title = entry && (await askTitle("新栏目从“" + entry.title + "”开始，栏目名", ""));
    if (title) {
      await this.send("section", { id: entry.id, title });
    }
  }

  press(event) {
    const button = event.target.closest(".entry");
    if (!button || event.button !== 0) {
      return;
    }
    const { clientX: x, clientY: y, pointerId } = event;
    this.moved = false;
    let target;
    const move = (e) => {
      if (!this.dragging && Math.hypot(e.clientX - x, e.clientY - y) > FAR) {
        this.dragging = true;
        button.setPointerCapture(pointerId);
        button.classList.add("dragged");
      }
      if (this.dragging) {
        target = this.targetAt(button.entry, e.clientY);
      }
    };
    const end = (e) => {
      button.removeEventListener("pointermove", move);
      button.removeEventListener("pointerup", end);
      button.removeEventListener("pointercancel", end);
      button.classList.remove("dragged");
      this.line.hidden = true;
      this.moved = this.dragging;
      if (this.dragging && e.type === "pointerup") {
        target?.drop();
      }
      this.dragging = false;
      if (this.later) {
        this.show(this.later);
      }
    };
    button.addEventListener("pointermove", move);
    button.addEventListener("pointerup", end);
    button.addEventListener("pointercancel", end);
  }

  /** Where an entry would go that is let go at a height; a line shows it. */
  targetAt(entry, y) {
    const rows = [...this.holder.querySelectorAll(entry.section || entry.kind === "article" ? ".entry" : "ul > li")].filter(
      (row) => entry.section || entry.kind === "article" || row.partIndex !== undefined,
    );
    const row = rows.findLast((r) => r.getBoundingClientRect().top <= y) ?? rows[0];
    const box = row.getBoundingClientRect();
    const below = y > box.top + box.height / 2;
    this.line.hidden = false;
    const edge = (below ? box.bottom : box.top) - this.holder.getBoundingClientRect().top + this.holder.scrollTop;
    this.line.style.top = edge + "px";
    if (row.partIndex !== undefined) {
      const to = row.partIndex + (below ? 1 : 0);
      return { drop: () => this.movePart(entry, to > entry.index ? to - 1 : to) };
    }
    const on = row.entry;
    const section = on.kind === "section" ? on.id : on.section;
    let to = on.kind === "section" ? 0 : on.index + (below ? 1 : 0);
    if (!section) {
      to = on.index + (below ? 1 : 0);
      return entry.section ? undefined : { drop: () => this.movePart(entry, to > entry.index ? to - 1 : to) };
    }
    if (section === entry.section && to > entry.index) {
      to--;
    }
    return { drop: () => (section === entry.section && to === entry.index ? undefined : this.moveArticle(entry, section, to)) };
  }

  /** Files from outside over an entry. */
  files(event, dropped) {
    if (!event.dataTransfer?.types.includes("Files")) {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    if (dropped) {
      const entry = event.target.closest(".entry")?.entry;
      this.dropped([...event.dataTransfer.files], entry);
    }
  }
}
