import type { Why } from './statistics.ts'

export const WORDS: Readonly<Record<Why['reason'], string>> = {
  absent: 'never filled',
  expired: 'past its expire time',
  revalidate: 'past its revalidate time',
  corrupt: 'damaged',
  forgotten: 'older than the invalidations remembered',
  tag: 'tag invalidated',
  own: 'tag invalidated by the same request',
}

/** For a person: why a value could not be shown, or only once more. */
export function because(why: Why): string {
  return 'tag' in why ? `${WORDS[why.reason]}: ${why.tag}` : WORDS[why.reason]
}
