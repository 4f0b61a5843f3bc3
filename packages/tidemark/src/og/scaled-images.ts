import { LRUCache } from 'lru-cache'
import type { Node } from 'takumi-js'
import { imageFile, type ImageFile } from './image-file.ts'
import { DRAWING_PIXELS, encodePng, type PictureSize } from './png/encode.ts'

type ImageNode = Node & { type: 'image' }

/** What is drawn: a tree with the files that it names. */
export interface Scene extends PictureSize {
  readonly node: Node
  readonly files: readonly ImageFile[]
}

/** Pixels from which on keeping a scaled picture pays: scaling takes a millisecond for as many. */
const LEAST = 100_000

/** By content, size and fit; `seen` for one that was asked for once, which many pictures are that are drawn for one page only. */
const scaled = new LRUCache<string, ImageFile | 'seen'>({
  maxSize: 32 * 1024 * 1024,
  sizeCalculation: (file) => (file === 'seen' ? 200 : file.data.byteLength + 200),
})

/**
 * The scene with pictures that were drawn before in the size in which they are drawn: the renderer keeps what it has decoded,
 * but scales it each time. It scales these too, so that they look the same.
 *
 * @param paint the pixels of a scene
 */
export async function scaleImages(scene: Scene, paint: (scene: Scene) => Promise<Uint8Array>): Promise<Scene> {
  if (scene.files.length === 0) return scene
  const files = new Map(scene.files.map((file) => [file.src, file]))
  const place = async (node: Node, box: PictureSize | null): Promise<Node> => {
    if (isTurned(node)) return node
    const size = sizeOf(node, box)
    if (node.type === 'container' && node.children) {
      return { ...node, children: await Promise.all(node.children.map((child) => place(child, hasRoomFor(node, child) ? size : null))) }
    }
    const file = node.type === 'image' && typeof node.src === 'string' && files.get(node.src)
    if (node.type !== 'image' || !file || !size) return node
    const fitting = await fit({ node, file, size, paint })
    if (fitting) files.set(fitting.src, fitting)
    return fitting ? { ...node, src: fitting.src } : node
  }
  const node = await place(scene.node, scene)
  return { ...scene, node, files: [...files.values()] }
}

interface Placed {
  readonly node: ImageNode
  readonly file: ImageFile
  readonly size: PictureSize
  readonly paint: (scene: Scene) => Promise<Uint8Array>
}

async function fit({ node, file, size, paint }: Placed): Promise<ImageFile | null> {
  const { objectFit = 'fill', objectPosition, imageRendering } = node.style ?? {}
  const pixels = size.width * size.height
  if ((objectFit !== 'cover' && objectFit !== 'fill') || pixels < LEAST || pixels > DRAWING_PIXELS) return null
  const key = JSON.stringify([file.digest, size, objectFit, objectPosition, imageRendering])
  const known = scaled.get(key)
  if (known === 'seen') {
    const alone: Node = {
      type: 'image',
      src: file.src,
      style: { ...size, objectFit, ...(objectPosition && { objectPosition }), ...(imageRendering && { imageRendering }) },
    }
    const made = imageFile(null, await encodePng(await paint({ node: alone, files: [file], ...size }), size))
    scaled.set(key, made)
    return made
  }
  if (!known) scaled.set(key, 'seen')
  return known ?? null
}

/** Styles by which a box may become larger than its width and height say, or its content smaller. */
const OTHERWISE = /^(?:flex(?!Direction|Wrap|Shrink)|min|max|aspect|zoom|border(?!.*Radius$))/

/** The size of a box where its style says so in pixels, or that it fills the one around it. */
function sizeOf(node: Node, box: PictureSize | null): PictureSize | null {
  const style = node.style ?? {}
  if (node.tw || Object.keys(style).some((name) => OTHERWISE.test(name))) return null
  const isImage = node.type === 'image'
  if (isImage && hasPadding(node)) return null
  const width = pixelsOf(style.width ?? (isImage ? node.width : undefined), box?.width)
  const height = pixelsOf(style.height ?? (isImage ? node.height : undefined), box?.height)
  return width && height ? { width, height } : null
}

/** What is drawn off its place is scaled for that: it would be twice. */
function isTurned({ style = {}, tw = '' }: Node): boolean {
  return ['transform', 'rotate', 'scale', 'translate'].some((name) => name in style) || /(?:^| )-?(?:rotate|scale|skew|translate)-/.test(tw)
}

function pixelsOf(length: unknown, around: number | undefined): number | null {
  if (length === '100%') return around ?? null
  return Number.isInteger(length) ? (length as number) : null
}

function hasPadding(node: Node): boolean {
  return Object.keys(node.style ?? {}).some((name) => name.startsWith('padding'))
}

/** All of a box is there for what stands in it, unless it has padding; for what has been placed, even then. */
function hasRoomFor(box: Node, child: Node): boolean {
  return child.style?.position === 'absolute' || !hasPadding(box)
}
