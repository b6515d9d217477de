// Other words for a paragraph: what is changed is found here, the server writes it.

/** Sends what is to be done; answers whether it was, and a sentence. */
export async function send(action, body) {
  const answer = await fetch("/" + action, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
  return answer.ok ? answer.json() : { done: false, sentence: await answer.text() };
}

/** The shortest range in which two texts differ, pairs of surrogates kept whole. */
export function difference(before, after) {
  const a = [...before];
  const b = [...after];
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) {
    head++;
  }
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) {
    tail++;
  }
  const from = a.slice(0, head).join("").length;
  const to = before.length - a.slice(a.length - tail).join("").length;
  return { from, to, text: b.slice(head, b.length - tail).join("") };
}

export class Editor {
  constructor(form, revision) {
    this.form = form;
    this.revision = revision;
    this.words = form.querySelector("textarea");
    this.answer = form.querySelector("#answer");
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.write();
    });
    form.querySelector("#leave").addEventListener("click", () => this.close());
    this.words.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        this.write();
      } else if (event.key === "Escape") {
        this.close();
      }
    });
  }

  /** Opens a paragraph with the cursor at a character; words not yet written are not lost. */
  open(block, place) {
    if (!this.form.hidden && this.block !== block && this.words.value !== this.before) {
      this.say("上一段改了还没有写进稿件：先写，或按“不改了”", true);
      this.words.focus();
      return;
    }
    if (this.block !== block || this.form.hidden || this.words.value === this.before) {
      this.block = block;
      this.before = place.text;
      this.words.value = place.text;
    }
    this.form.hidden = false;
    this.say("", false);
    this.words.focus();
    this.words.setSelectionRange(place.index, place.index);
  }

  close() {
    this.form.hidden = true;
    this.words.value = this.before = "";
  }

  async write() {
    if (this.words.value === this.before) {
      this.say("没有改动", false);
      return;
    }
    const words = this.words.value;
    const change = difference(this.before, words);
    const answer = await send("edit", { revision: this.revision(), block: this.block, ...change });
    this.say(answer.sentence, !answer.done);
    if (answer.done) {
      this.before = words;
    }
  }

  say(sentence, refused) {
    this.answer.textContent = sentence;
    this.answer.classList.toggle("refused", refused);
  }
}
