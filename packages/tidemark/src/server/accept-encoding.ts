export type Encoding = 'br' | 'gzip'

/**
 * The encoding a client prefers of those we have; null for none. `br` wins a tie: it
 * is smaller.
 */
export function preferredEncoding(header: string | undefined, available: readonly Encoding[] = ['br', 'gzip']): Encoding | null {
  if (!header) return null
  // What every browser sends: no need to weigh.
  if (!header.includes(';') && !header.includes('*')) {
    for (const encoding of available) if (offers(header, encoding)) return encoding
    return null
  }
  const weights = parseWeights(header)
  let best: Encoding | null = null
  let bestWeight = 0
  for (const encoding of available) {
    const weight = weights.get(encoding) ?? weights.get('*') ?? 0
    if (weight > bestWeight) {
      best = encoding
      bestWeight = weight
    }
  }
  return best !== null && bestWeight >= (weights.get('identity') ?? 0) ? best : null
}

function offers(header: string, encoding: Encoding): boolean {
  return encoding === 'br' ? /(?:^|[\s,])br(?:$|[\s,])/i.test(header) : /(?:^|[\s,])(?:x-)?gzip(?:$|[\s,])/i.test(header)
}

function parseWeights(header: string): Map<string, number> {
  const weights = new Map<string, number>()
  for (const part of header.toLowerCase().split(',')) {
    const [name = '', ...parameters] = part.split(';').map((text) => text.trim())
    const q = parameters.find((text) => text.startsWith('q='))
    const weight = q === undefined ? 1 : Number(q.slice(2))
    if (name) weights.set(name === 'x-gzip' ? 'gzip' : name, Number.isFinite(weight) ? weight : 0)
  }
  return weights
}
