import type { CSSProperties } from 'react'
import type { Node } from 'takumi-js'

/** How a picture fits its box, by how a background does. */
const FITS: Readonly<Record<string, CSSProperties['objectFit']>> = { cover: 'cover', contain: 'contain', '100% 100%': 'fill' }
const ONE_BITMAP = /^url\(\s*(["']?)((?!data:image\/svg)[^"')]+)\1\s*\)$/i
/** Styles that are drawn between a background and what stands on it, or that change its area. */
const BETWEEN = /^(?:background$|background(?:Clip|Origin|Attachment|BlendMode)|border(?!.*Radius$)|boxShadow|imageRendering)/

/**
 * A photograph behind everything in a box as its first child: the renderer keeps a picture that it has decoded and scaled
 * for the next time, but decodes a background anew, which takes it ten times as long.
 *
 * Not in a box with text of its own, which would be drawn below a child.
 */
export function prepareBackground(node: Node, hasText: boolean): Node {
  if (node.type !== 'container' || hasText || node.tw) return node
  const { backgroundImage, backgroundSize, backgroundPosition = '0% 0%', backgroundRepeat, ...style } = node.style ?? {}
  const src = ONE_BITMAP.exec(String(backgroundImage ?? ''))?.[2]
  const objectFit = FITS[String(backgroundSize)]
  if (!src || !objectFit || (objectFit === 'contain' && backgroundRepeat !== 'no-repeat')) return node
  const isBehind = style.position !== 'static' && !(node.children ?? []).some((child) => Number(child.style?.zIndex) < 0)
  if (!isBehind || Object.keys(style).some((name) => BETWEEN.test(name))) return node
  const radii = Object.fromEntries(Object.entries(style).filter(([name]) => name.endsWith('Radius')))
  const area: CSSProperties = { position: 'absolute', left: 0, top: 0, width: '100%', height: '100%' }
  const picture: Node = { type: 'image', src, style: { ...radii, ...area, objectFit, objectPosition: backgroundPosition } }
  return { ...node, style, children: [picture, ...(node.children ?? [])] }
}
