const counted = globalThis as { areaRenders?: number }

/** How often the layout has been rendered on the server. */
export function countRender(): number {
  return (counted.areaRenders = renders() + 1)
}

export function renders(): number {
  return counted.areaRenders ?? 0
}
