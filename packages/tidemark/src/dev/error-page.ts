import type { Answer } from '../server/answer.ts'
import { overlayPayload } from './problems.ts'
import type { Problem } from './problem.ts'

/**
 * Stands in for a page that could not be made: says why, also to `curl`, and
 * tries again after each change of a file.
 *
 * @param base Vite's; null while there is none, then the page asks once a second
 */
export function errorPage(problem: Problem, base: string | null): Answer {
  const { message, file, line, column, frame, stack } = problem
  const place = file ? [file, line, column].filter((part) => part !== null).join(':') : ''
  const text = [message, place, frame || stack.join('\n')].filter(Boolean).join('\n\n')
  return {
    status: 500,
    headers: [
      ['content-type', 'text/html; charset=utf-8'],
      ['cache-control', 'no-store'],
    ],
    body:
      '<!DOCTYPE html><html lang="en" id="__next_error__"><head><meta charset="utf-8"/>' +
      `<meta name="viewport" content="width=device-width, initial-scale=1"/><title>${escape(message.split('\n', 1)[0] ?? '')}</title>` +
      '<style>body{margin:2rem;font:14px/1.5 ui-monospace,monospace;color-scheme:light dark}pre{white-space:pre-wrap}</style></head><body>' +
      `<pre>${escape(text)}</pre><script type="module">${base === null ? POLL : script(problem, base)}</script></body></html>`,
  }
}

const LOOK =
  'async function look() {' +
  'const { status } = await fetch(location.href, { method: "HEAD" }).catch(() => ({ status: 500 }));' +
  'if (status !== 500) location.reload() }'
const POLL = `${LOOK} setInterval(look, 1000)`

function script(problem: Problem, base: string): string {
  const { err } = overlayPayload(problem)
  return (
    `import { createHotContext, ErrorOverlay } from ${json(`${base}@vite/client`)};` +
    `document.body.append(new ErrorOverlay(${json(err)}));` +
    `const hot = createHotContext('/@tidemark/error-page');` +
    // What was mended before the connection was there has been told to nobody.
    `${LOOK} hot.on('vite:ws:connect', look);` +
    `for (const event of ['tidemark:change', 'rsc:update', 'vite:beforeUpdate']) hot.on(event, () => location.reload());`
  )
}

/** Safe inside of a script element. */
function json(value: unknown): string {
  return JSON.stringify(value).replace(/[<\u2028\u2029]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}
