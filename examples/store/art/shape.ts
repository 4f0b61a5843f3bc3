import type { Palette } from '../seed/types.ts'
import type { Outline } from './outline.ts'

/** The parts of a drawing on a field of 400 by 400 whose floor is at 320. */
export interface Shape {
  /** Takes the collection's colours and its finish. */
  readonly body: Outline
  /** SVG drawn before the body: handles, straps, stands. */
  readonly behind?: string
  /** SVG drawn over the body: rims, lids, seams. */
  readonly front?: string
  /** Half the width of the shadow on the floor; 0 for what hangs. */
  readonly shadow?: number
}

/** Draws one kind of product in the colours of a collection. */
export type Draw = (palette: Palette) => Shape
