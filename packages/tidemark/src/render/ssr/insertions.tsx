import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server.node'

/** Markup that components want in front of what is sent next: style sheets of CSS-in-JS libraries. */
export interface Insertions {
  insertHtml(render: () => ReactNode): void
  /** Asks every callback for what has come up since the last call. */
  take(): string
}

export function createInsertions(): Insertions {
  const callbacks: Array<() => ReactNode> = []
  return {
    insertHtml: (render) => void callbacks.push(render),
    take: () => callbacks.map((render) => renderToStaticMarkup(<>{render()}</>)).join(''),
  }
}

const HEAD_END = '</head>'

/** Into the head where the markup still has it, else in front. */
export function insertMarkup(html: string, markup: string): string {
  if (markup === '') return html
  const at = html.indexOf(HEAD_END)
  return at < 0 ? markup + html : html.slice(0, at) + markup + html.slice(at)
}
