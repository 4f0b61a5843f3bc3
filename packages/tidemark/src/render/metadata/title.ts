import type { ResolvedTitle, TitleTemplate } from '../../metadata-types/common.ts'

/** Puts a title into the template of the segments above, and keeps its own for those below. */
export function resolveTitle(title: string | TitleTemplate | null | undefined, template: string | null): ResolvedTitle {
  if (typeof title === 'string') return { absolute: fill(template, title), template: null }
  if (!title) return { absolute: '', template: null }
  const own = 'template' in title ? title.template || null : null
  if ('absolute' in title && title.absolute) return { absolute: title.absolute, template: own }
  if ('default' in title && title.default) return { absolute: fill(template, title.default), template: own }
  return { absolute: '', template: own }
}

function fill(template: string | null, title: string): string {
  // A function, since `$&` in a title is text.
  return template ? template.replaceAll('%s', () => title) : title
}
