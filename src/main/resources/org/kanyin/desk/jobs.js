// What takes a while: begun by a button, told as it goes, its result beside the pages.
import { $, make } from "./make.js";
import { send } from "./editor.js";
import { agreed } from "./head.js";
import { upload } from "./filing.js";
import { findingItem } from "./side-lists.js";

let begun;
let shown;

/** Makes the buttons work; news tells what is refused. */
export function jobButtons(news) {
  const start = async (body) => {
    const answer = await send("job", body);
    news(answer.sentence, !answer.done);
  };
  for (const button of document.querySelectorAll("#jobs [data-job]")) {
    button.addEventListener("click", () => start({ what: button.dataset.job }));
  }
  $("proof").addEventListener("click", async () => {
    const answer = await fetch("/round");
    $("round").value = answer.ok ? await answer.json() : 1;
    const done = agreed($("round-dialog"));
    $("round").select();
    if (await done) {
      await start({ what: "proof", round: Number($("round").value) });
    }
  });
  $("compare").addEventListener("click", async () => {
    $("corrections").value = "";
    if (!(await agreed($("compare-dialog")))) {
      return;
    }
    const [file] = $("corrections").files;
    const kept = file ? await upload(file) : { number: 0 };
    if (kept.sentence) {
      news(kept.sentence, true);
    } else {
      await start({ what: "compare", upload: kept.number });
    }
  });
  $("job-away").addEventListener("click", () => ($("job").hidden = true));
}

/** Shows how the job stands, and what it found. */
export function showJob(job, go) {
  if (!job || JSON.stringify(job) === shown) {
    return;
  }
  if (begun?.number !== job.number) {
    begun = { number: job.number, at: performance.now() };
  }
  shown = JSON.stringify(job);
  $("job").hidden = false;
  $("job").setAttribute("aria-busy", job.running);
  $("job-name").textContent = job.name;
  $("job-said").textContent = job.sentence + (job.running ? "……" : "");
  $("job-said").classList.toggle("refused", job.failed);
  $("job-bar").hidden = !job.running;
  $("job-file").hidden = !job.file;
  $("job-file").href = "/made/" + job.number;
  $("job-file").textContent = job.file ? "打开 " + job.file : "";
  const items = job.findings.slice(0, 200).map((f) => findingItem(f, go));
  if (!items.length && !job.running && !job.failed) {
    items.push(make("li", "没有要说的。"));
  }
  $("job-findings").replaceChildren(...items);
  for (const button of document.querySelectorAll("#jobs button")) {
    button.disabled = job.running;
  }
}
