import type { Node } from 'takumi-js'

type ImageNode = Node & { type: 'image' }

/**
 * Lets a picture keep its proportions as it does in `@vercel/og`: one of which only one side is given is not
 * stretched to the height of its row, and an SVG that is to cover its box is cut off instead of stretched.
 *
 * @param parent the box it stands in
 */
export function prepareImage(node: Node, parent: Node | null): Node {
  if (node.type !== 'image') return node
  return covering(parent ? unstretched(node, parent) : node)
}

function unstretched(node: ImageNode, parent: Node): ImageNode {
  const { style = {}, tw = '' } = node
  const { flexDirection = 'row', alignItems = 'stretch' } = parent.style ?? {}
  const isColumn = String(flexDirection).startsWith('column') || /(?:^| )flex-col/.test(parent.tw ?? '')
  const side = isColumn ? 'width' : 'height'
  const isGiven = (style[side] ?? node[side]) !== undefined || (isColumn ? /(?:^| )(?:w|size)-/ : /(?:^| )(?:h|size)-/).test(tw)
  const isPlaced = style.alignSelf !== undefined || /(?:^| )self-/.test(tw)
  const isStretched = (alignItems === 'stretch' || alignItems === 'normal') && !/(?:^| )items-(?!stretch)/.test(parent.tw ?? '')
  return isGiven || isPlaced || !isStretched ? node : { ...node, style: { ...style, alignSelf: 'flex-start' } }
}

/** What an SVG within another has not: its own pictures, fonts, and the colour of the text around it. */
const WHOLE_ONLY = /<image|<feImage|<text|currentColor/i

/**
 * An SVG that is to cover its box: the renderer keeps no proportions of one. It is put into another SVG of the size of the box,
 * which does and which the renderer keeps; where that is not possible, it is the background of a box, drawn anew each time.
 */
function covering(node: ImageNode): Node {
  if (typeof node.src !== 'string' || !/^data:image\/svg|\.svg(?:$|\?)/i.test(node.src)) return node
  const { src, width: ownWidth, height: ownHeight, type: _type, ...attributes } = node
  const { objectFit, objectPosition, ...style } = node.style ?? {}
  const { width = ownWidth, height = ownHeight } = style
  const isCover = objectFit === 'cover' || /(?:^| )object-cover(?: |$)/.test(node.tw ?? '')
  if (!isCover || width === undefined || height === undefined) return node
  const isKnown = typeof width === 'number' && typeof height === 'number' && objectPosition === undefined
  if (isKnown && src.startsWith('data:') && !WHOLE_ONLY.test(textOf(src))) return { ...node, src: sliceOf(src, width, height), style }
  const background = {
    backgroundImage: `url("${src.replace(/["\\\n]/g, encodeURIComponent)}")`,
    backgroundSize: 'cover',
    backgroundPosition: objectPosition ?? 'center',
    backgroundRepeat: 'no-repeat',
  }
  return { ...attributes, type: 'container', children: [], style: { ...style, width, height, ...background } }
}

/** The document, or what it looks like with some letters escaped. */
function textOf(src: string): string {
  const [, head = '', body = ''] = /^([^,]*),(.*)$/s.exec(src) ?? []
  return head.endsWith(';base64') ? Buffer.from(body, 'base64').toString('utf8') : body.replace(/%3c/gi, '<')
}

function sliceOf(src: string, width: number, height: number): string {
  const href = src.replace(/[&"<]/g, (letter) => `&#${letter.charCodeAt(0)};`)
  const size = `width="${width}" height="${height}"`
  const image = `<image href="${href}" ${size} preserveAspectRatio="xMidYMid slice"/>`
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size}>${image}</svg>`
}
