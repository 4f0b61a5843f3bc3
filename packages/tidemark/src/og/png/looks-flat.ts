import type { Node } from 'takumi-js'

/** What fills an area with many colours, in styles and in Tailwind classes. */
const MANY_COLOURS = /gradient|url\(|blur|bg-(?:linear|radial|conic)/

/**
 * Whether a picture is likely to have few colours, so that asking the renderer for its pixels is worth it: no photograph,
 * no gradient, nothing blurred. SVG is taken for flat unless it says otherwise.
 */
export function looksFlat(node: Node, css: readonly string[]): boolean {
  return !css.some((sheet) => MANY_COLOURS.test(sheet)) && isFlat(node)
}

function isFlat(node: Node): boolean {
  if (node.tw && MANY_COLOURS.test(node.tw)) return false
  for (const value of Object.values(node.style ?? {})) if (typeof value === 'string' && MANY_COLOURS.test(value.toLowerCase())) return false
  if (node.type === 'image') return typeof node.src === 'string' && node.src.startsWith('<svg') && !/gradient|<image|filter/i.test(node.src)
  return node.type !== 'container' || (node.children ?? []).every(isFlat)
}
