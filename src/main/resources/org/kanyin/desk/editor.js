// A paragraph in the editor: what is typed is shown on the page at once, and written when it is
// said. The server finds what has changed and writes that range alone.
import { contentOf, parse, put, render, select, toggle, unitAt, unitsBefore, unitsOf } from "./paragraph.js";

/** Sends what is to be done; answers whether it was, and a sentence. */
export async function send(action, body) {
  try {
    const answer = await fetch("/" + action, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
    });
    return answer.ok ? await answer.json() : { done: false, sentence: await answer.text() };
  } catch {
    return { done: false, sentence: "与刊印断开了，没有做" };
  }
}

const MARKS = { b: "strong", e: "em", k: "a" };

export class Editor {
  /**
   * @param told takes a sentence for whoever does not see the editor
   */
  constructor(form, told) {
    this.form = form;
    this.told = told;
    this.words = form.querySelector("#words");
    this.answer = form.querySelector("#answer");
    this.ask = form.querySelector("#ask");
    this.past = [];
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.write();
    });
    form.querySelector("#leave").addEventListener("click", () => this.leave());
    for (const button of form.querySelectorAll("[data-mark]")) {
      button.addEventListener("mousedown", (event) => event.preventDefault());
      button.addEventListener("click", () => this.mark(button.dataset.mark));
    }
    this.words.addEventListener("keydown", (event) => this.key(event));
    this.words.addEventListener("input", (event) => event.isComposing || this.changed());
    this.words.addEventListener("compositionend", () => this.changed());
    this.words.addEventListener("paste", (event) => this.paste(event));
    this.words.addEventListener("drop", (event) => event.preventDefault());
    this.ask.querySelector("#answered").addEventListener("click", () => this.answered());
    this.ask.addEventListener("keydown", (event) => this.askKey(event));
  }

  get dirty() {
    return !this.form.hidden && this.now !== this.before;
  }

  /** Opens a paragraph with the cursor at a character; words not yet written are not lost. */
  open(block, place) {
    if (this.dirty && this.block !== block) {
      this.say("上一段改了还没有写进稿件：先写，或按“不改了”", true);
      this.words.focus();
      return;
    }
    if (!this.dirty) {
      this.block = block;
      this.stamp = place.stamp;
      this.units = unitsOf(place.content);
      this.words.hardBlanks = this.units.some((u) => u.c === "\u00a0");
      this.before = this.now = JSON.stringify(contentOf(this.units));
      this.past = [];
      render(this.words, this.units);
      this.say("", false);
    }
    this.form.hidden = false;
    this.ask.hidden = true;
    this.words.focus();
    const at = unitAt(this.units, place.index);
    select(this.words, at, at);
    this.words.scrollIntoView({ block: "nearest" });
  }

  /** The units that are selected. */
  selection() {
    const s = window.getSelection();
    if (!s.rangeCount || !this.words.contains(s.anchorNode)) {
      return [this.units.length, this.units.length];
    }
    const range = s.getRangeAt(0);
    return [
      unitsBefore(this.words, range.startContainer, range.startOffset),
      unitsBefore(this.words, range.endContainer, range.endOffset),
    ];
  }

  changed() {
    this.past.push(this.units);
    this.units = parse(this.words);
    this.show();
  }

  /** Other units, by a command and not by typing. */
  become(units, from, to) {
    this.past.push(this.units);
    this.units = units;
    render(this.words, units);
    this.words.focus();
    select(this.words, from, to);
    this.show();
  }

  /** Has the page show what stands here; of what is typed meanwhile the latest is sent. */
  async show() {
    this.now = JSON.stringify(contentOf(this.units));
    if (this.sending) {
      return;
    }
    this.sending = true;
    let sent;
    while (sent !== this.now && !this.form.hidden) {
      sent = this.now;
      const answer = await send("type", { block: this.block, stamp: this.stamp, content: JSON.parse(sent) });
      this.say(answer.done ? (this.dirty ? "页面上是改后的样子，还没有写进稿件" : "") : answer.sentence, !answer.done);
    }
    this.sending = false;
  }

  key(event) {
    const held = event.ctrlKey || event.metaKey;
    if (event.key === "Enter") {
      event.preventDefault();
      if (held) {
        this.write();
      } else if (event.shiftKey) {
        this.mark("br");
      }
    } else if (event.key === "Escape") {
      this.leave();
    } else if (held && event.key === "z") {
      event.preventDefault();
      this.back();
    } else if (held && MARKS[event.key]) {
      event.preventDefault();
      this.mark(MARKS[event.key]);
    }
  }

  back() {
    const units = this.past.pop();
    if (units) {
      const [at] = this.selection();
      this.become(units, Math.min(at, units.length), Math.min(at, units.length));
      this.past.pop();
    }
  }

  paste(event) {
    event.preventDefault();
    const text = event.clipboardData.getData("text/plain").replace(/[\r\n\t]+/g, "");
    const [from, to] = this.selection();
    const kept = [...this.units.slice(0, from), ...this.units.slice(to)];
    const added = [...text].map((c) => ({ c, stack: [] }));
    this.become(put(kept, from, added), from + added.length, from + added.length);
  }

  mark(name) {
    const [from, to] = this.selection();
    if (name === "br") {
      const atom = { c: "", atom: { name: "br" }, stack: [] };
      this.become(put(this.units, to, [atom]), to + 1, to + 1);
    } else if (name === "footnote") {
      const inside = this.units[to - 1]?.stack.some((m) => m.name === "footnote");
      if (inside) {
        this.say("脚注里不能再有脚注", true);
      } else {
        const mark = { name: "footnote", known: -1 };
        const note = [..."脚注文字"].map((c) => ({ c, stack: [mark] }));
        this.become(put(this.units, to, note), to, to + note.length);
      }
    } else if (from === to) {
      this.say("请先选中几个字", true);
    } else if (name === "a") {
      this.link(from, to);
    } else {
      this.become(toggle(this.units, from, to, name), from, to);
    }
  }

  /** Asks for an address, or takes the link off where there is one. */
  link(from, to) {
    if (this.units.slice(from, to).every((u) => u.stack.some((m) => m.name === "a"))) {
      this.become(toggle(this.units, from, to, "a"), from, to);
      return;
    }
    this.asked = [from, to];
    this.ask.hidden = false;
    const field = this.ask.querySelector("input");
    field.value = "https://";
    field.focus();
  }

  askKey(event) {
    if (event.key === "Enter") {
      event.preventDefault();
      this.answered();
    } else if (event.key === "Escape") {
      event.stopPropagation();
      this.ask.hidden = true;
      this.words.focus();
    }
  }

  answered() {
    const href = this.ask.querySelector("input").value.trim();
    const [from, to] = this.asked;
    const units = toggle(this.units, from, to, "a");
    units.slice(from, to).flatMap((u) => u.stack).forEach((m) => m.name === "a" && (m.href ??= href));
    this.ask.hidden = true;
    this.become(units, from, to);
  }

  close() {
    this.form.hidden = true;
    this.ask.hidden = true;
    this.now = this.before = undefined;
    this.block = undefined;
  }

  leave() {
    if (this.dirty) {
      send("leave", {});
    }
    this.close();
    document.getElementById("pages").focus({ preventScroll: true });
  }

  async write() {
    if (!this.dirty) {
      this.say("没有改动", false);
      return;
    }
    const content = contentOf(this.units);
    const answer = await send("edit", { block: this.block, stamp: this.stamp, content });
    if (answer.done) {
      this.told(answer.sentence, false);
      this.close();
      document.getElementById("pages").focus({ preventScroll: true });
    } else {
      this.say(answer.sentence, true);
    }
  }

  say(sentence, refused) {
    this.answer.textContent = sentence;
    this.answer.classList.toggle("refused", refused);
  }
}
