import type { Payload } from './payload.ts'

/** The parts of React's Flight client that the browser's entry passes in (`@vitejs/plugin-rsc/browser`). */
export interface FlightClient {
  createFromReadableStream<T>(stream: ReadableStream<Uint8Array>, options?: { temporaryReferences?: unknown }): Promise<T>
  encodeReply(value: unknown[], options?: { temporaryReferences?: unknown }): Promise<XMLHttpRequestBodyInit>
  createTemporaryReferenceSet(): unknown
  setServerCallback(callback: (id: string, args: unknown[]) => Promise<unknown>): void
}

export type DecodePayload = (stream: ReadableStream<Uint8Array>) => Promise<Payload>

/** The bytes, then silence: to React a stream that ends has failed to deliver the holes of a shell. */
export function neverEnding(bytes: Uint8Array): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      controller.enqueue(bytes)
    },
  })
}
