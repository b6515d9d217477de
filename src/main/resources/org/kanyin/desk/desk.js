// The desk: what the server tells is shown, and the reading place is kept.
import { PageView, keepOnly } from "./page-view.js";
import { Editor, send } from "./editor.js";
import { showFindings, showPlace } from "./side-lists.js";
import { $ } from "./make.js";
import { jobButtons, showJob } from "./jobs.js";
import { Tree } from "./tree.js";
import { formChoice, showReport, takeManuscripts, takePicture } from "./filing.js";

const holder = $("pages");
const views = [];
let state;
let scale = 0;
let fitting = true;
let held;

/** Milliseconds that a sentence of what was done stands. */
const LONG_ENOUGH = 5000;

const watcher = new IntersectionObserver(
  (entries) => entries.forEach((e) => e.target.view.approach(e.isIntersecting).catch(trouble)),
  { root: holder, rootMargin: "100% 0px" },
);

function trouble() {
  status("与刊印断开了，正在重新连接……", true);
}

/** Tells what came of something that was done; it stands for a while. */
function news(text, refused) {
  clearTimeout(held);
  held = setTimeout(() => {
    held = undefined;
    state && tell();
  }, LONG_ENOUGH);
  status(text, refused);
}

/** Tells how things are. */
function status(text, old) {
  $("news").textContent = text;
  $("news").title = text;
  $("news").classList.toggle("old", old);
}

async function show(next) {
  const first = !state?.pages;
  state = next;
  if (state.pages) {
    if (!scale) {
      scale = fitted();
    }
    await lay();
  }
  tree.show(state);
  showFindings($("findings"), $("count"), state, go, correct);
  showJob(state.job, go);
  tell();
  if (first && state.pages) {
    count();
  }
  document.body.dataset.revision = state.revision;
}

function tell() {
  $("sheets").textContent = state.pages ? "共 " + state.pages.length + " 张" : "";
  $("issue-title").textContent = document.title = state.title || "刊印";
  if (held && !state.old) {
    return;
  }
  const errors = state.findings.filter((f) => f.severity === "error").length;
  if (state.revision === 0) {
    status("正在排第一遍……", false);
  } else if (state.old) {
    status(state.pages ? "下面是改坏以前的页面：稿件有 " + errors + " 处错误，排不成" : "稿件有 " + errors + " 处错误，排不成", true);
  } else if (state.typed) {
    status("页面上是改后的样子，还没有写进稿件", false);
  } else {
    status("共 " + state.pages.length + " 页，与稿件一致（" + state.milliseconds + " 毫秒）", false);
  }
}

/** Brings the list of pages to what the state says; pages that are the same are not touched. */
async function lay() {
  while (views.length > state.pages.length) {
    const view = views.pop();
    watcher.unobserve(view.element);
    view.element.remove();
  }
  while (views.length < state.pages.length) {
    const view = new PageView(clicked);
    view.element.view = view;
    views.push(view);
    holder.append(view.element);
    watcher.observe(view.element);
  }
  await Promise.all(views.map((view, i) => view.set(state.pages[i], scale)));
  keepOnly(new Set(state.pages.map((p) => p.hash)));
}

function fitted() {
  const sheets = holder.classList.contains("spreads") ? 2 : 1;
  const width = Math.max(...state.pages.map((p) => p.width)) * sheets;
  return Math.max(0.2, (holder.clientWidth - 48) / width);
}

/** Shows pages larger or smaller; the middle of what is seen stays in the middle. */
function zoom(to) {
  const before = scale;
  const middle = holder.scrollTop + holder.clientHeight / 2;
  scale = Math.min(6, Math.max(0.2, to));
  lay().catch(trouble);
  holder.scrollTop = (middle * scale) / before - holder.clientHeight / 2;
}

/** The index of the page that is read: the one at the upper third of the window. */
function current() {
  const line = holder.getBoundingClientRect().top + holder.clientHeight / 3;
  const found = views.findIndex((view) => view.element.getBoundingClientRect().bottom > line);
  return found < 0 ? views.length - 1 : found;
}

function count() {
  const page = state?.pages?.[current()];
  if (page && document.activeElement !== $("folio")) {
    $("folio").value = page.folio || "–";
  }
}

function go(sheet) {
  const view = views[sheet - 1];
  if (!view) {
    return;
  }
  views.forEach((v) => v.element.classList.toggle("meant", v === view));
  holder.scrollTop += view.element.getBoundingClientRect().top - holder.getBoundingClientRect().top - 12;
}

async function clicked({ block, index }) {
  const answer = await fetch("/place/" + encodeURIComponent(block) + "/" + index);
  if (answer.ok) {
    const place = await answer.json();
    showPlace($("place"), place);
    editor.open(block, place);
    const choice = formChoice({ name: place.element, level: place.level }, (form) => become(block, form));
    $("form").replaceChildren(...(choice ? ["这一段是 ", choice] : []));
  }
}

const tree = new Tree(
  $("tree"),
  go,
  news,
  (files, entry) => takeManuscripts(files, entry?.section ?? (entry?.articles ? entry.id : undefined), news),
  (entry) => showReport($("report"), entry, { news, go, head: () => tree.edit(entry) }).catch(trouble),
);
const editor = new Editor($("editor"), news);

async function correct(number) {
  const answer = await send("correct", { revision: state.revision, number });
  news(answer.sentence, !answer.done);
}

/** Makes a block something else; what is typed in it is written first. */
async function become(block, form) {
  if (editor.dirty) {
    news("这一段改了还没有写进稿件：先写，再改它是什么", true);
    return;
  }
  const answer = await send("form", { block, ...form });
  news(answer.sentence, !answer.done);
  if (answer.done) {
    editor.close();
  }
}

jobButtons(news);
$("add-picture").addEventListener("click", () => $("pictures-in").click());
$("pictures-in").addEventListener("change", async () => {
  const [file] = $("pictures-in").files;
  $("pictures-in").value = "";
  if (file) {
    await takePicture(file, editor.block, news);
  }
});
for (const kind of ["dragover", "dragleave", "drop"]) {
  holder.addEventListener(kind, (event) => {
    if (event.dataTransfer.types.includes("Files")) {
      event.preventDefault();
      holder.classList.toggle("taking", kind === "dragover");
      const at = event.target.closest(".sheet")?.view.at(event);
      if (kind === "drop" && at) {
        takePicture(event.dataTransfer.files[0], at.block, news);
      } else if (kind === "drop") {
        news("请把图片放到一段文字上", true);
      }
    }
  });
}
// A file beside its place would be opened by the browser instead of the desk.
for (const kind of ["dragover", "drop"]) {
  document.addEventListener(kind, (event) => event.preventDefault());
}

/** Takes the last change back, or makes it again; in a field the browser does that itself. */
async function step(action) {
  const answer = await send(action, { revision: state.revision });
  news(answer.sentence, !answer.done);
}

$("undo").addEventListener("click", () => step("undo"));
$("redo").addEventListener("click", () => step("redo"));
$("back").addEventListener("click", () => go(current()));
$("on").addEventListener("click", () => go(current() + 2));
$("larger").addEventListener("click", () => ((fitting = false), zoom(scale * 1.2)));
$("smaller").addEventListener("click", () => ((fitting = false), zoom(scale / 1.2)));
$("fit").addEventListener("click", fit);
$("spreads").addEventListener("click", spread);
$("folio").addEventListener("keydown", (event) => {
  if (event.key === "Enter") {
    const wanted = $("folio").value.trim();
    const found = state.pages.findIndex((p) => p.folio === wanted);
    if (found >= 0) {
      go(found + 1);
      holder.focus();
    } else {
      news("没有页码是“" + wanted + "”的页", false);
    }
  }
});

function fit() {
  fitting = true;
  zoom(fitted());
}

function spread() {
  const on = holder.classList.toggle("spreads");
  $("spreads").setAttribute("aria-pressed", on);
  fit();
}

const KEYS = {
  PageDown: () => go(current() + 2),
  PageUp: () => go(current()),
  Home: () => go(1),
  End: () => go(views.length),
  "+": () => $("larger").click(),
  "=": () => $("larger").click(),
  "-": () => $("smaller").click(),
  0: fit,
  s: spread,
};
document.addEventListener("keydown", (event) => {
  const field = ["INPUT", "TEXTAREA", "SELECT"].includes(event.target.tagName) || event.target.isContentEditable;
  const moved = (event.ctrlKey || event.metaKey) && !field && { z: "undo", y: "redo", Z: "redo" }[event.key];
  if (moved) {
    event.preventDefault();
    step(moved);
    return;
  }
  const act = KEYS[event.key];
  if (act && !field && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault();
    act();
  }
});
holder.addEventListener("scroll", count, { passive: true });
window.addEventListener("resize", () => fitting && state?.pages && zoom(fitted()));

let last = Promise.resolve();
const events = new EventSource("/events");
events.onmessage = (event) => {
  const next = JSON.parse(event.data);
  last = last.then(() => show(next)).catch(trouble);
};
events.onerror = trouble;
