import { createServer } from 'node:http'

/**
 * @typedef {object} Word What the harbour master last said of the post boat.
 * @property {'sails' | 'held'} state
 * @property {string} note
 * @property {string} told ISO 8601, UTC.
 */

/** Room for a note; nobody needs to send more. */
const MAX_BYTES = 4096
const MAX_NOTE = 200

/**
 * The harbour office: somebody else's server, which says whether the post boat sails. `GET /boat` is for other systems;
 * on its own page, at `/`, the harbour master changes what it says.
 *
 * @returns {import('node:http').Server} Not listening yet.
 */
export function createHarbourOffice() {
  let word = say('sails', 'Wind west 4, sea slight.')
  return createServer(async (req, res) => {
    if (req.method === 'POST' && req.url === '/') {
      const form = new URLSearchParams(await readText(req))
      word = say(form.get('state') === 'held' ? 'held' : 'sails', form.get('note') ?? '')
      res.writeHead(303, { location: '/' }).end()
    } else if (req.url === '/boat') {
      res.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(word))
    } else if (req.url === '/') {
      res.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page(word))
    } else {
      res.writeHead(404).end()
    }
  })
}

/**
 * @param {Word['state']} state
 * @param {string} note
 * @returns {Word}
 */
function say(state, note) {
  return { state, note: note.trim().slice(0, MAX_NOTE), told: new Date().toISOString() }
}

/**
 * @param {import('node:http').IncomingMessage} req
 * @returns {Promise<string>} As much of the body as is read.
 */
async function readText(req) {
  let text = ''
  for await (const chunk of req.setEncoding('utf8')) {
    text += chunk
    if (text.length > MAX_BYTES) break
  }
  return text
}

/** @param {Word} word */
function page({ state, note }) {
  const option = (/** @type {Word['state']} */ value, /** @type {string} */ name) =>
    `<option value="${value}"${state === value ? ' selected' : ''}>${name}</option>`
  return `<!doctype html>
<html lang="en-GB">
<meta name="viewport" content="width=device-width">
<title>Harbour office</title>
<style>
  body { max-width: 34rem; margin: 10vh auto; padding: 0 1rem; font: 1.0625rem/1.55 system-ui, sans-serif; color-scheme: light dark }
  form { display: grid; gap: 1rem }
  label { display: grid; gap: .25rem }
  select, input, button { font: inherit; padding: .5rem }
</style>
<h1>Harbour office</h1>
<form method="post">
  <label>The post boat <select name="state">${option('sails', 'sails')}${option('held', 'is held in harbour')}</select></label>
  <label>Note <input name="note" maxlength="${MAX_NOTE}" value="${escapeText(note)}"></label>
  <button>Put it up</button>
</form>
</html>
`
}

/** @param {string} text */
function escapeText(text) {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
}
