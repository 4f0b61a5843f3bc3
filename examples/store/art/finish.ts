import type { Finish } from '../seed/types.ts'
import type { Outline } from './outline.ts'
import { line } from './svg.ts'

type Paint = (box: Outline['box'], color: string) => string

const rect = (x: number, y: number, size: readonly [number, number], color: string): string =>
  `<rect x="${x}" y="${Math.round(y)}" width="${size[0]}" height="${Math.round(size[1])}" fill="${color}"/>`

function stripe([left, top, right, bottom]: Outline['box'], color: string): string {
  const height = bottom - top
  const gap = Math.max(16, height / 6)
  let marks = ''
  for (let y = top + gap * 0.8; y < bottom - 4; y += gap) marks += rect(left, y, [right - left, Math.max(4, gap * 0.2)], color)
  return marks
}

function speckle([left, top, right, bottom]: Outline['box'], color: string): string {
  let marks = ''
  // The golden angle spreads the dots evenly without looking like a grid.
  const count = Math.round(((right - left) * (bottom - top)) / 420) + 8
  for (let index = 0; index < count; index += 1) {
    const x = left + ((index * 0.618034) % 1) * (right - left)
    const y = top + ((index + 0.5) / count) * (bottom - top)
    marks += `<circle cx="${Math.round(x)}" cy="${Math.round(y)}" r="${1.6 + ((index * 7) % 4) * 0.7}"/>`
  }
  return `<g fill="${color}" opacity="0.85">${marks}</g>`
}

function check([left, top, right, bottom]: Outline['box'], color: string): string {
  const side = Math.max(9, Math.round((bottom - top) / 11))
  let marks = ''
  for (let row = 0; top + row * side < bottom; row += 1) {
    for (let x = left + (row % 2) * side; x < right; x += side * 2) marks += `M${x} ${top + row * side}h${side}v${side}h-${side}z`
  }
  return `<path d="${marks}" fill="${color}" opacity="0.5"/>`
}

function wave([left, top, right, bottom]: Outline['box'], color: string): string {
  const height = bottom - top
  const length = Math.max(20, (right - left) / 5)
  const curve = (y: number): string => `M${left - 4} ${Math.round(y)}${`q${length / 4} ${-length / 3} ${length / 2} 0t${length / 2} 0`.repeat(6)}`
  return line(curve(top + height * 0.42), color, Math.max(4, height * 0.045)) + line(curve(top + height * 0.62), color, Math.max(3, height * 0.03))
}

const paints: Readonly<Record<Finish, Paint>> = {
  plain: () => '',
  dip: ([left, top, right, bottom], color) => rect(left, top + (bottom - top) * 0.6, [right - left, (bottom - top) * 0.4], color),
  band: ([left, top, right, bottom], color) => rect(left, top + (bottom - top) * 0.4, [right - left, Math.max(10, (bottom - top) * 0.16)], color),
  stripe,
  speckle,
  check,
  wave,
}

/** A turned form bulges past its measured points by up to this much. */
const BULGE = 8

/** The SVG of a finish over the box; the caller clips it to the silhouette. */
export function paintFinish(finish: Finish, [left, top, right, bottom]: Outline['box'], color: string): string {
  return paints[finish]([left - BULGE, top, right + BULGE, bottom], color)
}
