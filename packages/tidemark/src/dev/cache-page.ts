import type { IncomingMessage, ServerResponse } from 'node:http'
import { because, WORDS } from '../cache/because.ts'
import { inspect, type InspectedEntry, type Inspection } from '../cache/inspect.ts'
import { theCaches } from '../cache/instance.ts'
import type { Why } from '../cache/statistics.ts'
import { now } from '../clock.ts'

/** Where the inspector is, below basePath. */
export const CACHE_PAGE = '/_tidemark/cache'

const LONGEST_FORM = 10_000

/** The cache as it stands: what is in it, how old, why it was missed; and a button for each tag. */
export async function answerCachePage(req: IncomingMessage, res: ServerResponse): Promise<void> {
  if (req.method === 'POST') {
    if (!isSameOrigin(req)) return end(res, 403, 'Forbidden')
    const tag = new URLSearchParams(await readForm(req)).get('tag')
    if (tag) for (const cache of theCaches()) await cache.invalidate([tag], null)
    res.writeHead(303, { location: (req.url ?? CACHE_PAGE).split('?', 1)[0] as string }).end()
    return
  }
  if (req.method !== 'GET' && req.method !== 'HEAD') return end(res, 405, 'Method Not Allowed')
  const html = cachePage(theCaches().map((cache) => inspect(cache)))
  res.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'",
  })
  res.end(req.method === 'HEAD' ? undefined : html)
}

function isSameOrigin({ headers }: IncomingMessage): boolean {
  const { origin, host } = headers
  return origin === `http://${host}` || origin === `https://${host}`
}

async function readForm(req: IncomingMessage): Promise<string> {
  let text = ''
  for await (const chunk of req) {
    text += String(chunk)
    if (text.length > LONGEST_FORM) return ''
  }
  return text
}

function end(res: ServerResponse, status: number, text: string): void {
  res.writeHead(status, { 'content-type': 'text/plain' }).end(text)
}

/** Pure: the same inspection gives the same page. */
function cachePage(inspections: readonly Inspection[]): string {
  return (
    '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">' +
    `<title>Cache</title><style>${STYLE}</style></head><body><main><h1>Cache</h1>${inspections.map(section).join('')}</main></body></html>`
  )
}

const STYLE =
  ':root{color-scheme:light dark;font:14px/1.5 system-ui,sans-serif}main{max-width:72rem;margin:2rem auto;padding:0 1rem}' +
  'table{border-collapse:collapse;width:100%;margin:0 0 2rem}th,td{text-align:left;padding:.4rem .6rem;border-bottom:1px solid #8883;vertical-align:top}' +
  'td.n,th.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}th{font-weight:600}code{font:13px ui-monospace,monospace;overflow-wrap:anywhere}' +
  '.hit{color:#15803d}.stale{color:#b45309}.miss{color:#b91c1c}@media(prefers-color-scheme:dark){.hit{color:#4ade80}.stale{color:#fbbf24}.miss{color:#f87171}}' +
  'form{display:inline}button{font:inherit;padding:0 .5rem;margin:0 .25rem .25rem 0;cursor:pointer}p.none{opacity:.7}'

function section({ store, usage, counters, entries, more, tags, invalidations }: Inspection): string {
  const { hits, stale, misses, reasons, fills, joined, failed, timeouts, refreshes } = counters
  const why = Object.entries(reasons)
    .filter(([, count]) => count > 0)
    .map(([reason, count]) => `${count} ${WORDS[reason as Why['reason']]}`)
  const size = usage ? `, ${usage.entries} entries, ${bytes(usage.bytes)}` : ''
  return (
    `<h2>${escape(store)}${size}</h2>` +
    `<p>${hits} hits, ${stale} stale, ${misses} misses${why.length > 0 ? ` (${escape(why.join(', '))})` : ''}. ` +
    `${fills} fills, ${joined} joined, ${refreshes} refreshes, ${failed} failed, ${timeouts} timed out.</p>` +
    (entries.length === 0 ? '<p class="none">Nothing is cached yet: open a page.</p>' : entryTable(entries, more)) +
    (tags.length === 0
      ? ''
      : '<h3>Tags</h3><table><tr><th>Tag</th><th class="n">Entries</th><th>Invalidated</th><th></th></tr>' +
        tags
          .map(
            ({ tag, entries: count, invalidated }) =>
              `<tr><td><code>${escape(tag)}</code></td><td class="n">${count}</td><td>${invalidated === null ? '' : ago(invalidated)}</td><td>${button(tag)}</td></tr>`,
          )
          .join('') +
        '</table>') +
    (invalidations.length === 0
      ? ''
      : `<h3>Latest invalidations</h3><ul>${invalidations
          .slice(0, 20)
          .map(({ tags: names, at }) => `<li><code>${escape(names.join(', '))}</code> ${ago(at)}</li>`)
          .join('')}</ul>`)
  )
}

function entryTable(entries: readonly InspectedEntry[], more: boolean): string {
  return (
    '<table><tr><th>Entry</th><th>State</th><th class="n">Age</th><th class="n">Stale</th><th class="n">Revalidate</th><th class="n">Expire</th>' +
    `<th class="n">Size</th><th class="n">Hits</th><th class="n">Misses</th><th>Tags</th></tr>${entries.map(entryRow).join('')}</table>` +
    (more ? '<p class="none">There are more entries than these.</p>' : '')
  )
}

function entryRow({ key, label, state, why, age, stale, revalidate, expire, bytes: size, history, tags }: InspectedEntry): string {
  const last = why ?? history?.last?.why ?? null
  const past = why === null && history?.last ? `last missed ${ago(history.last.at)}: ` : ''
  return (
    `<tr><td title="${escape(key)}"><code>${escape(label || key)}</code></td>` +
    `<td><span class="${state}">${state}</span>${last ? `<br><small>${past}${escape(because(last))}</small>` : ''}</td>` +
    `${[age, stale, revalidate, expire].map((value) => `<td class="n">${duration(value)}</td>`).join('')}` +
    `<td class="n">${bytes(size)}</td><td class="n">${history?.hits ?? 0}</td><td class="n">${history?.misses ?? 0}</td>` +
    `<td>${tags.map((tag) => `<code>${escape(tag)}</code>`).join('<br>')}</td></tr>`
  )
}

function button(tag: string): string {
  return `<form method="post"><input type="hidden" name="tag" value="${escape(tag)}"><button>Invalidate</button></form>`
}

/** @param seconds may be infinite */
function duration(seconds: number): string {
  if (!Number.isFinite(seconds)) return 'never'
  if (seconds < 120) return `${Math.round(seconds)} s`
  if (seconds < 7200) return `${Math.round(seconds / 60)} min`
  return seconds < 172_800 ? `${Math.round(seconds / 3600)} h` : `${Math.round(seconds / 86_400)} d`
}

function ago(wall: number): string {
  return `${duration((now() - wall) / 1000)} ago`
}

function bytes(count: number): string {
  return count < 1024 ? `${count} B` : count < 1_048_576 ? `${(count / 1024).toFixed(1)} KB` : `${(count / 1_048_576).toFixed(1)} MB`
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}
