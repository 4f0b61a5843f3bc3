export type CategoryId = 'tableware' | 'kitchen' | 'lighting' | 'textiles' | 'bags' | 'outdoors'

/** A department of the shop, with the words on its page. */
export interface Category {
  readonly id: CategoryId
  readonly name: string
  readonly tagline: string
  readonly intro: string
}

/** How a collection's second colour lies on an object. */
export type Finish = 'plain' | 'dip' | 'band' | 'stripe' | 'speckle' | 'check' | 'wave'

/** The colours of a collection: the tile behind the object, the object, its second colour. */
export interface Palette {
  readonly ground: string
  readonly base: string
  readonly accent: string
}

/** A colourway that runs through every department, named after a shore bird. */
export interface Collection {
  readonly id: string
  readonly name: string
  /** Completes "in …": the colours in words. */
  readonly colours: string
  readonly story: string
  readonly palette: Palette
  readonly finish: Finish
  /** A collection that is not on sale yet: its products are drafts. */
  readonly upcoming?: true
}

/** A kind of thing the shop sells; a product is a kind in a collection. */
export interface Kind {
  readonly id: string
  readonly name: string
  readonly category: CategoryId
  /** Pence, before the collection's variation. */
  readonly price: number
  readonly material: string
  readonly size: string
  readonly care: string
  /** One line under the name. */
  readonly summary: string
  /** The first paragraph of the description. */
  readonly body: string
}
