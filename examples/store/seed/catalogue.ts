import { collections } from './collections.ts'
import { describe } from './copy.ts'
import { kinds } from './kinds/all-kinds.ts'
import { createRandom } from './random.ts'
import type { Collection, Kind } from './types.ts'

/** A row of the catalogue as the shop opens. */
export interface SeedProduct {
  readonly id: number
  readonly slug: string
  readonly name: string
  readonly category: string
  readonly collection: string
  readonly kind: string
  readonly summary: string
  readonly description: string
  readonly material: string
  readonly size: string
  readonly care: string
  /** Pence. */
  readonly price: number
  readonly stock: number
  readonly published: boolean
  readonly featured: boolean
  /** The day it came to the shop, `YYYY-MM-DD`. */
  readonly added: string
}

/** Of the released collections, as many as each kind is made in. */
const COLLECTIONS_PER_KIND = 9
const FEATURED = new Set([
  'eider-teapot', 'puffin-jug', 'kittiwake-serving-bowl', 'dunlin-duffel', 'knot-desk-lamp', 'skua-pendant',
  'turnstone-enamel-mug', 'shearwater-flask', 'curlew-tent', 'plover-saucepan', 'fulmar-mug', 'oystercatcher-camp-chair',
])
const UPCOMING_KINDS = new Set([
  'mug', 'teapot', 'vase', 'serving-bowl', 'apron', 'kettle', 'table-lamp', 'lantern', 'quilt', 'cushion', 'tote', 'flask',
])

function pickCollections(kind: Kind): Collection[] {
  const released = collections.filter((collection) => collection.upcoming !== true)
  const isFeatured = (collection: Collection): boolean => FEATURED.has(`${collection.id}-${kind.id}`)
  const shuffled = createRandom(`collections of ${kind.id}`).shuffle(released)
  const ranked = [...shuffled.filter(isFeatured), ...shuffled.filter((collection) => !isFeatured(collection))]
  const chosen = new Set(ranked.slice(0, COLLECTIONS_PER_KIND))
  const upcoming = UPCOMING_KINDS.has(kind.id) ? collections.filter((collection) => collection.upcoming === true) : []
  return [...collections.filter((collection) => chosen.has(collection)), ...upcoming]
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function createProduct(kind: Kind, collection: Collection): Omit<SeedProduct, 'id'> {
  const slug = `${collection.id}-${kind.id}`
  const random = createRandom(slug)
  const day = new Date(Date.UTC(2025, 0, 6) + random.between(0, 640) * 86_400_000)
  const shelf = random.between(1, 20)
  return {
    slug,
    name: `${collection.name} ${kind.name}`,
    category: kind.category,
    collection: collection.id,
    kind: kind.id,
    summary: kind.summary,
    description: describe(kind, collection, random),
    material: kind.material,
    size: capitalise(kind.size),
    care: kind.care,
    price: Math.round((kind.price * random.between(88, 118)) / 100 / 50) * 50,
    stock: shelf === 1 ? 0 : shelf < 4 ? random.between(1, 4) : random.between(6, 60),
    published: collection.upcoming !== true,
    featured: FEATURED.has(slug),
    added: day.toISOString().slice(0, 10),
  }
}

/** Every product the shop opens with, in the same order with the same numbers each time. */
export function createCatalogue(): SeedProduct[] {
  const products = kinds.flatMap((kind) => pickCollections(kind).map((collection) => createProduct(kind, collection)))
  return products.map((product, index) => ({ id: 101 + index, ...product }))
}
