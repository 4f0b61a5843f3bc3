import { Readable } from 'node:stream'
import { createFromNodeStream } from '@vitejs/plugin-rsc/rsc/client.node'
import type { EncodedArguments } from './arguments.ts'

/** The value that Flight bytes stand for, with what the caller passed in put back in its places. */
export function decodeResult(bytes: AsyncIterable<Uint8Array>, encoded: EncodedArguments): Promise<unknown> {
  return createFromNodeStream(Readable.from(bytes), {
    temporaryReferences: encoded.references,
    environmentName: 'Cache',
    replayConsoleLogs: true,
  } as never) as Promise<unknown>
}
