/** Where imported files land, below the base. Their names change with their content, so they may be kept for ever. */
export const MEDIA_DIR = '_next/static/media'

/** File name of an emitted asset: style sheets beside the scripts, all else under `media/`. For Rolldown's `output.assetFileNames`. */
export function assetFileNames(asset: { readonly names: readonly string[] }): string {
  const isStyle = asset.names.some((name) => name.endsWith('.css'))
  return isStyle ? '_next/static/chunks/[name]-[hash][extname]' : `${MEDIA_DIR}/[name].[hash][extname]`
}
