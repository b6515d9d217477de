// What stands above an article's text, in a window of its own: lines and authors.
import { $, make } from "./make.js";

const LINES = { kicker: "眉题", title: "题目", subtitle: "副题", "toc-title": "目录题" };

/** Shows a dialogue until it is closed; answers whether it was agreed to. */
export function agreed(dialog) {
  return new Promise((resolve) => {
    dialog.returnValue = "";
    dialog.addEventListener("close", () => resolve(dialog.returnValue === "ok"), { once: true });
    dialog.showModal();
  });
}

/** Asks for one line; answers undefined where it is called off. */
export async function askTitle(label, text) {
  $("line-label").textContent = label;
  $("line").value = text;
  const done = agreed($("line-dialog"));
  $("line").select();
  return (await done) ? $("line").value.trim() : undefined;
}

function author({ name, affiliation }) {
  const row = make("div", undefined, "author");
  const fields = [
    ["姓名", name, "name"],
    ["单位", affiliation, "affiliation"],
  ].map(([label, value, key]) => {
    const field = make("input");
    field.value = value;
    field.autocomplete = "off";
    field.setAttribute("aria-label", "作者的" + label);
    field.placeholder = label;
    field.dataset.key = key;
    return field;
  });
  const gone = make("button", "去掉");
  gone.addEventListener("click", () => {
    row.remove();
    $("add-author").focus();
  });
  row.append(...fields, gone);
  return row;
}

const authorsNow = () =>
  [...$("authors").children].map((row) =>
    Object.fromEntries([...row.querySelectorAll("input")].map((f) => [f.dataset.key, f.value.trim()])),
  );

$("add-author").addEventListener("click", () => {
  const row = author({ name: "", affiliation: "" });
  $("authors").append(row);
  row.querySelector("input").focus();
});

/** Lets an article's head be changed; what is refused stays to be put right. */
export async function editHead(entry, write) {
  const answer = await fetch("/head/" + encodeURIComponent(entry.id));
  if (!answer.ok) {
    return;
  }
  const head = await answer.json();
  const lines = Object.entries(LINES).map(([key, label]) => {
    const row = make("label", label + " ");
    const field = make("input");
    field.value = head[key].text;
    field.autocomplete = "off";
    field.dataset.line = key;
    field.disabled = !head[key].plain;
    row.append(field);
    if (!head[key].plain) {
      row.append(make("small", "有换行或标记，请点页面上的字改"));
    }
    return row;
  });
  $("head-lines").replaceChildren(...lines);
  $("authors").replaceChildren(...head.authors.map(author));
  $("head-answer").textContent = "";
  while (await agreed($("head-dialog"))) {
    const changed = {};
    for (const field of $("head-lines").querySelectorAll("input:enabled")) {
      if (field.value.trim() !== head[field.dataset.line].text) {
        changed[field.dataset.line] = field.value.trim();
      }
    }
    const { done, sentence } = await write({ lines: changed, authors: authorsNow() });
    if (done) {
      return;
    }
    $("head-answer").textContent = sentence;
  }
}
