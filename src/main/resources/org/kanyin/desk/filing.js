// What is dropped on the page: manuscripts on a section, pictures on a paragraph; and what was said
// of a manuscript as it was taken in.
import { $, make } from "./make.js";
import { send } from "./editor.js";
import { agreed } from "./head.js";

const isPicture = (file) => /\.(png|jpe?g|svg|tiff?|bmp|gif|webp)$/i.test(file.name);
const isManuscript = (file) => /\.(docx?|docm|wps|rtf|odt)$/i.test(file.name);

/** Hands a file to the server; answers its number, or a sentence why not. */
export async function upload(file) {
  try {
    const answer = await fetch("/upload", {
      method: "POST",
      headers: { "Content-Type": "application/octet-stream", "Kanyin-Name": encodeURIComponent(file.name) },
      body: file,
    });
    return answer.ok ? { number: await answer.json() } : { sentence: await answer.text() };
  } catch {
    return { sentence: "文件没有送到，可能太大了（最多 64 MB）" };
  }
}

/** Takes manuscripts into a section one after the other, and tells of each. */
export async function takeManuscripts(files, section, news) {
  const told = [];
  for (const file of files) {
    news("正在收“" + file.name + "”……", false);
    if (!isManuscript(file)) {
      told.push([file.name, "不是 Word 稿件；图片请放到页面上的那一段", true]);
      continue;
    }
    const { number, sentence } = await upload(file);
    const answer = number ? await send("import", { upload: number, section }) : { done: false, sentence };
    told.push([file.name, answer.sentence, !answer.done]);
  }
  const refused = told.filter(([, , wrong]) => wrong);
  if (told.length === 1 && !refused.length) {
    news(told[0][1], false);
    return;
  }
  news("收了 " + (told.length - refused.length) + " 份，没有收 " + refused.length + " 份", refused.length > 0);
  $("told").replaceChildren(...told.map(([name, said, wrong]) => make("li", name + "：" + said, wrong ? "refused" : "")));
  await agreed($("told-dialog"));
}

/** Puts a picture behind a paragraph, with what is asked of it. */
export async function takePicture(file, block, news) {
  if (!isPicture(file)) {
    news(isManuscript(file) ? "稿件请放到左边的栏目上" : "“" + file.name + "”不是图片", true);
    return;
  }
  const { number, sentence } = await upload(file);
  if (!number) {
    news(sentence, true);
    return;
  }
  $("picture-name").textContent = file.name;
  for (const id of ["alt", "caption", "credit"]) {
    $(id).value = "";
  }
  $("picture-answer").textContent = "";
  while (await agreed($("picture-dialog"))) {
    const words = Object.fromEntries(["alt", "caption", "credit"].map((id) => [id, $(id).value.trim()]));
    const answer = await send("figure", { upload: number, block, ...words });
    if (answer.done) {
      news(answer.sentence, false);
      return;
    }
    $("picture-answer").textContent = answer.sentence;
  }
}

const FORMS = [
  ["p", 0, "正文"],
  ["heading", 1, "一级小标题"],
  ["heading", 2, "二级小标题"],
  ["heading", 3, "三级小标题"],
  ["heading", 4, "四级小标题"],
  ["salute", 0, "称呼"],
];

/** A choice of what a block is; nothing for a block that is none of these. */
export function formChoice({ name, level }, chosen) {
  if (!FORMS.some(([n]) => n === name)) {
    return undefined;
  }
  const choice = make("select");
  choice.setAttribute("aria-label", "这一段是什么");
  FORMS.forEach(([n, l, label], i) => {
    const option = make("option", label);
    option.value = i;
    option.selected = n === name && (n !== "heading" || l === Number(level || 1));
    choice.append(option);
  });
  choice.addEventListener("change", () => {
    const [n, l] = FORMS[choice.value];
    chosen({ name: n, level: l });
  });
  return choice;
}

const HEAD = new Set(["W050", "W051", "W052", "W053", "W054"]);

/** The report of the article that is chosen, each guess with what settles it. */
export async function showReport(holder, article, { news, go, head }) {
  const answer = article?.report ? await fetch("/report/" + encodeURIComponent(article.id)) : undefined;
  const remarks = answer?.ok ? await answer.json() : [];
  holder.hidden = remarks.length === 0;
  const act = async (action, body) => {
    const { done, sentence } = await send(action, body);
    if (sentence) {
      news(sentence, !done);
    }
  };
  holder.querySelector("ol").replaceChildren(
    ...remarks.map((r) => {
      const item = make("li", undefined, r.severity);
      item.append(make("span", r.message));
      if (r.words) {
        item.append(make("span", "“" + r.words + "”", "where"));
      }
      const buttons = make("span", undefined, "settle");
      const right = make("button", r.kind === "guess" ? "对" : "知道了");
      right.addEventListener("click", () => act("settle", { article: article.id, number: r.number }));
      buttons.append(right);
      if (r.kind === "guess" && r.formed && !HEAD.has(r.code)) {
        buttons.append(
          formChoice(r, (form) => act("form", { block: r.block, article: article.id, number: r.number, ...form })),
        );
      }
      if (HEAD.has(r.code)) {
        const put = make("button", "题目署名…");
        put.addEventListener("click", head);
        buttons.append(put);
      }
      item.append(buttons);
      return item;
    }),
  );
}
