// What is wrong with the issue, each with a way to its page, and the place that was clicked.
import { make, where } from "./make.js";

const WEIGHTS = { error: "错误", warning: "警告", note: "提示" };

/** All findings, errors first, each a button that goes to its page. */
export function showFindings(holder, count, state, go, correct) {
  const order = ["error", "warning", "note"];
  const sorted = [...state.findings].sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));
  count.textContent = sorted.length ? "（" + sorted.length + "）" : "没有";
  holder.replaceChildren(
    ...sorted.map((f) => {
      const item = findingItem(f, go);
      if (f.correction !== undefined) {
        const mend = make("button", "改成“" + f.replacement + "”", "correct");
        mend.addEventListener("click", () => correct(f.correction));
        item.append(mend);
      }
      return item;
    }),
  );
}

/** A finding as a button that goes to its page. */
export function findingItem(f, go) {
  const button = make("button", undefined, "finding " + f.severity);
  const place = [f.sheet && !f.place.line ? "第 " + f.sheet + " 张" : where(f.place), WEIGHTS[f.severity], f.code];
  button.append(make("span", place.filter(Boolean).join(" · "), "where"), document.createTextNode(f.message));
  if (f.suggestion) {
    button.append(make("span", f.suggestion, "hint"));
  }
  button.addEventListener("click", () => go(f.sheet));
  const item = make("li");
  item.append(button);
  return item;
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
