import * as runtime from '@vitejs/plugin-rsc/utils/encryption-runtime'
import { TidemarkError } from '../../errors/error.ts'

/**
 * What plugin-rsc's transform calls around the closures of server functions. The
 * encrypted text comes back in a request: one that was changed, or made for another
 * function or with another key, is the client's error and not the function's.
 */
export const encryptActionBoundArgs: typeof runtime.encryptActionBoundArgs = runtime.encryptActionBoundArgs

/** @throws TM_ACTION_BOUND */
export async function decryptActionBoundArgs(encrypted: unknown, id?: string): Promise<unknown> {
  const text = await encrypted
  if (typeof text !== 'string') throw tampered()
  try {
    return await runtime.decryptActionBoundArgs(Promise.resolve(text), id)
  } catch (cause) {
    throw tampered(cause)
  }
}

function tampered(cause?: unknown): TidemarkError {
  return new TidemarkError('TM_ACTION_BOUND', { message: 'The bound arguments of a server function cannot be decrypted', cause })
}
