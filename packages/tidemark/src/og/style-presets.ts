import type { CSSProperties } from 'react'

/** Elements that are boxes. */
const BOXES = [
  'a',
  'address',
  'article',
  'aside',
  'body',
  'center',
  'dd',
  'div',
  'dl',
  'dt',
  'figcaption',
  'figure',
  'footer',
  'form',
  'header',
  'html',
  'label',
  'li',
  'main',
  'nav',
  'ol',
  'section',
  'ul',
] as const
/** Elements within text. */
const INLINE: Readonly<Record<string, CSSProperties>> = {
  b: { fontWeight: 'bold' },
  big: { fontSize: 'larger' },
  cite: { fontStyle: 'italic' },
  code: { fontFamily: 'monospace' },
  del: { textDecoration: 'line-through' },
  em: { fontStyle: 'italic' },
  i: { fontStyle: 'italic' },
  img: {},
  ins: { textDecoration: 'underline' },
  kbd: { fontFamily: 'monospace' },
  mark: { backgroundColor: 'yellow', color: 'black' },
  s: { textDecoration: 'line-through' },
  samp: { fontFamily: 'monospace' },
  small: { fontSize: 'smaller' },
  span: {},
  strong: { fontWeight: 'bold' },
  svg: {},
  u: { textDecoration: 'underline' },
}

function heading(fontSize: string, margin: string): CSSProperties {
  return { fontSize, marginTop: margin, marginBottom: margin, fontWeight: 'bold' }
}

const SPACED: Readonly<Record<string, CSSProperties>> = {
  blockquote: { marginTop: '1em', marginBottom: '1em', marginLeft: 40, marginRight: 40 },
  h1: heading('2em', '0.67em'),
  h2: heading('1.5em', '0.83em'),
  h3: heading('1.17em', '1em'),
  h4: heading('1em', '1.33em'),
  h5: heading('0.83em', '1.67em'),
  h6: heading('0.67em', '2.33em'),
  hr: { marginTop: '0.5em', marginBottom: '0.5em', borderWidth: 1 },
  p: { marginTop: '1em', marginBottom: '1em' },
  pre: { fontFamily: 'monospace', whiteSpace: 'pre', marginTop: '1em', marginBottom: '1em' },
}

/** Lines of a box that wraps follow each other: what is left of its height is not shared out among them. */
const BOX = { display: 'flex', position: 'relative', alignContent: 'flex-start' } as const

/**
 * What elements look like without a style. As in `@vercel/og`, and unlike in a browser: every box
 * is a flex container and the origin of what is positioned absolutely in it; lists have no bullets.
 */
export const STYLE_PRESETS: Readonly<Record<string, CSSProperties>> = {
  ...Object.fromEntries(BOXES.map((name) => [name, BOX])),
  ...Object.fromEntries(Object.entries(SPACED).map(([name, style]) => [name, { ...BOX, ...style }])),
  ...Object.fromEntries(Object.entries(INLINE).map(([name, style]) => [name, { position: 'relative', ...style } as const])),
  br: { whiteSpace: 'pre' },
}
