/** `next/head`: packages that serve both of Next.js's routers import it. */

/**
 * Shows nothing, as with Next.js in `app/`: use `metadata`, or `<title>`, `<meta>` and `<link>` anywhere in a component.
 *
 * @example <Head><title>Not shown</title></Head>
 */
function Head(_props: { readonly children?: unknown }): null {
  return null
}

export default Head
