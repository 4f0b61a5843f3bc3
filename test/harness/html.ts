/**
 * The text of the element with this id: comments and tags left out, entities decoded.
 * Undefined when it is not in the markup (what stands in scripts does not count).
 * The element must not hold another one with the same tag name.
 */
export function textOf(html: string, id: string): string | undefined {
  const found = new RegExp(`<([a-z][\\w-]*)(?:\\s[^>]*)?\\sid="${id}"[^>]*>(.*?)</\\1>`, 's').exec(markup(html))
  return found?.[2] === undefined ? undefined : decode(found[2].replace(/<!--.*?-->|<[^>]+>/gs, ''))
}

/** The page without its scripts: the Flight data in them repeats every text. */
export function markup(html: string): string {
  return html.replace(/<script\b[^>]*>.*?<\/script>/gs, '')
}

/** Every tag of one name as a record of its attributes. */
export function tags(html: string, name: string): Array<Record<string, string>> {
  return [...markup(html).matchAll(new RegExp(`<${name}\\b([^>]*)>`, 'g'))].map(([, attributes = '']) =>
    Object.fromEntries(
      [...attributes.matchAll(/([\w:-]+)(?:="([^"]*)")?/g)].map(([, key = '', value = '']) => [key.toLowerCase(), decode(value)]),
    ),
  )
}

/** `content` of the meta tag with this name or property. */
export function meta(html: string, name: string): string | undefined {
  return tags(html, 'meta').find((tag) => tag['name'] === name || tag['property'] === name)?.['content']
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'", '#39': "'" }

function decode(text: string): string {
  return text.replace(/&([#\w]+);/g, (whole, name: string) => ENTITIES[name] ?? whole)
}
