import { readFile } from 'node:fs/promises'
import { indexFiles, type StaticRoot } from './file-index.ts'
import { sendFailure } from './send-failure.ts'
import { createFileSender, type StaticCall } from './send-file.ts'

export interface StaticFilesOptions {
  /** Bytes of file contents kept in memory. Default 64 MiB. */
  readonly maxMemory?: number
  /** Files larger than this, in bytes, are streamed from the disk. Default 1 MiB. */
  readonly maxBuffered?: number
  /** Compress what has no `.br` or `.gz` beside it. Default true. */
  readonly compress?: boolean
  /** Told of files that can no longer be read, and of names that cannot be served. */
  readonly onError?: (error: unknown) => void
}

export interface StaticFiles {
  has(path: string): boolean
  /**
   * Answers for a file: GET and HEAD, 304, one range; 405 for other methods. False
   * when there is none of this path.
   *
   * @param path canonical, with basePath
   * @param extra headers of the configuration; a name of ours is replaced
   */
  serve(path: string, call: StaticCall): boolean
  /** The file as a Response, for those who work on it; null when there is none of this path. */
  read(path: string): Promise<Response | null>
  /** Reads the folders anew: in dev, when `public/` changes. */
  reload(): Promise<void>
  paths(): Iterable<string>
}

/**
 * The files of `public/` and of the client build. What exists is read once, at the
 * start: a request only ever looks a name up in that list, so none can lead out of the
 * folders.
 *
 * @example const files = await createStaticFiles([{ dir: publicDir, prefix: '/' }, { dir: assets, prefix: '/_next/static/', immutable: true }])
 */
export async function createStaticFiles(roots: readonly StaticRoot[], options: StaticFilesOptions = {}): Promise<StaticFiles> {
  const { maxMemory = 64 * 1024 * 1024, maxBuffered = 1024 * 1024, compress = true, onError = () => undefined } = options
  let files = await indexFiles(roots, onError)
  const sender = createFileSender({ maxMemory, maxBuffered, compress })

  return {
    has: (path) => files.has(path),
    serve(path, call) {
      const file = files.get(path)
      if (!file) return false
      sender.send(file, call).catch((error: unknown) => {
        onError(error)
        sendFailure(call.res, (error as { code?: unknown }).code === 'ENOENT' ? 404 : 500)
      })
      return true
    },
    async read(path) {
      const file = files.get(path)
      return file ? new Response(await readFile(file.file), { headers: { 'content-type': file.type } }) : null
    },
    async reload() {
      files = await indexFiles(roots, onError)
      sender.forget()
    },
    paths: () => files.keys(),
  }
}
