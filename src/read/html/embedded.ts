import { UNPRINTED } from './elements.ts';

/** Names of small signs (ticks, file types beside a link), and the size in pixels up to which a picture is one. */
const ICON = /(?:^|\/)(?:icons?[_/-]|[^/]*[_-]?icon\d*\.|blank\.|spacer\.)/i;
const ICON_PIXELS = 40;

/** True for a picture that may show text. */
export function isPicture(image: Element): boolean {
  if (ICON.test(image.getAttribute('src') ?? '')) return false;
  return ['width', 'height'].every((side) => {
    const pixels = /^\s*(\d+)\s*(px)?\s*$/.exec(image.getAttribute(side) ?? '');
    return !pixels || Number(pixels[1]) > ICON_PIXELS;
  });
}

/** The name of an element that shows another document in the page; null for all others. */
export function frameOf(element: Element): string | null {
  const name = element.localName;
  const address = element.getAttribute(name === 'object' ? 'data' : 'src')?.trim() ?? '';
  if (!['iframe', 'frame', 'object', 'embed'].includes(name)) return null;
  return address === '' || /^(about|javascript):/i.test(address) ? null : name;
}

/** Characters of text, white space aside, that an element holds. */
export function inkOf(element: Element): number {
  let ink = 0;
  for (let node = element.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === node.TEXT_NODE) ink += (node.nodeValue ?? '').replace(/\s/g, '').length;
    else if (node.nodeType === node.ELEMENT_NODE && !UNPRINTED.has((node as Element).localName)) {
      ink += inkOf(node as Element);
    }
  }
  return ink;
}
