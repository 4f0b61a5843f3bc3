import { Readable } from 'node:stream'
import { createFromNodeStream, createFromReadableStream } from '@vitejs/plugin-rsc/rsc/client.node'
import type { EncodedArguments } from './arguments.ts'
import { refersToArguments } from './references.ts'

/** The value that Flight bytes stand for, with what the caller passed in put back in its places. A buffer is read at once. */
export function decodeResult(bytes: AsyncIterable<Uint8Array> | Buffer, encoded: EncodedArguments): Promise<unknown> {
  const options = { environmentName: 'Cache', replayConsoleLogs: true }
  const mayRefer = Buffer.isBuffer(bytes) ? refersToArguments(bytes) : encoded.objects
  if (!mayRefer) return createFromNodeStream(Readable.from(bytes), options as never) as Promise<unknown>
  // React's reader of Node streams takes no references to put back.
  return createFromReadableStream(
    Readable.toWeb(Readable.from(bytes)) as ReadableStream<Uint8Array>,
    {
      ...options,
      temporaryReferences: encoded.references,
    } as never,
  ) as Promise<unknown>
}
