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

/** An SVG that is to cover its box, as the background of one: only backgrounds keep its proportions. */
function covering(node: ImageNode): Node {
  if (typeof node.src !== 'string' || !/^data:image\/svg|\.svg(?:$|\?)/i.test(node.src)) return node
  const { src, width: ownWidth, height: ownHeight, type: _type, ...attributes } = node
  const { objectFit, objectPosition = 'center', ...style } = node.style ?? {}
  const { width = ownWidth, height = ownHeight } = style
  const isCover = objectFit === 'cover' || /(?:^| )object-cover(?: |$)/.test(node.tw ?? '')
  if (!isCover || width === undefined || height === undefined) return node
  const backgroundImage = `url("${src.replace(/["\\\n]/g, encodeURIComponent)}")`
  const background = { backgroundImage, backgroundSize: 'cover', backgroundPosition: objectPosition, backgroundRepeat: 'no-repeat' }
  return { ...attributes, type: 'container', children: [], style: { ...style, width, height, ...background } }
}
