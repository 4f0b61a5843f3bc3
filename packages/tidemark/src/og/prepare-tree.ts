import type { CSSProperties } from 'react'
import type { Node } from 'takumi-js'

/**
 * Makes a tree look as it does in `@vercel/og` where the renderer follows the browser instead.
 *
 * A box stays as large as its style says, unless it has text of its own: in a browser a flex item gives
 * way when there is no room. And a box with an empty text is a box: the renderer would leave it out.
 */
export function prepareTree(node: Node): Node {
  return prepare(node, null)
}

/** @param parent style of the box it stands in; null for the root */
function prepare(node: Node, parent: CSSProperties | null): Node {
  const box = node.type === 'text' && node.text === '' && node.tagName !== undefined ? emptyBox(node) : node
  const style = box.style ?? {}
  const kept = parent && isSized(style, parent) && !hasText(box) ? { ...box, style: { ...style, flexShrink: 0 } } : box
  if (kept.type !== 'container' || !kept.children) return kept
  return { ...kept, children: kept.children.map((child) => prepare(child, style)) }
}

function emptyBox({ text: _text, type: _type, ...attributes }: Node & { type: 'text' }): Node {
  return { ...attributes, type: 'container', children: [] }
}

function hasText(node: Node): boolean {
  if (node.type === 'text') return true
  return node.type === 'container' && (node.children ?? []).some((child) => child.type === 'text' && child.tagName === undefined)
}

function isSized(style: CSSProperties, parent: CSSProperties): boolean {
  if (style.flex !== undefined || style.flexShrink !== undefined) return false
  const isColumn = String(parent.flexDirection ?? 'row').startsWith('column')
  const size = isColumn ? style.height : style.width
  return typeof size === 'number' || (typeof size === 'string' && /^[\d.]/.test(size))
}
