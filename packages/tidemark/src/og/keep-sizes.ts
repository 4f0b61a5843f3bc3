import type { CSSProperties } from 'react'
import type { Node } from 'takumi-js'

/**
 * Keeps boxes as large as their style says. In a browser a flex item with a `width` gives way when
 * there is no room; in `@vercel/og` only one with text of its own does, and designs made for it count on that.
 */
export function keepSizes(node: Node, parent: CSSProperties | undefined = undefined): Node {
  const style = node.style as CSSProperties | undefined
  const kept = style && isSized(style, parent) && !hasText(node) ? { ...node, style: { ...style, flexShrink: 0 } } : node
  if (kept.type !== 'container' || !kept.children) return kept as Node
  return { ...kept, children: kept.children.map((child) => keepSizes(child, style ?? {})) } as Node
}

function hasText(node: Node): boolean {
  if (node.type === 'text') return node.text !== ''
  return node.type === 'container' && (node.children ?? []).some((child) => child.type === 'text' && child.tagName === undefined)
}

function isSized(style: CSSProperties, parent: CSSProperties | undefined): boolean {
  if (!parent || style.flex !== undefined || style.flexShrink !== undefined) return false
  const isColumn = String(parent.flexDirection ?? 'row').startsWith('column')
  const size = isColumn ? style.height : style.width
  return typeof size === 'number' || (typeof size === 'string' && /^[\d.]/.test(size))
}
