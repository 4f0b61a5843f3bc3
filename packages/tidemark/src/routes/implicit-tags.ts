import { isDynamicPattern } from './pattern.ts'
import { decodePercent } from '../decode-percent.ts'

const PREFIX = '_N_T_'
/** Characters of a path that can be invalidated. Source: Next.js. */
const MAX_PATH_LENGTH = 1024

/**
 * The tags that every entry read for a route answers to, so that a path can be
 * invalidated: one for each layout on the way, one for the page or handler, and
 * one for the path itself. Names are those of Next.js, which hands them to
 * cache handlers.
 *
 * Where groups or slots are on the way, the tags of the plain pattern follow,
 * so that a pattern can be named without them.
 *
 * @param pathname canonical and percent-encoded; null while it is not known (a shell for all params)
 * @example implicitTags({ file: '/blog/[slug]/page', pattern: '/blog/[slug]' }, '/blog/one')
 * // ['_N_T_/layout', '_N_T_/blog/layout', '_N_T_/blog/[slug]/layout', '_N_T_/blog/[slug]/page', '_N_T_/blog/one']
 */
export function implicitTags(route: Way, pathname: string | null): string[] {
  const { way, plain } = waysOf(route)
  return [...new Set([...way, ...(pathname === null ? [] : pathnameTags(pathname)), ...plain])]
}

interface Way {
  readonly file: string
  readonly pattern: string
}

interface WayTags {
  readonly way: readonly string[]
  readonly plain: readonly string[]
}

/** The same for every request of a route. */
const known = new WeakMap<Way, WayTags>()

function waysOf(route: Way): WayTags {
  const made = known.get(route)
  if (made) return made
  const leaf = route.file.slice(route.file.lastIndexOf('/') + 1)
  const tags = { way: wayTags(route.file), plain: wayTags(`${route.pattern === '/' ? '' : route.pattern}/${leaf}`) }
  known.set(route, tags)
  return tags
}

function wayTags(file: string): readonly string[] {
  const parts = file.split('/').slice(1)
  const layouts = parts.map((_, i) => `${PREFIX}/${[...parts.slice(0, i), 'layout'].map(canonical).join('/')}`)
  return [...layouts, `${PREFIX}/${parts.map(canonical).join('/')}`]
}

function pathnameTags(pathname: string): readonly string[] {
  const tag = `${PREFIX}/${pathname.split('/').filter(Boolean).map(canonical).join('/')}`
  if (tag === `${PREFIX}/`) return [tag, `${tag}index`]
  if (tag === `${PREFIX}/index`) return [tag, `${PREFIX}/`]
  return [tag]
}

/** One spelling for each segment: what a URL may hold stands as it is, all else is percent-encoded. */
function canonical(segment: string): string {
  return (decodePercent(segment) ?? segment).toWellFormed().replace(/[^\x21-\x7e]|[%/\\?#]/gu, encodeURIComponent)
}

/**
 * What `revalidatePath(path, type)` invalidates.
 *
 * - Without a type, `path` is one path: a trailing slash does not count, and
 *   `/` and `/index` are the same. A pattern (`/blog/[slug]`) needs a type,
 *   else nothing answers to it, and there is a warning.
 * - With a type, `path` is a pattern: `page` means all paths of that page,
 *   `layout` those and all below. Groups may be written or left out.
 * - A literal path with a type, `('/blog/one', 'page')`, means that path of
 *   the dynamic route too. (With Next.js it does nothing, and says nothing.)
 *   `layout` does not reach the paths below a literal path.
 * - A path of more than 1024 characters invalidates nothing, with a warning.
 *
 * The warning is for the caller to log.
 */
export function pathTags(path: string, type?: 'page' | 'layout'): { readonly tags: readonly string[]; readonly warning: string | null } {
  if (path.length > MAX_PATH_LENGTH) {
    const shown = `${path.slice(0, 64)}…`
    return { tags: [], warning: `revalidatePath received "${shown}", of more than ${MAX_PATH_LENGTH} characters. This has no effect.` }
  }
  const isPattern = isDynamicPattern(path)
  if (!type) return { tags: pathnameTags(path), warning: isPattern ? missingType(path) : null }
  const typed = `${PREFIX}/${[...path.split('/').filter(Boolean).map(canonical), type].join('/')}`
  return { tags: isPattern ? [typed] : [typed, ...pathnameTags(path)], warning: null }
}

function missingType(path: string): string {
  const what = `a dynamic page path "${path}" was passed to revalidatePath, but the "type" parameter is missing.`
  return `${what} This has no effect: pass 'page' or 'layout', or a path without brackets.`
}
