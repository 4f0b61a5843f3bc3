import { expect, test } from 'vitest'
import { browserPath, openPage } from '../harness/browser.ts'
import type { BrowserPage } from '../harness/browser.ts'
import { sendMany } from './support/many.ts'
import type { Answer } from './support/many.ts'
import { serveSecurityApp } from './support/serve.ts'

const fixture = serveSecurityApp()

const BREAKERS = [
  '</script>',
  '</script ',
  '</SCRIPT>',
  '</scr\u0000ipt>',
  '<!--',
  '-->',
  '<!--<script>',
  ']]>',
  '<![CDATA[',
  '</style>',
  '</title>',
  '</textarea>',
  '</noscript>',
  '</template>',
  '</head>',
  '</body></html>',
  '">',
  "'>",
  '`>',
  '"/>',
  '\u2028',
  '\u2029',
  '\u0000',
  '\\',
  '\\"',
  '\\u003c',
  '&lt;',
  '&#60;',
  '&quot;',
  '\r\n',
  '\ufeff',
  '\ud800',
  '<\u200b',
  '\u00a0',
  '${',
  '{{',
  '%3C',
  '+ADw-',
  '<?xml',
  '<!DOCTYPE html>',
]
const PAYLOADS = [
  '<script>INJECT</script>',
  '<img src=x onerror=INJECT>',
  '<svg/onload=INJECT>',
  ' onfocus=INJECT autofocus x=',
  '<meta http-equiv=refresh content="0;url=//INJECT">',
  '<base href=//INJECT>',
  '<iframe srcdoc="INJECT">',
  'INJECT',
  '<link rel=stylesheet href=//INJECT>',
  '<a href=javascript:INJECT>',
  '<form action=//INJECT>',
  ');INJECT;//',
  '"];INJECT;//',
]

function strings(): string[] {
  return BREAKERS.flatMap((breaker) => PAYLOADS.map((payload) => breaker + payload))
}

interface Tag {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
}

/**
 * The tags of a document as the tokenizer of a browser sees them: text of scripts,
 * styles, titles and text areas ends at their own end tag only, attributes at their quotes.
 */
function tokenize(html: string): Tag[] {
  const tags: Tag[] = []
  const raw = new Set(['script', 'style', 'title', 'textarea', 'noscript', 'iframe', 'xmp'])
  let at = 0
  while (at < html.length) {
    const open = html.indexOf('<', at)
    if (open < 0) break
    if (html.startsWith('<!--', open)) {
      const end = html.indexOf('-->', open + 4)
      at = end < 0 ? html.length : end + 3
      continue
    }
    const match = /^<([a-z][^\s/>]*)/i.exec(html.slice(open, open + 100))
    if (!match) {
      at = open + 1
      continue
    }
    const name = (match[1] ?? '').toLowerCase()
    const { attributes, end } = readAttributes(html, open + match[0].length)
    tags.push({ name, attributes })
    at = end
    if (raw.has(name)) {
      const close = html.slice(at).search(new RegExp(`</${name}[\\s/>]`, 'i'))
      at = close < 0 ? html.length : at + close
    }
  }
  return tags
}

function readAttributes(html: string, from: number): { attributes: Map<string, string>; end: number } {
  const attributes = new Map<string, string>()
  const pattern = /[\s/]*(?:(>)|([^\s/>=][^\s/>=]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]*)))?)/gy
  pattern.lastIndex = from
  for (let match = pattern.exec(html); match; match = pattern.exec(html)) {
    if (match[1]) return { attributes, end: pattern.lastIndex }
    attributes.set((match[2] ?? '').toLowerCase(), match[3] ?? match[4] ?? match[5] ?? '')
  }
  return { attributes, end: html.length }
}

/** The shape of a page: what it is made of, without what it says. */
function shape(html: string): string[] {
  return tokenize(html).map(({ name, attributes }) => `${name} ${[...attributes.keys()].toSorted().join(' ')}`)
}

/** Scripts that must be nothing but data: a call with one string. */
function strangeScripts(html: string): string[] {
  return [...html.matchAll(/<script\b[^>]*>(.*?)<\/script>/gis)].flatMap(([, code = '']) => {
    if (!code.includes('INJECT') || isInString(code)) return []
    return [code.slice(0, 200)]
  })
}

/** Whether INJECT only ever stands within a string of the script. */
function isInString(code: string): boolean {
  const withoutStrings = code.replace(/"(?:[^"\\\n\r]|\\.)*"|'(?:[^'\\\n\r]|\\.)*'/gs, '""')
  return !withoutStrings.includes('INJECT')
}

test('the tokenizer of this test sees an injection where there is one', () => {
  expect(shape('<p title="a>b"><script>"<b>"</script><b>')).toEqual(['p title', 'script ', 'b '])
  expect(shape('<title></title><img src=x onerror=y></title>')).toEqual(['title ', 'img onerror src'])
  expect(strangeScripts('<script>f("\\"INJECT")</script>')).toEqual([])
  expect(strangeScripts('<script>f("");INJECT</script>')).toHaveLength(1)
})

/** The page with all sinks, with a word and with each of the strings. */
let pages: Promise<{ plain: string; all: string[]; answers: Answer[] }> | undefined

function sinkPages(): NonNullable<typeof pages> {
  return (pages ??= (async () => {
    const all = strings()
    const rows = ['plain', ...all].map((text) => ({ target: `/sinks?x=${encodeURIComponent(text.toWellFormed())}` }))
    const [plain, ...answers] = await sendMany(fixture.server.origin, rows)
    return { plain: plain?.text ?? '', all, answers }
  })())
}

test('no string adds an element or an attribute to a page, through none of its sinks', async () => {
  const { plain, all, answers } = await sinkPages()
  expect(all.length).toBeGreaterThanOrEqual(500)
  const wanted = new Set(shape(plain).filter((tag) => !tag.startsWith('script')))
  expect(wanted.size).toBeGreaterThan(10)
  const wrong = answers.flatMap(({ status, text }, index) => {
    const name = JSON.stringify(all[index])
    if (status !== 200) return [`${name}: ${status}`]
    const added = shape(text).filter((tag) => !tag.startsWith('script') && !wanted.has(tag))
    const handlers = tokenize(text).flatMap(({ attributes }) => [...attributes.keys()].filter((key) => key.startsWith('on')))
    const scripts = strangeScripts(text)
    return [...added, ...handlers, ...scripts].map((found) => `${name}: ${found}`)
  })
  expect(wrong.slice(0, 20)).toEqual([])
}, 90_000)

/** What a browser makes of documents: elements with the names of their attributes, and where a text stands. */
async function parse(page: BrowserPage, documents: readonly string[], word: string): Promise<Array<{ tags: string[]; places: string[] }>> {
  return page.evaluate(
    ([texts, wanted]) =>
      texts.map((text) => {
        const elements = [...new DOMParser().parseFromString(text, 'text/html').querySelectorAll('*')]
        const own = (element: Element): string =>
          [...element.childNodes].map((node) => (node.nodeType === 3 ? (node.nodeValue ?? '') : '')).join('')
        return {
          tags: elements.map((element) => `${element.localName} ${element.getAttributeNames().toSorted().join(' ')}`),
          places: elements.flatMap((element) =>
            [
              ...element.getAttributeNames().filter((name) => element.getAttribute(name)?.includes(wanted)),
              ...(own(element).includes(wanted) ? [`text of ${element.localName}`] : []),
            ].map(
              (place) => `${element.localName}[${element.getAttribute('name') ?? element.getAttribute('property') ?? element.id}] ${place}`,
            ),
          ),
        }
      }),
    [documents, word] as const,
  )
}

test.skipIf(!browserPath)(
  'nor does a browser see one',
  async () => {
    const { plain, all, answers } = await sinkPages()
    const page = await openPage(`${fixture.server.origin}/hello.txt`)
    const [clean] = await parse(page, [plain], 'plain')
    expect(new Set(clean?.places).size).toBeGreaterThanOrEqual(12)
    const count = (tags: readonly string[]): string =>
      tags
        .filter((tag) => !tag.startsWith('script'))
        .toSorted()
        .join('\n')
    const wrong: string[] = []
    for (let at = 0; at < answers.length; at += 50) {
      const parsed = await parse(
        page,
        answers.slice(at, at + 50).map(({ text }) => text),
        'plain',
      )
      wrong.push(
        ...parsed.flatMap(({ tags }, index) => (count(tags) === count(clean?.tags ?? []) ? [] : [JSON.stringify(all[at + index])])),
      )
    }
    expect(wrong).toEqual([])
  },
  60_000,
)

test('a payload is no document to a browser', async () => {
  const [payload] = await sendMany(fixture.server.origin, [
    { target: `/_tidemark/page/sinks?x=${encodeURIComponent('<script>INJECT</script>')}` },
  ])
  expect(payload?.headers['content-type']).toMatch(/^text\/x-component/)
})

test('addresses that are not found, refused or redirected show nothing of themselves as HTML', async () => {
  const tails = [
    '<script>INJECT</script>',
    '"><img src=x onerror=INJECT>',
    "'onload='INJECT",
    '%3Cscript%3EINJECT%3C/script%3E',
    '%22%3E%3Csvg/onload=INJECT%3E',
  ]
  const targets = tails.flatMap((tail) => [
    `/${tail}`,
    `/no/${tail}`,
    `/cached/${tail}/`,
    `/_tidemark/page/${tail}`,
    `/_next/static/${tail}`,
    `/old/${tail}`,
    `/any/${tail}`,
    `/p/${tail}`,
    `/%${tail}`,
  ])
  const answers = await sendMany(
    fixture.server.origin,
    targets.map((target) => ({ target: target.replaceAll(' ', '+') })),
  )
  const wrong = answers.flatMap(({ headers, text }, index) => {
    if (!String(headers['content-type'] ?? '').includes('text/html')) return []
    const handlers = tokenize(text).flatMap(({ attributes }) => [...attributes.keys()].filter((key) => key.startsWith('on')))
    return handlers.length > 0 || strangeScripts(text).length > 0
      ? [`${targets[index]}: ${handlers.join()} ${strangeScripts(text).join()}`]
      : []
  })
  expect(wrong).toEqual([])
})

test('a nonce is taken from no header that a client sends', async () => {
  const heads = [
    { 'content-security-policy': "script-src 'nonce-INJECT'" },
    { 'x-nonce': 'INJECT' },
    { 'content-security-policy': `script-src 'nonce-"><script>INJECT</script>'` },
    { 'content-security-policy-report-only': "script-src 'nonce-INJECT'" },
  ]
  const answers = await sendMany(
    fixture.server.origin,
    heads.flatMap((headers) => ['/', '/p/one', '/sinks?x=1', '/no/such'].map((target) => ({ target, headers }))),
  )
  expect(answers.filter(({ text }) => text.includes('INJECT'))).toEqual([])
})
