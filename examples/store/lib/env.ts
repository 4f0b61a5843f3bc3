import path from 'node:path'

/** Everything the shop reads from its environment, in one place. */
export const env = {
  /** Where the database file lies; `data/` of the app by default. */
  dataFolder: process.env['STORE_DATA'] ?? path.join(process.cwd(), 'data'),
  /** The public address, for absolute URLs in metadata, the sitemap and robots.txt. */
  origin: process.env['STORE_URL'] ?? 'http://localhost:3000',
  /** Where the harbour office answers, which says whether the post boat sails. */
  harbour: process.env['STORE_HARBOUR'] ?? 'http://localhost:4010',
  /** Signs sessions. Unset: a random one, kept in the database. */
  sessionSecret: process.env['STORE_SESSION_SECRET'],
  /** Opens `/api/draft`. Unset: a random one, shown in the admin area. */
  previewSecret: process.env['STORE_PREVIEW_SECRET'],
  /** Opens `/api/revalidate`. Unset: a random one, shown in the admin area. */
  revalidateSecret: process.env['STORE_REVALIDATE_SECRET'],
} as const
