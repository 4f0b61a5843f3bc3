/** The silhouette of an object: SVG path data and the box it fills, as `[left, top, right, bottom]`. */
export interface Outline {
  readonly d: string
  readonly box: readonly [number, number, number, number]
}

type Point = readonly [x: number, y: number]

const round = (value: number): number => Math.round(value * 10) / 10

/** Cubic Bézier segments through all points (a Catmull-Rom spline). */
function curveThrough(points: readonly Point[]): string {
  const segments: string[] = []
  for (let index = 0; index < points.length - 1; index += 1) {
    const start = points[index] as Point
    const end = points[index + 1] as Point
    const before = points[index - 1] ?? start
    const after = points[index + 2] ?? end
    const first = [start[0] + (end[0] - before[0]) / 6, start[1] + (end[1] - before[1]) / 6]
    const second = [end[0] - (after[0] - start[0]) / 6, end[1] - (after[1] - start[1]) / 6]
    segments.push(`C${[...first, ...second, ...end].map(round).join(' ')}`)
  }
  return segments.join('')
}

/** A turned form, as from a potter's wheel: half widths and heights from rim to foot, mirrored on the axis. */
export function lathe(profile: readonly Point[], axis = 200): Outline {
  const right = profile.map(([half, y]): Point => [axis + half, y])
  const left = profile.map(([half, y]): Point => [axis - half, y]).toReversed()
  const [top, foot] = [right[0] as Point, left[0] as Point]
  const widest = Math.max(...profile.map(([half]) => half))
  const d = `M${top.join(' ')}${curveThrough(right)}L${foot.join(' ')}${curveThrough(left)}Z`
  return { d, box: [axis - widest, top[1], axis + widest, foot[1]] }
}

/** A rectangle with rounded corners. */
export function box(x: number, y: number, size: readonly [width: number, height: number], radius = 0): Outline {
  const [width, height] = size
  const r = Math.min(radius, width / 2, height / 2)
  const d = `M${x + r} ${y}h${width - 2 * r}a${r} ${r} 0 0 1 ${r} ${r}v${height - 2 * r}a${r} ${r} 0 0 1 ${-r} ${r}h${2 * r - width}a${r} ${r} 0 0 1 ${-r} ${-r}v${2 * r - height}a${r} ${r} 0 0 1 ${r} ${-r}Z`
  return { d, box: [x, y, x + width, y + height] }
}

export function circle(x: number, y: number, r: number): Outline {
  return { d: `M${x - r} ${y}a${r} ${r} 0 1 1 ${2 * r} 0a${r} ${r} 0 1 1 ${-2 * r} 0Z`, box: [x - r, y - r, x + r, y + r] }
}

/** Straight lines through the points, closed. */
export function polygon(...points: readonly Point[]): Outline {
  const xs = points.map(([x]) => x)
  const ys = points.map(([, y]) => y)
  return {
    d: `M${points.map((point) => point.join(' ')).join('L')}Z`,
    box: [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)],
  }
}

/** Several outlines as one silhouette. */
export function join(...outlines: readonly Outline[]): Outline {
  return {
    d: outlines.map((outline) => outline.d).join(''),
    box: [
      Math.min(...outlines.map((outline) => outline.box[0])),
      Math.min(...outlines.map((outline) => outline.box[1])),
      Math.max(...outlines.map((outline) => outline.box[2])),
      Math.max(...outlines.map((outline) => outline.box[3])),
    ],
  }
}
