import type { Server } from './app.ts'
import { tags } from './html.ts'

/**
 * Posts a form of a page as a browser without JavaScript would: its hidden
 * fields as they came, the others as given.
 */
export async function postForm(
  server: Server,
  path: string,
  id: string,
  fields: Readonly<Record<string, string>> = {},
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  const html = await server.html(path, { headers })
  const form = new RegExp(`<form\\b[^>]*\\bid="${id}"[^>]*>.*?</form>`, 's').exec(html)?.[0]
  if (!form) throw new Error(`${path} has no form with the id ${id}`)
  const body = new FormData()
  for (const { name, value = '', type } of tags(form, 'input')) {
    if (name && type === 'hidden') body.append(name, value)
  }
  for (const [name, value] of Object.entries(fields)) body.append(name, value)
  const action = tags(form, 'form')[0]?.['action'] || path
  return server.fetch(action, { method: 'POST', body, headers: { origin: server.origin, ...headers } })
}
