import type { ReactElement } from 'react'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { ImageResponse } from '../og.ts'
import { prepareTree } from './prepare-tree.ts'

const full = { width: '100%', height: '100%' } as const
const [red, blue, white] = ['255,0,0', '0,0,255', '255,255,255']

/** Left half red, right half blue. */
const halves =
  '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><path fill="red" d="M0 0h20v20H0z"/><path fill="blue" d="M20 0h20v20H20z"/></svg>'
const vector = `data:image/svg+xml;base64,${Buffer.from(halves).toString('base64')}`
const bitmap = `data:image/png;base64,${(await sharp(Buffer.from(halves)).png().toBuffer()).toString('base64')}`

/** Reads the colour of a pixel of a picture of 100 × 50. */
async function draw(element: ReactElement): Promise<(x: number, y: number) => string> {
  const bytes = Buffer.from(await new ImageResponse(element, { width: 100, height: 50 }).arrayBuffer())
  const pixels = await sharp(bytes).removeAlpha().raw().toBuffer()
  return (x, y) => [...pixels.subarray((y * 100 + x) * 3, (y * 100 + x) * 3 + 3)].join()
}

test.each([
  ['starts at the left', {}, [red, red, blue]],
  ['is placed', { backgroundPosition: 'right' }, [red, blue, blue]],
  ['is cut off by round corners', { borderRadius: 25 }, [white, red, blue]],
])('a picture behind a whole box covers it, and %s', async (_name, style, [corner, middle, right]) => {
  const behind = { ...full, backgroundImage: `url(${bitmap})`, backgroundSize: 'cover', ...style }
  const at = await draw(
    <div style={{ ...full, background: 'white' }}>
      <div style={{ width: 60, height: 50 }}>
        <div style={behind}>
          <div style={{ position: 'absolute', left: 20, top: 40, width: 10, height: 10, background: 'white' }} />
        </div>
      </div>
    </div>,
  )
  expect([at(1, 1), at(30, 20), at(56, 25), at(25, 45), at(80, 25)]).toEqual([corner, middle, right, white, white])
})

test('text of its own is drawn on a picture, not below it', async () => {
  const at = await draw(
    <div style={{ ...full, backgroundImage: `url(${bitmap})`, backgroundSize: 'cover', color: 'white', fontSize: 40 }}>
      HH
      <div style={{ width: 10 }} />
    </div>,
  )
  expect(Array.from({ length: 50 }, (_, x) => at(x, 25))).toContain(white)
})

test.each([
  ['an SVG', vector],
  ['an SVG with a picture of its own', `data:image/svg+xml,${encodeURIComponent(`${halves.slice(0, -6)}<image href="${bitmap}"/></svg>`)}`],
])('%s that is to cover its box keeps its proportions', async (_name, src) => {
  const at = await draw(
    <div style={{ ...full, background: 'white' }}>
      <img alt="" src={src} width={20} height={50} style={{ objectFit: 'cover' }} />
    </div>,
  )
  expect([at(1, 25), at(5, 1), at(14, 48), at(18, 25), at(22, 25)]).toEqual([red, red, blue, blue, white])
})

test('the edges of a box that is turned are smooth', async () => {
  const at = await draw(
    <div style={{ ...full, background: 'white', alignItems: 'center', justifyContent: 'center' }}>
      <div style={{ width: 60, height: 20, background: 'red', transform: 'rotate(10deg)' }} />
    </div>,
  )
  const edge = Array.from({ length: 40 }, (_, x) => at(30 + x, 15))
  expect(edge.some((colour) => colour !== red && colour !== white)).toBe(true)
  expect(at(50, 25)).toBe(red)
})

test('a background stays one where a child would be drawn otherwise', () => {
  const style = { backgroundImage: `url("${bitmap}")`, backgroundSize: 'cover' }
  for (const other of [
    { border: '1px solid' },
    { backgroundSize: '10px' },
    { backgroundImage: `url(${vector})` },
    { position: 'static' as const },
  ]) {
    expect(prepareTree({ type: 'container', style: { ...style, ...other }, children: [] })).toMatchObject({ children: [] })
  }
  const below = { type: 'container' as const, style: { zIndex: -1 }, children: [] }
  expect(prepareTree({ type: 'container', style, children: [below] })).toMatchObject({ children: [below] })
})
