import { gzipSync } from 'node:zlib'

/**
 * @typedef {object} PageScript
 * @property {string} path
 * @property {number} gzip Bytes.
 */

/**
 * Every script a page needs before it is alive: those named in its document
 * (script and preload tags, imports of inline scripts) and what they import
 * statically. Scripts imported later, on demand, are not counted.
 *
 * @param {string} page Its URL.
 * @param {(url: string) => Promise<string>} [get] Reads a URL.
 * @returns {Promise<PageScript[]>} Largest first.
 */
export async function pageScripts(page, get = fetchText) {
  const waiting = documentScripts(await get(page)).map((found) => new URL(found, page).href)
  /** @type {Map<string, number>} */
  const sizes = new Map()
  for (let url = waiting.pop(); url !== undefined; url = waiting.pop()) {
    if (sizes.has(url) || new URL(url).origin !== new URL(page).origin) continue
    const code = await get(url)
    sizes.set(url, gzipSync(code, { level: 9 }).length)
    waiting.push(...staticImports(code).map((found) => new URL(found, url).href))
  }
  return [...sizes].map(([url, gzip]) => ({ path: new URL(url).pathname, gzip })).toSorted((a, b) => b.gzip - a.gzip)
}

/**
 * @param {string} html
 * @returns {string[]}
 */
export function documentScripts(html) {
  const found = [
    ...tagsOf(html, 'script')
      .filter((tag) => !/\bnoModule\b/i.test(tag))
      .map((tag) => attribute(tag, 'src')),
    ...tagsOf(html, 'link')
      .filter(
        (tag) => attribute(tag, 'rel') === 'modulepreload' || (attribute(tag, 'rel') === 'preload' && attribute(tag, 'as') === 'script'),
      )
      .map((tag) => attribute(tag, 'href')),
    ...[...html.matchAll(/\bimport\(\s*["']([^"']+\.m?js[^"']*)["']\s*\)/g)].map(([, url]) => url),
  ]
  return [...new Set(found.filter((url) => url !== undefined))]
}

/**
 * @param {string} code A bundled module.
 * @returns {string[]} Relative specifiers it imports statically.
 */
export function staticImports(code) {
  const pattern = /(?:^|[;}\s])(?:import|export)\s*(?:[\w$*{}\s,]+?\s*from\s*)?["'](\.{1,2}\/[^"']+)["']/g
  return [...code.matchAll(pattern)].map(([, specifier = '']) => specifier)
}

/**
 * @param {string} html
 * @param {string} name
 */
function tagsOf(html, name) {
  return [...html.matchAll(new RegExp(`<${name}\\b[^>]*>`, 'g'))].map(([tag]) => tag)
}

/**
 * @param {string} tag
 * @param {string} name
 * @returns {string | undefined}
 */
function attribute(tag, name) {
  return new RegExp(`\\s${name}="([^"]*)"`, 'i').exec(tag)?.[1]?.replaceAll('&amp;', '&')
}

/** @param {string} url */
async function fetchText(url) {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`${url} answered ${response.status}`)
  return response.text()
}
