import type { Node } from 'takumi-js'

const EMOJI = /\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20E3/u

/** Whether anything in the picture wants the emoji font: most pictures are spared reading it. */
export function hasEmoji(node: Node): boolean {
  if (node.type === 'text') return EMOJI.test(node.text)
  return node.type === 'container' && (node.children ?? []).some(hasEmoji)
}
