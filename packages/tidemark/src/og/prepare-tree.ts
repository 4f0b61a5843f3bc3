import type { CSSProperties } from 'react'
import type { Node } from 'takumi-js'
import { prepareBackground } from './prepare-background.ts'
import { prepareImage } from './prepare-image.ts'

/**
 * Makes a tree look as it does in `@vercel/og` where the renderer follows the browser instead, or fails.
 *
 * A box stays as large as its style says, unless it has text of its own: in a browser a flex item gives
 * way when there is no room. A box with an empty text is a box: the renderer would leave it out. A background
 * ends with its box, also if it is the larger one.
 */
export function prepareTree(node: Node): Node {
  return prepare(node, null)
}

/** @param parent the box it stands in; null for the root, beyond which there is nothing to draw on */
function prepare(node: Node, parent: Node | null): Node {
  const whole = node.type === 'text' && node.text === '' && node.tagName !== undefined ? emptyBox(node) : node
  const image = prepareBackground(prepareImage(whole, parent), hasText(whole))
  const box = parent ? clipped(smoothed(image)) : smoothed(image)
  const style = box.style ?? {}
  const kept = parent && isSized(style, parent.style ?? {}) && !hasText(box) ? { ...box, style: { ...style, flexShrink: 0 } } : box
  if (kept.type !== 'container' || !kept.children) return kept
  return { ...kept, children: kept.children.map((child) => prepare(child, kept)) }
}

function emptyBox({ text: _text, type: _type, ...attributes }: Node & { type: 'text' }): Node {
  return { ...attributes, type: 'container', children: [] }
}

/** The renderer clips a background that is larger than its box only where there are corners to be rounded. */
function clipped(node: Node): Node {
  const { backgroundSize, backgroundRepeat } = node.style ?? {}
  const isPlaced =
    backgroundSize !== undefined || backgroundRepeat !== undefined || /(?:^| )bg-(?:cover|no-repeat)(?: |$)/.test(node.tw ?? '')
  return isPlaced && !isRounded(node) ? { ...node, style: { ...node.style, borderRadius: 0.01 } } : node
}

/** The edges of a box that is turned or scaled are steps, and each of its pixels is looked for, unless there are corners to be rounded. */
function smoothed(node: Node): Node {
  const { transform, overflow } = node.style ?? {}
  const isTurned = typeof transform === 'string' && /rotate|skew|scale|matrix/.test(transform)
  return isTurned && overflow === undefined && !isRounded(node) ? { ...node, style: { ...node.style, borderRadius: 0.01 } } : node
}

function isRounded(node: Node): boolean {
  return Object.keys(node.style ?? {}).some((name) => name.endsWith('Radius')) || (node.tw?.includes('rounded') ?? false)
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
