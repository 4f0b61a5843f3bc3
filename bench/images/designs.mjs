import sharp from 'sharp'
import { h } from './element.mjs'

const drawing = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="200"><rect width="300" height="200" fill="#08f"/><circle cx="90" cy="80" r="50" fill="#fff"/><path d="M0 200L150 90L300 200Z" fill="#242"/></svg>',
)
const photo = `data:image/png;base64,${(await sharp(drawing).png().toBuffer()).toString('base64')}`
const vector = `data:image/svg+xml;base64,${drawing.toString('base64')}`

/** As large and as full of details as those of a camera. */
const camera = `data:image/jpeg;base64,${(
  await sharp(drawing)
    .resize(1600, 1067)
    .composite([
      {
        input: await sharp({
          create: { width: 1600, height: 1067, channels: 3, background: 'gray', noise: { type: 'gaussian', mean: 128, sigma: 30 } },
        })
          .blur(1.5)
          .png()
          .toBuffer(),
        blend: 'soft-light',
      },
    ])
    .jpeg({ quality: 85 })
    .toBuffer()
).toString('base64')}`

const full = { width: '100%', height: '100%', display: 'flex' }
const centre = { ...full, alignItems: 'center', justifyContent: 'center', background: 'white' }
const column = { ...full, flexDirection: 'column', background: 'white' }
const lorem =
  'Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor incididunt ut labore et dolore magna aliqua. Ut enim ad minim veniam.'

/**
 * Designs that work on `@vercel/og`, by name; the last three are those that are common on the web. `n` is some text that makes each picture another one.
 *
 * @type {Readonly<Record<string, (n: string) => object>>}
 */
export const DESIGNS = {
  'the example of the documentation': (n) => h('div', { style: { ...centre, fontSize: 128 } }, `About ${n}`),
  'title and subtitle': (n) =>
    h(
      'div',
      { style: { ...centre, flexDirection: 'column', padding: 40 } },
      h('div', { style: { fontSize: 60, fontWeight: 'bold', textAlign: 'center' } }, `Welcome ${n}`),
      h('div', { style: { fontSize: 30, color: '#666', marginTop: 20 } }, 'Generated with ImageResponse'),
    ),
  'no display given': (n) =>
    h(
      'div',
      { style: { width: '100%', height: '100%', fontSize: 40, background: 'white', alignItems: 'center', justifyContent: 'center' } },
      n,
    ),
  'article on a gradient': (n) =>
    h(
      'div',
      {
        style: {
          ...full,
          flexDirection: 'column',
          justifyContent: 'flex-end',
          padding: 80,
          color: 'white',
          backgroundImage: 'linear-gradient(135deg, #1e3a8a, #9333ea 50%, #f43f5e)',
        },
      },
      h('div', { style: { fontSize: 72, lineHeight: 1.1 } }, `The quick brown fox jumps over the lazy dog ${n}`),
      h('div', { style: { fontSize: 32, opacity: 0.8, marginTop: 24 } }, 'acme.com/blog'),
    ),
  'repeated radial gradients': (n) =>
    h(
      'div',
      {
        style: {
          ...centre,
          background: '#0b1020',
          backgroundImage: 'radial-gradient(circle at 25px 25px, lightgray 2%, transparent 0%)',
          backgroundSize: '100px 100px',
        },
      },
      h('div', { style: { color: 'white', fontSize: 80 } }, n),
    ),
  'card with a shadow': (n) =>
    h(
      'div',
      { style: { ...centre, background: '#eef' } },
      h(
        'div',
        {
          style: {
            display: 'flex',
            padding: '40px 60px',
            background: 'white',
            borderRadius: 24,
            boxShadow: '0 20px 60px rgba(0,0,0,.3)',
            fontSize: 48,
          },
        },
        n,
      ),
    ),
  'borders and corners': (n) =>
    h(
      'div',
      { style: { ...centre, justifyContent: 'space-around' } },
      h('div', { style: { width: 200, height: 200, border: '10px solid red', borderRadius: '50%' } }),
      h('div', { style: { width: 200, height: 200, border: '6px dashed blue', borderRadius: 20 } }),
      h('div', { style: { width: 200, height: 200, borderTop: '20px solid green', borderBottom: '4px solid black' } }, n),
    ),
  transforms: (n) =>
    h(
      'div',
      { style: centre },
      h(
        'div',
        { style: { display: 'flex', width: 400, height: 200, background: 'tomato', transform: 'rotate(15deg) scale(1.2)', fontSize: 40 } },
        n,
      ),
    ),
  'clip path and overflow': (n) =>
    h(
      'div',
      { style: centre },
      h('div', { style: { width: 400, height: 400, background: 'teal', clipPath: 'polygon(50% 0%, 100% 50%, 50% 100%, 0% 50%)' } }, n),
      h(
        'div',
        { style: { display: 'flex', width: 300, height: 300, overflow: 'hidden', borderRadius: 40, background: '#ccc' } },
        h('div', { style: { width: 500, height: 500, background: 'purple', position: 'absolute', left: 150, top: 150 } }),
      ),
    ),
  'absolute positions': (n) =>
    h(
      'div',
      { style: { ...full, background: '#123', color: 'white', fontSize: 40 } },
      h('div', { style: { position: 'absolute', top: 40, left: 40 } }, n),
      h('div', { style: { position: 'absolute', bottom: 40, right: 40 } }, 'bottom right'),
      h('div', { style: { position: 'absolute', left: '50%', top: '50%', transform: 'translate(-50%, -50%)' } }, 'centre'),
    ),
  'images of several kinds': (n) =>
    h(
      'div',
      { style: { ...centre, gap: 40, fontSize: 20 } },
      h('img', { src: photo, width: 200, height: 200, style: { borderRadius: 100 } }),
      h('img', { src: photo, style: { width: 300, height: 150, objectFit: 'cover' } }),
      h('img', { src: photo, height: 100 }),
      h('img', { src: vector, width: 120, height: 80 }),
      n,
    ),
  'background image': (n) =>
    h(
      'div',
      { style: { ...full, backgroundImage: `url(${photo})`, backgroundSize: 'cover', alignItems: 'flex-end' } },
      h('div', { style: { color: 'white', fontSize: 60, padding: 40, background: 'rgba(0,0,0,.5)', width: '100%' } }, n),
    ),
  'SVG in the tree': (n) =>
    h(
      'div',
      { style: { ...centre, fontSize: 60 } },
      h(
        'svg',
        { width: 75, height: 65, viewBox: '0 0 75 65', fill: '#000', style: { margin: '0 75px' } },
        h('path', { d: 'M37.59.25l36.95 64H.64l36.95-64z' }),
      ),
      n,
    ),
  'long text': (n) =>
    h('div', { style: { ...full, padding: 60, background: '#fafafa', fontSize: 44, lineHeight: 1.4, color: '#222' } }, `${n} ${lorem}`),
  'clamped text': (n) =>
    h(
      'div',
      { style: { ...column, padding: 60, fontSize: 44 } },
      h('div', { style: { display: 'block', lineClamp: 2 } }, `${n} ${lorem}`),
      h('div', { style: { whiteSpace: 'nowrap', overflow: 'hidden', textOverflow: 'ellipsis', marginTop: 40 } }, lorem),
    ),
  'spans of text': (n) =>
    h(
      'div',
      { style: { ...full, flexWrap: 'wrap', padding: 40, background: 'white', fontSize: 40, alignContent: 'flex-start' } },
      h('span', { style: { color: 'red' } }, n),
      h('span', { style: { textDecoration: 'underline' } }, 'underline'),
      h('span', { style: { textTransform: 'uppercase', letterSpacing: 8 } }, 'spaced'),
    ),
  'elements with margins': (n) =>
    h(
      'div',
      { style: { ...column, fontSize: 30 } },
      h('p', {}, n),
      h('h2', {}, 'Heading'),
      h('blockquote', {}, 'Quote'),
      h('hr', { style: { width: '100%' } }),
    ),
  'Tailwind classes': (n) =>
    h(
      'div',
      { tw: 'flex flex-col w-full h-full items-center justify-center bg-white' },
      h(
        'div',
        { tw: 'bg-gray-50 flex w-full justify-between p-8' },
        h(
          'h2',
          { tw: 'flex flex-col text-3xl sm:text-4xl tracking-tight text-gray-900' },
          h('span', {}, n),
          h('span', { tw: 'text-indigo-600' }, 'Start your free trial today.'),
        ),
        h('div', { tw: 'flex rounded-md shadow bg-indigo-600 px-5 py-3 text-white items-center' }, 'Get started'),
      ),
    ),
  'text filled with a gradient': (n) =>
    h(
      'div',
      {
        style: {
          ...centre,

          fontSize: 120,
          backgroundClip: 'text',
          color: 'transparent',
          backgroundImage: 'linear-gradient(90deg, rgb(255, 77, 77), rgb(249, 203, 40))',
        },
      },
      n,
    ),
  'growing boxes': (n) =>
    h(
      'div',
      { style: { ...full, background: 'white', gap: 20, padding: 20 } },
      h('div', { style: { flex: 1, background: '#f88' } }, n),
      h('div', { style: { flex: 2, background: '#8f8' } }),
      h('div', { style: { width: 100, background: '#88f' } }),
    ),
  'more boxes than room': (n) =>
    h(
      'div',
      { style: { ...full, background: 'white' } },
      h('div', { style: { width: 900, height: 200, background: 'red' } }, n),
      h('div', { style: { width: 900, height: 300, background: 'blue' } }),
    ),
  'wrapped boxes': (n) =>
    h(
      'div',
      { style: { ...full, flexWrap: 'wrap', gap: 16, padding: 20, background: 'white', alignContent: 'flex-start' } },
      n,
      ...['red', 'green', 'blue', 'teal', 'pink', 'gold'].map((background) => h('div', { style: { width: 250, height: 100, background } })),
    ),
  'filters and opacity': (n) =>
    h(
      'div',
      { style: { ...centre, justifyContent: 'space-around' } },
      h('img', { src: photo, width: 200, height: 200, style: { filter: 'grayscale(1)' } }),
      h('div', { style: { width: 200, height: 200, background: 'red', opacity: 0.4 } }, n),
    ),
  'pictures and backgrounds that cover their box': (n) =>
    h(
      'div',
      { style: { ...centre, justifyContent: 'space-around', fontSize: 40 } },
      h('img', { src: vector, width: 400, height: 150, style: { objectFit: 'cover' } }),
      h('div', {
        style: { width: 250, height: 250, backgroundImage: `url(${photo})`, backgroundSize: 'cover', backgroundRepeat: 'no-repeat' },
      }),
      n,
    ),
  'pictures with one side given, lines that wrap': (n) =>
    h(
      'div',
      { style: { ...full, background: 'white', flexWrap: 'wrap', fontSize: 60 } },
      h('img', { src: photo, width: 300 }),
      h(
        'div',
        { style: { width: 500, height: 300, background: '#cde', display: 'flex', flexDirection: 'column' } },
        h('img', { src: photo, height: 120 }),
        n,
      ),
      h('div', { style: { width: 700, height: 100, background: '#fdc' } }, 'second line'),
    ),
  'post of a blog with its author': (n) =>
    h(
      'div',
      { style: { ...column, justifyContent: 'space-between', padding: 72, background: '#0f172a', color: 'white' } },
      h('div', { style: { fontSize: 28, color: '#38bdf8' } }, 'Engineering'),
      h('div', { style: { fontSize: 68, fontWeight: 700, lineHeight: 1.15 } }, `How we made it ten times faster, part ${n}`),
      h(
        'div',
        { style: { display: 'flex', alignItems: 'center', gap: 20, fontSize: 28, color: '#cbd5e1' } },
        h('img', { src: photo, width: 72, height: 72, style: { borderRadius: 36, objectFit: 'cover' } }),
        h('div', {}, 'Ada Lovelace'),
        h('div', { style: { color: '#64748b' } }, '22 November 2026 · 8 min'),
      ),
    ),
  'product with a photograph': (n) =>
    h(
      'div',
      { style: { ...full, background: '#fafaf9' } },
      h(
        'div',
        { style: { display: 'flex', flexDirection: 'column', justifyContent: 'center', width: 600, padding: 60 } },
        h('div', { style: { fontSize: 56, fontWeight: 700 } }, n),
        h('div', { style: { fontSize: 32, color: '#57534e', marginTop: 16 } }, 'Oak, oiled. From 149 €'),
        h(
          'div',
          {
            style: {
              display: 'flex',
              marginTop: 32,
              padding: '14px 28px',
              borderRadius: 12,
              background: '#166534',
              color: 'white',
              fontSize: 28,
            },
          },
          'In stock',
        ),
      ),
      h('img', { src: camera, width: 600, height: 630, style: { objectFit: 'cover' } }),
    ),
  'photograph behind a title': (n) =>
    h(
      'div',
      { style: { ...full, backgroundImage: `url(${camera})`, backgroundSize: 'cover' } },
      h(
        'div',
        {
          style: {
            ...full,
            alignItems: 'flex-end',
            padding: 64,
            color: 'white',
            fontSize: 64,
            backgroundImage: 'linear-gradient(to bottom, rgba(0,0,0,0), rgba(0,0,0,.8))',
          },
        },
        h('div', {}, `A journey ${n}`),
      ),
    ),
}
