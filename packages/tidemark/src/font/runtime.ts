import { preload } from 'react-dom'
import type { NextFont, NextFontWithVariable } from './types.ts'

export interface FontFile {
  readonly href: string
  /** `font/woff2`. */
  readonly type: string
}

/**
 * What a call of `next/font` becomes. Reading one of its properties in a
 * render tells the browser to fetch the files, so that exactly the pages that
 * use a font preload it, with no list to be kept.
 */
export function createFont(font: NextFont | NextFontWithVariable, files: readonly FontFile[]): NextFont | NextFontWithVariable {
  if (files.length === 0) return font
  const eager = {}
  for (const [name, value] of Object.entries(font)) {
    Object.defineProperty(eager, name, {
      enumerable: true,
      get: () => {
        for (const { href, type } of files) preload(href, { as: 'font', type, crossOrigin: '' })
        return value as unknown
      },
    })
  }
  return eager as NextFont
}
