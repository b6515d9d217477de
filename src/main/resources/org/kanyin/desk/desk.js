// The desk: what the server tells is shown, and the reading place is kept.
import { PageView, keepOnly } from "./page-view.js";
import { Editor, send } from "./editor.js";
import { showFindings, showPlace, showTree } from "./side-lists.js";

const $ = (id) => document.getElementById(id);
const holder = $("pages");
const views = [];
let state;
let scale = 0;
let fitting = true;

const watcher = new IntersectionObserver(
  (entries) => entries.forEach((e) => e.target.view.approach(e.isIntersecting).catch(trouble)),
  { root: holder, rootMargin: "100% 0px" },
);

function trouble() {
  news("与刊印断开了，正在重新连接……", true);
}

function news(text, old) {
  $("news").textContent = text;
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
  showTree($("tree"), state, go);
  showFindings($("findings"), $("count"), state, go, correct);
  tell();
  if (first && state.pages) {
    count();
  }
  document.body.dataset.revision = state.revision;
}

function tell() {
  const errors = state.findings.filter((f) => f.severity === "error").length;
  if (state.revision === 0) {
    news("正在排第一遍……", false);
  } else if (state.old) {
    news(state.pages ? "下面是改坏以前的页面：稿件有 " + errors + " 处错误，排不成" : "稿件有 " + errors + " 处错误，排不成", true);
  } else {
    news("共 " + state.pages.length + " 页，与稿件一致（" + state.milliseconds + " 毫秒）", false);
  }
  $("sheets").textContent = state.pages ? "共 " + state.pages.length + " 张" : "";
  $("issue-title").textContent = document.title = state.title || "刊印";
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
  }
}

const editor = new Editor($("editor"), () => state.revision);

async function correct(number) {
  const answer = await send("correct", { revision: state.revision, number });
  news(answer.sentence, !answer.done);
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
  const field = ["INPUT", "TEXTAREA"].includes(event.target.tagName);
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
