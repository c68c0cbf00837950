// The sheet as a picture: what is drawn, with the styles it has now, and the texts around it where they stand. Nothing in
// it is a script, an address or a style sheet.

const SVG = 'http://www.w3.org/2000/svg';
const STYLES = ['fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-opacity', 'stroke-linejoin', 'stroke-linecap', 'paint-order', 'opacity', 'font-family', 'font-size', 'font-weight', 'text-anchor', 'dominant-baseline', 'visibility'];
const KEPT = /^(id|x|y|x1|x2|y1|y2|cx|cy|r|rx|ry|d|width|height|points|transform|viewBox|patternUnits|patternTransform|preserveAspectRatio|dx|dy)$/;

const make = (name, attributes = {}) => {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
};

/** A copy of a drawing, which needs no style sheet. */
function drawing(node) {
  const style = getComputedStyle(node);
  if (style.display === 'none' && node.localName !== 'defs' && !node.closest('defs')) return null;
  const copy = make(node.localName);
  for (const { name, value } of node.attributes) if (KEPT.test(name)) copy.setAttribute(name, value);
  for (const name of STYLES) {
    const value = style.getPropertyValue(name);
    // A pattern is named by its whole address: of that the name alone is kept.
    if (value) copy.setAttribute(name, value.replace(/url\("?[^"#)]*#([^")]+)"?\)/g, 'url(#$1)'));
  }
  for (const child of node.childNodes) {
    if (child.nodeType === Node.TEXT_NODE) copy.append(child.data);
    else if (child.nodeType === Node.ELEMENT_NODE && child.namespaceURI === SVG && !['foreignObject', 'script', 'a', 'style', 'image', 'use'].includes(child.localName)) copy.append(drawing(child) ?? '');
  }
  return copy;
}

/** The lines of a text, each as an element of the picture. */
function* lines(text, origin) {
  const style = getComputedStyle(text.parentElement);
  const range = document.createRange();
  let line;
  const made = () => {
    const at = { x: line.left - origin.left, y: line.bottom - origin.top - (line.bottom - line.top) * 0.22, fill: style.color, 'font-family': style.fontFamily, 'font-size': style.fontSize, 'font-weight': style.fontWeight };
    const element = make('text', at);
    element.textContent = line.text.trim();
    return element;
  };
  for (let n = 0; n < text.data.length; n += 1) {
    range.setStart(text, n);
    range.setEnd(text, n + 1);
    const box = range.getBoundingClientRect();
    if (box.width === 0) continue;
    if (line && Math.abs(box.top - line.top) > 2) {
      yield made();
      line = undefined;
    }
    line ??= { left: box.left, top: box.top, bottom: box.bottom, text: '' };
    line.text += text.data[n];
  }
  if (line?.text.trim()) yield made();
}

/** The picture of what is in a tree; `null` if no sheet is. */
export function svgOf(root, title) {
  const [stage, patterns] = [root.querySelector('.s-stage'), root.querySelector('.s-sheet > svg')];
  if (!stage) return null;
  const origin = stage.getBoundingClientRect();
  const picture = make('svg', { xmlns: SVG, width: Math.ceil(origin.width), height: Math.ceil(origin.height), viewBox: `0 0 ${Math.ceil(origin.width)} ${Math.ceil(origin.height)}` });
  const name = make('title');
  name.textContent = title;
  picture.append(name, make('rect', { width: '100%', height: '100%', fill: getComputedStyle(stage.closest('.s-sheet')).getPropertyValue('--surface') || '#fff' }));
  for (const defs of patterns?.querySelectorAll('defs') ?? []) picture.append(drawing(defs));
  const walker = document.createTreeWalker(stage, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) => {
    if (node.nodeType === Node.TEXT_NODE) return NodeFilter.FILTER_ACCEPT;
    if (node.localName === 'svg') return NodeFilter.FILTER_ACCEPT;
    if (node.parentNode.closest?.('svg') || node.matches('.s-hidden, .s-table, input, [hidden]') || getComputedStyle(node).display === 'none') return NodeFilter.FILTER_REJECT;
    return NodeFilter.FILTER_SKIP;
  });
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.nodeType === Node.TEXT_NODE) {
      if (!node.parentElement.closest('svg')) for (const text of lines(node, origin)) picture.append(text);
      continue;
    }
    const box = node.getBoundingClientRect();
    if (box.width === 0) continue;
    const copy = drawing(node);
    for (const [key, value] of Object.entries({ x: box.left - origin.left, y: box.top - origin.top, width: box.width, height: box.height })) copy?.setAttribute(key, value);
    picture.append(copy ?? '');
  }
  return new XMLSerializer().serializeToString(picture);
}
