import { collections } from '../seed/collections.ts'
import type { Collection } from '../seed/types.ts'
import { darken, lightness, mix } from './color.ts'
import { paintFinish } from './finish.ts'
import type { Draw, Shape } from './shape.ts'
import { bags } from './shapes/bags.ts'
import { kitchen } from './shapes/kitchen.ts'
import { lighting } from './shapes/lighting.ts'
import { outdoors } from './shapes/outdoors.ts'
import { tableware } from './shapes/tableware.ts'
import { textiles } from './shapes/textiles.ts'
import { ellipse, path } from './svg.ts'

const drawings = new Map<string, Draw>(Object.entries({ ...tableware, ...kitchen, ...lighting, ...textiles, ...bags, ...outdoors }))
const palettes = new Map(collections.map((collection) => [collection.id, collection]))

/** The line where the sea begins; every tile shares it, so that a row of tiles has one horizon. */
const WATERLINE = 296

function paint(shape: Shape, { palette, finish }: Collection): string {
  const [left, , right] = shape.body.box
  const gloss = lightness(palette.base) > 0.75 ? 0.16 : 0.3
  return [
    shape.shadow === 0 ? '' : ellipse([200, 321], [shape.shadow ?? 80, 9], darken(palette.ground, 0.9), { opacity: 0.18 }),
    shape.behind ?? '',
    `<clipPath id="body">${path(shape.body.d, '#000')}</clipPath>`,
    `<linearGradient id="shade" gradientUnits="userSpaceOnUse" x1="${left}" x2="${right}"><stop stop-color="#fff" stop-opacity=".14"/><stop offset=".35" stop-color="#fff" stop-opacity="0"/><stop offset=".55" stop-color="#0b1a20" stop-opacity="0"/><stop offset="1" stop-color="#0b1a20" stop-opacity="${gloss}"/></linearGradient>`,
    path(shape.body.d, palette.base),
    `<g clip-path="url(#body)">${paintFinish(finish, shape.body.box, palette.accent)}</g>`,
    path(shape.body.d, 'url(#shade)'),
    shape.front ?? '',
  ].join('')
}

/**
 * The picture of a product as an SVG document of 400 by 400, or `null` for a kind or collection that does not exist.
 *
 * @example productArt('fulmar-mug')
 */
export function productArt(slug: string): string | null {
  const dash = slug.indexOf('-')
  const collection = palettes.get(slug.slice(0, dash))
  const draw = drawings.get(slug.slice(dash + 1))
  if (collection === undefined || draw === undefined) return null
  const { ground, base } = collection.palette
  const sea = lightness(ground) < 0.45 ? mix(ground, '#ffffff', 0.1) : mix(ground, base, 0.16)
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 400" width="400" height="400">',
    `<rect width="400" height="400" fill="${ground}"/>`,
    `<rect y="${WATERLINE}" width="400" height="${400 - WATERLINE}" fill="${sea}"/>`,
    paint(draw(collection.palette), collection),
    '</svg>',
  ].join('')
}
