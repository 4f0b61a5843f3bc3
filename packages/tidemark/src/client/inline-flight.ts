import { clientError } from './client-error.ts'
import type { InlineFlight } from './inline-queue.ts'

export interface InlineStream {
  readonly stream: ReadableStream<Uint8Array>
  /** Resolves with false when the document ends without having brought anything. */
  readonly any: Promise<boolean>
}

/**
 * The Flight that came inside the HTML, as a stream. Scripts that ran before this one
 * have filled the array; those that follow are caught at `push`.
 *
 * @param onDocumentEnd calls back when no more scripts can come
 */
export function inlineFlight(queue: InlineFlight[], onDocumentEnd: (callback: () => void) => void): InlineStream {
  const encoder = new TextEncoder()
  let tell: (any: boolean) => void = () => undefined
  const any = new Promise<boolean>((resolve) => (tell = resolve))
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      let open = true
      function take(item: InlineFlight): void {
        if (!open) return
        tell(true)
        if (item !== 0) controller.enqueue(typeof item === 'string' ? encoder.encode(item) : fromBase64(item[0]))
        else {
          open = false
          controller.close()
        }
      }
      for (const item of queue.splice(0)) take(item)
      queue.push = (...items) => {
        for (const item of items) take(item)
        return 0
      }
      onDocumentEnd(() => {
        tell(false)
        if (!open) return
        open = false
        // The connection broke: what is missing will not come.
        controller.error(clientError('TM_DOCUMENT_CUT_OFF', 'The connection ended before the page did.'))
      })
    },
  })
  return { stream, any }
}

function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0))
}
