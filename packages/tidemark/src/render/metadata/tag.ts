/** One element of the head, before it has a key. */
export interface Tag {
  readonly type: 'title' | 'meta' | 'link'
  readonly props: Readonly<Record<string, unknown>>
}

type Content = string | number | boolean | null | undefined

/** `<meta name content>`, none for what is empty. */
export function named(name: string, content: Content): Tag[] {
  return isEmpty(content) ? [] : [{ type: 'meta', props: { name, content: String(content) } }]
}

/** `<meta property content>`, none for what is empty. */
export function property(name: string, content: Content): Tag[] {
  return isEmpty(content) ? [] : [{ type: 'meta', props: { property: name, content: String(content) } }]
}

/** `<link rel href …>`, none without a target. */
export function link(rel: string, href: string | null | undefined, more: Readonly<Record<string, unknown>> = {}): Tag[] {
  return href ? [{ type: 'link', props: { rel, href, ...more } }] : []
}

function isEmpty(content: Content): boolean {
  return content === null || content === undefined || content === ''
}
