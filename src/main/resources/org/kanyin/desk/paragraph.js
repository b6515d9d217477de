// The text of a paragraph with its marks, as a list of units: a character or a thing without text
// (a line break), each with the marks it stands in, outermost first. A mark is one object however
// many units it holds: { name, known, href }, known as ContentJson counts.

const HTML = { strong: "strong", em: "em", sup: "sup", sub: "sub", a: "a", footnote: "span" };

/** From what the server sent. */
export function unitsOf(content, stack = [], units = []) {
  for (const piece of content) {
    if (typeof piece === "string") {
      for (const c of piece) {
        units.push({ c, stack });
      }
    } else if (piece.name in HTML) {
      const { name, known, href } = piece;
      unitsOf(piece.content, [...stack, { name, known, href }], units);
    } else {
      units.push({ c: "", atom: { name: piece.name, known: piece.known }, stack });
    }
  }
  return units;
}

/** What the server reads. A mark that was parted is the known one only once. */
export function contentOf(units) {
  const root = [];
  const open = [];
  const used = new Set();
  for (const unit of units) {
    let same = 0;
    while (same < open.length && same < unit.stack.length && open[same].mark === unit.stack[same]) {
      same++;
    }
    open.length = same;
    for (const mark of unit.stack.slice(same)) {
      const piece = { name: mark.name, content: [] };
      if (mark.known >= 0 && !used.has(mark)) {
        piece.known = mark.known;
      } else if (mark.href) {
        piece.href = mark.href;
      }
      used.add(mark);
      (open.at(-1)?.into ?? root).push(piece);
      open.push({ mark, into: piece.content });
    }
    const into = open.at(-1)?.into ?? root;
    if (unit.atom) {
      into.push({ name: unit.atom.name, known: unit.atom.known ?? -1, content: [] });
    } else if (typeof into.at(-1) === "string") {
      into[into.length - 1] += unit.c;
    } else {
      into.push(unit.c);
    }
  }
  return root;
}

/** Shows units in an element, each mark as an element that knows it. */
export function render(holder, units) {
  const root = document.createDocumentFragment();
  const open = [];
  for (const unit of units) {
    let same = 0;
    while (same < open.length && same < unit.stack.length && open[same].mark === unit.stack[same]) {
      same++;
    }
    open.length = same;
    for (const mark of unit.stack.slice(same)) {
      const element = document.createElement(HTML[mark.name]);
      element.mark = mark;
      element.className = mark.name;
      if (mark.href) {
        element.title = mark.href;
      }
      (open.at(-1)?.element ?? root).append(element);
      open.push({ mark, element });
    }
    const into = open.at(-1)?.element ?? root;
    if (unit.atom) {
      const atom = document.createElement("span");
      atom.className = "atom";
      atom.contentEditable = "false";
      atom.textContent = unit.atom.name === "br" ? "↵" : "▏";
      atom.title = unit.atom.name === "br" ? "换行" : "一页从这里起";
      atom.atom = unit.atom;
      into.append(atom);
    } else if (into.lastChild?.nodeType === Node.TEXT_NODE) {
      into.lastChild.data += unit.c;
    } else {
      into.append(unit.c);
    }
  }
  holder.replaceChildren(root);
}

/** Back from what the browser has made of it; elements of the browser's own are seen through. */
export function parse(node, stack = [], units = []) {
  for (const child of node.childNodes) {
    if (child.nodeType === Node.TEXT_NODE) {
      for (const c of child.data.replace(/[\r\n]+/g, "").replaceAll("\u00a0", keepsHardBlank(child) ? "\u00a0" : " ")) {
        units.push({ c, stack });
      }
    } else if (child.atom) {
      units.push({ c: "", atom: child.atom, stack });
    } else if (child.nodeType === Node.ELEMENT_NODE) {
      parse(child, child.mark ? [...stack, child.mark] : stack, units);
    }
  }
  return units;
}

/** Browsers write two blanks as one hard and one soft one; a hard one of the manuscript stays. */
function keepsHardBlank(text) {
  return text.parentElement?.closest("[contenteditable]")?.hardBlanks ?? false;
}

/** How many units stand before a place in the element. */
export function unitsBefore(holder, node, offset) {
  const range = document.createRange();
  range.setStart(holder, 0);
  range.setEnd(node, offset);
  const walker = document.createTreeWalker(holder, NodeFilter.SHOW_ALL);
  let count = 0;
  for (let n = walker.nextNode(); n; n = walker.nextNode()) {
    if (n === node && n.nodeType === Node.TEXT_NODE) {
      return count + [...n.data.slice(0, offset)].length;
    }
    if (!range.intersectsNode(n) || range.comparePoint(n.parentNode, [...n.parentNode.childNodes].indexOf(n)) > 0) {
      break;
    }
    if (n.atom) {
      count++;
    } else if (n.nodeType === Node.TEXT_NODE && !n.parentElement.atom) {
      count += range.comparePoint(n, n.data.length) <= 0 ? [...n.data].length : 0;
    }
  }
  return count;
}

/** Sets the selection from one unit to another. */
export function select(holder, from, to) {
  const a = point(holder, from);
  const b = from === to ? a : point(holder, to);
  window.getSelection().setBaseAndExtent(a.node, a.offset, b.node, b.offset);
}

function point(holder, index) {
  const walker = document.createTreeWalker(holder, NodeFilter.SHOW_ALL);
  let left = index;
  for (let n = walker.nextNode(); n; n = walker.nextNode()) {
    if (n.atom) {
      if (left === 0) {
        return { node: n.parentNode, offset: [...n.parentNode.childNodes].indexOf(n) };
      }
      left--;
    } else if (n.nodeType === Node.TEXT_NODE && !n.parentElement.atom) {
      const characters = [...n.data];
      if (left <= characters.length) {
        return { node: n, offset: characters.slice(0, left).join("").length };
      }
      left -= characters.length;
    }
  }
  return { node: holder, offset: holder.childNodes.length };
}

/** Which unit shows a character of the text as pages count it: without notes, in UTF-16. */
export function unitAt(units, index) {
  let before = 0;
  for (let i = 0; i < units.length; i++) {
    if (units[i].stack.some((m) => m.name === "footnote")) {
      continue;
    }
    if (before >= index && !units[i].atom) {
      return i;
    }
    before += units[i].c.length;
  }
  return units.length;
}

/** Puts a mark on units, or takes it off where all of them have it. */
export function toggle(units, from, to, name) {
  const within = units.slice(from, to);
  const all = within.length > 0 && within.every((u) => u.stack.some((m) => m.name === name));
  const mark = { name, known: -1 };
  return units.map((unit, i) => {
    if (i < from || i >= to) {
      return unit;
    }
    const stack = all ? unit.stack.filter((m) => m.name !== name) : unit.stack;
    return all || stack.some((m) => m.name === name) ? { ...unit, stack } : { ...unit, stack: around(stack, mark) };
  });
}

/** Inside of a note and a link, outside of the rest: marks of one kind lie as they are written. */
function around(stack, mark) {
  const deep = stack.findLastIndex((m) => m.name === "footnote" || m.name === "a") + 1;
  return [...stack.slice(0, deep), mark, ...stack.slice(deep)];
}

/** Puts units in, in the marks that both the unit before and the one behind stand in. */
export function put(units, at, added) {
  const behind = units[at]?.stack ?? [];
  const stack = (units[at - 1]?.stack ?? []).filter((m, i) => m === behind[i]);
  const within = added.map((u) => ({ ...u, stack: [...stack, ...u.stack] }));
  return [...units.slice(0, at), ...within, ...units.slice(at)];
}
