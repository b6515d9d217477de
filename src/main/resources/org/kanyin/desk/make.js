// Elements, made with text and never with markup.

export const $ = (id) => document.getElementById(id);

export function make(tag, text, name) {
  const element = document.createElement(tag);
  if (text !== undefined) {
    element.textContent = text;
  }
  if (name) {
    element.className = name;
  }
  if (tag === "button") {
    element.type = "button";
  }
  return element;
}

export const where = ({ file, line, column }) => (line ? file + " 第 " + line + " 行" + (column ? "第 " + column + " 字" : "") : file);
