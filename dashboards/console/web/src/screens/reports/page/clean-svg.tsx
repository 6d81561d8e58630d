import { h, type VNode } from 'preact';

/* A chart comes drawn. Its text is read into a tree of which nothing runs, and only shapes and letters of it are drawn again: whatever else it might hold is left out. */

const elements = new Set(['svg', 'g', 'path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon', 'text', 'tspan', 'defs', 'pattern', 'clipPath', 'title', 'desc']);
const attributes = new Set([
  'd', 'x', 'y', 'x1', 'x2', 'y1', 'y2', 'cx', 'cy', 'r', 'rx', 'ry', 'dx', 'dy', 'width', 'height', 'points', 'viewBox', 'transform', 'id', 'fill', 'fill-opacity', 'fill-rule', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-dashoffset', 'stroke-linecap', 'stroke-linejoin',
  'stroke-miterlimit', 'stroke-opacity', 'opacity', 'text-anchor', 'dominant-baseline', 'clip-path', 'patternUnits', 'patternContentUnits', 'patternTransform', 'clipPathUnits', 'preserveAspectRatio',
]);
/** Of inline styles: letters. */
const letters = /(?:^|;)\s*font-(size|weight|style)\s*:\s*([\w.%-]+)/g;

interface Html { readonly createHTML: (text: string) => string }
interface Types { readonly createPolicy: (name: string, rules: Html) => Html }
/** The pages' policy lets no text become a tree without being vouched for; here it becomes one of which only shapes are taken. */
const policy: Html = (globalThis as { trustedTypes?: Types }).trustedTypes?.createPolicy('diembao-drawn', { createHTML: (text) => text }) ?? { createHTML: (text) => text };
const inertTree = (text: string): Document => new DOMParser().parseFromString(policy.createHTML(text), 'image/svg+xml');

/** The drawings of a chart: one, or several where it is longer than a page. Null where the text is no drawing. */
export function drawSvg(svg: string, prefix: string): VNode[] | null {
  // Styles under another name: the pages' policy objects to inline ones even where nothing draws them.
  const root = inertTree(`<div xmlns="http://www.w3.org/1999/xhtml">${svg.replaceAll(/\sstyle=/g, ' data-style=')}</div>`).documentElement;
  const drawings = [...root.children].filter(({ localName }) => localName === 'svg');
  return drawings.length === 0 ? null : drawings.map((drawing, at) => draw(drawing, `${prefix}-${at}-`, at)).filter((node) => node !== null);
}

function draw(element: Element, prefix: string, key: number): VNode | null {
  if (!elements.has(element.localName)) return null;
  const given: Record<string, string | number> = { key };
  for (const { name, value } of element.attributes) {
    if (!attributes.has(name) || (/url\(/i.test(value) && !/^url\(#[\w.-]+\)$/.test(value))) continue;
    given[name] = name === 'id' ? prefix + value : value.replace(/^url\(#/, `url(#${prefix}`);
  }
  for (const [, name, value] of (element.getAttribute('data-style') ?? '').matchAll(letters)) if (name && value) given[`font-${name}`] = value;
  if (element.localName === 'svg') Object.assign(given, { 'aria-hidden': 'true', focusable: 'false' });
  const children = [...element.childNodes].map((child, at) => (child instanceof Element ? draw(child, prefix, at) : child.nodeType === Node.TEXT_NODE ? child.textContent : null));
  return h(element.localName, given, children);
}
