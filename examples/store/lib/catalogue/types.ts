/** What a product is. Its price and stock are an `Offer`, because they change while a page is being read. */
export interface Product {
  readonly id: number
  readonly slug: string
  readonly name: string
  readonly category: string
  readonly collection: string
  readonly summary: string
  readonly description: string
  readonly material: string
  readonly size: string
  readonly care: string
  readonly published: boolean
  readonly added: string
}

/** What a product costs and how many there are, as of now. */
export interface Offer {
  /** Pence. */
  readonly price: number
  readonly stock: number
}

/** A product as a list shows it. */
export interface ProductCard extends Offer {
  readonly slug: string
  readonly name: string
  readonly summary: string
  readonly published: boolean
}

export const sorts = ['featured', 'newest', 'price', '-price', 'name'] as const
export type Sort = (typeof sorts)[number]

/** Which products a list holds. */
export interface ListQuery {
  readonly category?: string
  readonly collection?: string
  readonly sort: Sort
  readonly page: number
  readonly inStock: boolean
  /** Also what is not published: for preview only. */
  readonly drafts: boolean
}

/** One page of a list. */
export interface ProductPage {
  readonly items: readonly ProductCard[]
  readonly total: number
  readonly page: number
  readonly pages: number
}
