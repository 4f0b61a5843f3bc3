import type { App, Server } from '../../harness/app.ts'
import { tags } from '../../harness/html.ts'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** The id of an exported server function, as the browser's code names it. */
export function actionId(app: App, name: string): string {
  for (const text of clientSources(app)) {
    const found = new RegExp(`["'\`]([\\w-]{6,128}#${name})["'\`]`).exec(text)?.[1]
    if (found) return found
  }
  throw new Error(`no client file names the server function ${name}`)
}

/** The hidden fields of a form. */
export async function formFields(server: Server, page: string, id: string): Promise<Array<[string, string]>> {
  const html = await server.html(page)
  const form = new RegExp(`<form\\b[^>]*\\bid="${id}"[^>]*>.*?</form>`, 's').exec(html)?.[0]
  if (!form) throw new Error(`${page} has no form ${id}`)
  return tags(form, 'input').flatMap(({ name, value = '', type }) => (name && type === 'hidden' ? [[name, value] as [string, string]] : []))
}

export function clientFiles(app: App): string[] {
  const folder = path.join(app.dir, '.tidemark/client')
  return readdirSync(folder, { recursive: true, withFileTypes: true, encoding: 'utf8' })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
}

function clientSources(app: App): string[] {
  return clientFiles(app)
    .filter((file) => file.endsWith('.js'))
    .map((file) => readFileSync(file, 'utf8'))
}
