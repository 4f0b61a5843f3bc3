import { inspect } from 'node:util'
import { warn } from './warn.ts'

/** Characters of one tag. Source: Next.js. */
const MAX_TAG_LENGTH = 256
/** Tags given in one call. Source: Next.js. */
const MAX_TAGS = 128

/**
 * The tags that can be used, in the form in which they are stored and invalidated; the others are
 * dropped with a warning, never an error: a tag made from data must not break the page.
 *
 * @param where for the warning: `` `cacheTag()` ``
 */
export function usableTags(tags: readonly unknown[], where: string): string[] {
  const usable: string[] = []
  const dropped: string[] = []
  for (const tag of tags) {
    if (typeof tag !== 'string') dropped.push(`tag: "${inspect(tag)}" invalid type, must be a string`)
    else if (tag.length > MAX_TAG_LENGTH) dropped.push(`tag: "${tag.slice(0, 32)}…" exceeded max length of ${MAX_TAG_LENGTH}`)
    else usable.push(tagKey(tag))
  }
  if (dropped.length > 0) warn(`Warning: invalid tags passed to ${where}:\n${dropped.join('\n')}`)
  if (usable.length > MAX_TAGS) {
    warn(`Warning: exceeded max tag count for ${where}, dropped tags: ${usable.splice(MAX_TAGS).join(', ')}`)
  }
  return usable
}

/** How Next.js spells a tag in headers and to cache handlers: anything but printable ASCII is percent-encoded. */
function tagKey(tag: string): string {
  return tag.toWellFormed().replace(/[^\x20-\x7e]/gu, encodeURIComponent)
}
