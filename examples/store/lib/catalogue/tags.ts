/** On everything that spans the whole shop: the home page, the full list, the sitemap. */
export const CATALOGUE_TAG = 'catalogue'

export const productTag = (slug: string): string => `product:${slug}`
export const categoryTag = (id: string): string => `category:${id}`
export const collectionTag = (id: string): string => `collection:${id}`

/** Every list that shows the product. */
export function listTagsOf(product: { readonly category: string; readonly collection: string }): string[] {
  return [CATALOGUE_TAG, categoryTag(product.category), collectionTag(product.collection)]
}
