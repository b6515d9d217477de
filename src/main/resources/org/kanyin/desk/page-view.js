// One page on the screen: its marks on a canvas, its lines as text over them. The marks are those of
// PageJson: a word, then numbers in points from the page's top left.
import { learn, shape } from "./shapes.js";

const pictures = new Map();
const pages = new Map();

/** A page's drawing by its hash; kept, for the same page comes again and again. */
async function page(hash) {
  if (!pages.has(hash)) {
    const loading = load(hash);
    loading.catch(() => pages.delete(hash));
    pages.set(hash, loading);
  }
  return pages.get(hash);
}

async function load(hash) {
  const answer = await fetch("/page/" + hash);
  if (!answer.ok) {
    throw new Error("page " + answer.status);
  }
  const drawing = await answer.json();
  const numbers = [];
  const waits = [];
  for (const mark of drawing.marks) {
    if (mark[0] === "glyphs") {
      for (let i = 9; i < mark.length; i += 2) {
        numbers.push(mark[i]);
      }
    } else if (mark[0] === "picture") {
      waits.push(picture(mark[9]));
    }
  }
  waits.push(learn(numbers));
  await Promise.all(waits);
  return drawing;
}

function picture(hash) {
  if (!pictures.has(hash)) {
    const image = new Image();
    image.src = "/picture/" + hash;
    pictures.set(hash, image);
  }
  return pictures.get(hash).decode().catch(() => undefined);
}

/** Forgets drawings of pages that are no longer shown. */
export function keepOnly(hashes) {
  for (const hash of pages.keys()) {
    if (!hashes.has(hash)) {
      pages.delete(hash);
    }
  }
}

const colour = (rgb) => "#" + rgb.toString(16).padStart(6, "0");

const painters = {
  glyphs(pen, [a, b, c, d, e, f, size, rgb, ...glyphs]) {
    pen.transform(a, b, c, d, e, f);
    pen.fillStyle = colour(rgb);
    const em = size / 1000;
    for (let i = 0; i < glyphs.length; i += 2) {
      const x = glyphs[i + 1];
      pen.translate(x, 0);
      pen.scale(em, em);
      pen.fill(shape(glyphs[i]));
      pen.scale(1 / em, 1 / em);
      pen.translate(-x, 0);
    }
  },
  rule(pen, [x1, y1, x2, y2, width, rgb, pattern]) {
    pen.strokeStyle = colour(rgb);
    pen.lineWidth = pattern === "double" ? width / 3 : width;
    pen.setLineDash({ dashed: [3 * width, 2 * width], dotted: [0, 2 * width] }[pattern] ?? []);
    pen.lineCap = pattern === "dotted" ? "round" : "butt";
    const off = pattern === "double" ? [-width / 3, width / 3] : [0];
    for (const shift of off) {
      pen.beginPath();
      pen.moveTo(x1 + (x1 === x2 ? shift : 0), y1 + (x1 === x2 ? 0 : shift));
      pen.lineTo(x2 + (x1 === x2 ? shift : 0), y2 + (x1 === x2 ? 0 : shift));
      pen.stroke();
    }
  },
  fill(pen, [a, b, c, d, e, f, width, height, rgb]) {
    pen.transform(a, b, c, d, e, f);
    pen.fillStyle = colour(rgb);
    pen.fillRect(0, 0, width, height);
  },
  picture(pen, [a, b, c, d, e, f, width, height, hash]) {
    const image = pictures.get(hash);
    if (image?.complete && image.naturalWidth > 0) {
      pen.transform(a, b, c, d, e, f);
      pen.drawImage(image, 0, 0, width, height);
    }
  },
  dots(pen, [x, y, count, step, diameter, rgb]) {
    pen.fillStyle = colour(rgb);
    for (let i = 0; i < count; i++) {
      pen.beginPath();
      pen.arc(x + i * step, y, diameter / 2, 0, 2 * Math.PI);
      pen.fill();
    }
  },
};

function paint(canvas, drawing, scale) {
  const pen = canvas.getContext("2d");
  pen.setTransform(scale, 0, 0, scale, 0, 0);
  pen.clearRect(0, 0, drawing.width, drawing.height);
  for (const [kind, ...numbers] of drawing.marks) {
    if (kind === "clip") {
      pen.save();
      clip(pen, numbers);
    } else if (kind === "unclip") {
      pen.restore();
    } else {
      pen.save();
      painters[kind](pen, numbers);
      pen.restore();
    }
  }
}

function clip(pen, [a, b, c, d, e, f, width, height]) {
  const edge = new Path2D();
  edge.rect(0, 0, width, height);
  const placed = new Path2D();
  placed.addPath(edge, new DOMMatrix([a, b, c, d, e, f]));
  pen.clip(placed);
}

/** The page's text, unseen, where its lines stand: to be selected, searched and read aloud. */
function write(holder, drawing, scale) {
  holder.replaceChildren();
  holder.style.width = drawing.width + "px";
  holder.style.height = drawing.height + "px";
  holder.style.transform = "scale(" + scale + ")";
  drawing.lines.forEach((line, number) => {
    const span = document.createElement("span");
    const size = em(line);
    span.textContent = line.text;
    span.dataset.line = number;
    span.style.left = line.x + "px";
    span.style.top = line.baseline - 0.88 * size + "px";
    span.style.fontSize = size + "px";
    span.style.lineHeight = size + "px";
    holder.append(span);
  });
}

/** A line's em: the most frequent step from one character to the next. */
function em(line) {
  const steps = new Map();
  for (let i = 1; i < line.glyphX.length; i++) {
    const step = Math.round((line.glyphX[i] - line.glyphX[i - 1]) * 2) / 2;
    if (step > 4) {
      steps.set(step, (steps.get(step) ?? 0) + 1);
    }
  }
  const most = [...steps].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0];
  return most ? Math.min(most[0], 40) : 12;
}

/** Which character of the manuscript is shown at a point of the page, in points. */
export function characterAt(drawing, x, y) {
  let best;
  for (const line of drawing.lines) {
    const size = em(line);
    const away = Math.max(line.baseline - size - y, y - line.baseline - 0.3 * size, line.x - x - size, x - line.x - line.width - size);
    if (away < 2 && (!best || away < best.away)) {
      best = { line, away };
    }
  }
  if (!best) {
    return undefined;
  }
  const { line } = best;
  let index = line.glyphX.findIndex((left) => left > x);
  index = index < 0 ? line.text.length - 1 : Math.max(0, index - 1);
  const nearest = line.runs
    .map(([from, to, block, start]) => {
      const at = Math.min(Math.max(index, from), to - 1);
      return { block, index: start + at - from, off: Math.abs(at - index) };
    })
    .sort((p, q) => p.off - q.off)[0];
  return nearest;
}

/** A page in the list of pages: shows a drawing when it is near the window. */
export class PageView {
  constructor(clicked) {
    this.element = document.createElement("div");
    this.element.className = "sheet";
    this.element.setAttribute("role", "group");
    this.canvas = document.createElement("canvas");
    this.canvas.setAttribute("aria-hidden", "true");
    this.lines = document.createElement("div");
    this.lines.className = "lines";
    this.element.append(this.canvas, this.lines);
    this.near = false;
    this.painted = "";
    this.element.addEventListener("click", (event) => this.click(event, clicked));
  }

  /** What the page is from now on, and how large a point is shown, in pixels of the style sheet. */
  set(info, scale) {
    this.info = info;
    this.scale = scale;
    this.element.style.width = Math.round(info.width * scale) + "px";
    this.element.style.height = Math.round(info.height * scale) + "px";
    this.element.setAttribute("aria-label", info.folio ? "第 " + info.folio + " 页" : "第 " + info.sheet + " 张，没有页码");
    return this.show();
  }

  approach(near) {
    this.near = near;
    return this.show();
  }

  async show() {
    if (!this.near || !this.info) {
      return;
    }
    const { hash } = this.info;
    const dense = this.scale * (window.devicePixelRatio || 1);
    const key = hash + " " + dense;
    if (this.painted === key) {
      return;
    }
    let drawing;
    try {
      drawing = await page(hash);
    } catch (trouble) {
      if (this.info.hash !== hash) {
        return; // A later state is on its way.
      }
      throw trouble;
    }
    if (this.info.hash !== hash || this.painted === key) {
      return;
    }
    this.drawing = drawing;
    this.canvas.width = Math.round(drawing.width * dense);
    this.canvas.height = Math.round(drawing.height * dense);
    paint(this.canvas, drawing, dense);
    write(this.lines, drawing, this.scale);
    this.painted = key;
    this.element.dataset.hash = hash;
  }

  /** Which character of the manuscript is under the mouse. */
  at(event) {
    const box = this.element.getBoundingClientRect();
    return this.drawing && characterAt(this.drawing, (event.clientX - box.left) / this.scale, (event.clientY - box.top) / this.scale);
  }

  click(event, clicked) {
    const at = String(window.getSelection()) ? undefined : this.at(event);
    if (at) {
      clicked(at);
    }
  }
}
