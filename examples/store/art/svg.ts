/** Materials that keep their colour in every collection. */
export const material = {
  wood: '#cda678',
  woodDark: '#a57f55',
  brass: '#c79d43',
  steel: '#b4bdc0',
  steelDark: '#7f8b90',
  leather: '#8c5b3b',
  rope: '#d9c9a6',
  glow: '#ffe4a3',
  flame: '#ffb648',
  cork: '#c69a6b',
  wax: '#f6eeda',
  leaf: '#6f8763',
} as const

type Attributes = Readonly<Record<string, string | number>>

function tag(name: string, attributes: Attributes): string {
  const text = Object.entries(attributes).map(([key, value]) => ` ${key}="${value}"`)
  return `<${name}${text.join('')}/>`
}

export function path(d: string, fill: string, more: Attributes = {}): string {
  return tag('path', { d, fill, ...more })
}

/** An open line with round ends. */
export function line(d: string, stroke: string, width: number, more: Attributes = {}): string {
  return tag('path', { d, fill: 'none', stroke, 'stroke-width': width, 'stroke-linecap': 'round', 'stroke-linejoin': 'round', ...more })
}

export function ellipse(center: readonly [x: number, y: number], radii: readonly [x: number, y: number], fill: string, more: Attributes = {}): string {
  return tag('ellipse', { cx: center[0], cy: center[1], rx: radii[0], ry: radii[1], fill, ...more })
}

/** A candle flame whose foot stands at the point. */
export function flame(x: number, y: number, scale = 1): string {
  const d = `M${x} ${y}c${-14 * scale} ${-10 * scale} ${-8 * scale} ${-24 * scale} 0 ${-38 * scale}c${8 * scale} ${14 * scale} ${14 * scale} ${28 * scale} 0 ${38 * scale}Z`
  return path(d, material.flame) + ellipse([x, y - 8 * scale], [4 * scale, 8 * scale], '#fff3cf')
}
