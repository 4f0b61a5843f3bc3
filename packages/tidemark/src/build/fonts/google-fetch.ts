import { createHash } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import pLimit from 'p-limit'
import { monotonic } from '../../clock.ts'

export interface GoogleFetcher {
  /** The style sheet's text. @throws what went wrong */
  css(url: string): Promise<string>
  /** Absolute path of the font file, kept in the folder. @throws what went wrong */
  file(url: string): Promise<string>
}

/** A network that did not answer is not asked again for a while, so that each of ten fonts does not wait for it. */
const QUIET = 60_000
const TIMEOUT = 5_000
/** Google sends WOFF2 to browsers that it knows. */
const AGENT = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Safari/537.36'

/** Fetches from Google once; from then on everything comes from `cacheDir`. */
export function createGoogleFetcher(cacheDir: string, fetchUrl: typeof fetch = fetch): GoogleFetcher {
  let unreachable: { readonly since: number; readonly error: unknown } | null = null
  const limited = pLimit(16)

  async function download(url: string): Promise<Buffer> {
    if (unreachable && monotonic() - unreachable.since < QUIET) throw unreachable.error
    const response = await fetchUrl(url, { headers: { 'user-agent': AGENT }, signal: AbortSignal.timeout(TIMEOUT) }).catch(
      (error: unknown) => {
        unreachable = { since: monotonic(), error }
        throw error
      },
    )
    unreachable = null
    if (!response.ok) throw new Error(`${new URL(url).host} answered ${response.status}`)
    return Buffer.from(await response.arrayBuffer())
  }

  async function kept(url: string, extension: string): Promise<string> {
    const file = path.join(cacheDir, `${createHash('sha256').update(url).digest('hex').slice(0, 20)}${extension}`)
    if (
      await readFile(file).then(
        (bytes) => bytes.byteLength > 0,
        () => false,
      )
    )
      return file
    const bytes = await limited(() => download(url))
    await mkdir(cacheDir, { recursive: true })
    const draft = `${file}.${process.pid}.tmp`
    await writeFile(draft, bytes)
    await rename(draft, file)
    return file
  }

  return {
    css: async (url) => readFile(await kept(url, '.txt'), 'utf8'),
    file(url) {
      const { protocol, hostname, pathname } = new URL(url)
      if (protocol !== 'https:' || hostname !== 'fonts.gstatic.com')
        return Promise.reject(new Error(`${url} is not on Google's font server`))
      return kept(url, path.extname(pathname))
    },
  }
}
