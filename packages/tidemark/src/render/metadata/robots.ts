import type { Robots, RobotsRules } from '../../metadata-types.ts'

const WORDS = [
  'noarchive',
  'nosnippet',
  'noimageindex',
  'nocache',
  'notranslate',
  'indexifembedded',
  'nositelinkssearchbox',
  'unavailable_after',
  'max-video-preview',
  'max-image-preview',
  'max-snippet',
] as const

export function resolveRobots(value: string | Robots): { basic: string | null; googleBot: string | null } {
  if (typeof value === 'string') return { basic: value, googleBot: null }
  return { basic: directives(value), googleBot: directives(value.googleBot) }
}

function directives(rules: string | RobotsRules | undefined): string | null {
  if (!rules || typeof rules === 'string') return rules || null
  const words: string[] = []
  if (typeof rules.index === 'boolean') words.push(rules.index ? 'index' : 'noindex')
  if (typeof rules.follow === 'boolean') words.push(rules.follow ? 'follow' : 'nofollow')
  for (const word of WORDS) {
    const value = rules[word]
    if (value === undefined || value === false) continue
    words.push(value === true ? word : `${word}:${value}`)
  }
  return words.join(', ') || null
}
