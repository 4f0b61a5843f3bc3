import { PassThrough, Writable, type Readable } from 'node:stream'
import { bufferOf } from './flight-rows.ts'
import type { LoaderGate } from './html-loader.ts'
import { flightEndScript, flightScript, needScript } from './inline-flight.ts'

const TAIL = Buffer.from('</body></html>')

/**
 * One Writable takes the Flight stream apart: to React's HTML renderer at once,
 * and, in step with it, into scripts between the HTML. A tee and Transforms
 * would cost a third more.
 */
export interface FlightFanOut {
  /** Where Flight is piped to. */
  readonly sink: Writable
  /** What the HTML renderer reads. */
  readonly forHtml: Readable
  /** Takes what has arrived since the last call. */
  take(): Uint8Array[]
  readonly ended: boolean
  onData(listener: () => void): void
  /** Null where the document brings React in any case. */
  readonly gate: LoaderGate | null
}

export function fanOutFlight(gate: LoaderGate | null): FlightFanOut {
  const forHtml = new PassThrough({ highWaterMark: Number.MAX_SAFE_INTEGER })
  let pending: Uint8Array[] = []
  let ended = false
  let listener: (() => void) | null = null
  const sink = new Writable({
    write(chunk: Uint8Array, _encoding, done) {
      pending.push(chunk)
      forHtml.write(chunk)
      listener?.()
      done()
    },
    final(done) {
      ended = true
      forHtml.end()
      listener?.()
      done()
    },
    destroy(error, done) {
      ended = true
      forHtml.destroy(error ?? undefined)
      listener?.()
      done(error)
    },
  })
  return {
    sink,
    forHtml,
    take() {
      const taken = pending
      pending = []
      return taken
    },
    get ended() {
      return ended
    },
    onData(next) {
      listener = next
    },
    gate,
  }
}

export interface HtmlSinkOptions {
  readonly flight: FlightFanOut
  /** The response, or whatever collects the bytes. */
  readonly output: Writable
  readonly nonce?: string
  /** Asked before each of React's flushes: goes into the head while it is open, in front of the flush afterwards. */
  inserted?(): string
}

export interface HtmlSink {
  /** Where React's HTML is piped to. */
  readonly sink: Writable
  /** Markup to add at the next place between two of React's writes (`<meta>` of a late redirect). */
  inject(markup: string): void
}

/**
 * Puts Flight scripts between React's writes. React writes one flush within one
 * task, so that between tasks the markup is whole; the document's end is held
 * back until Flight has ended too.
 */
export function htmlSink({ flight, output, nonce, inserted }: HtmlSinkOptions): HtmlSink {
  let html: Uint8Array[] = []
  let injected = ''
  let scheduled = false
  let htmlEnded = false
  let tail = false
  let blocked = false
  let held: (() => void) | null = null
  let finish: ((error?: Error | null) => void) | null = null

  function flush(): void {
    scheduled = false
    const pieces = flight.take()
    const parts = gated(withInserted(html, html.length > 0 ? (inserted?.() ?? '') : ''), pieces)
    html = []
    const last = parts.at(-1)
    if (last && endsWithTail(last)) {
      tail = true
      parts[parts.length - 1] = last.subarray(0, last.length - TAIL.length)
    }
    for (const piece of pieces) parts.push(Buffer.from(flightScript(piece, nonce)))
    if (flight.gate?.takeNeed()) parts.push(Buffer.from(needScript(nonce)))
    if (injected) {
      parts.push(Buffer.from(injected))
      injected = ''
    }
    const done = htmlEnded && flight.ended
    if (done) {
      parts.push(Buffer.from(flightEndScript(nonce)))
      if (tail) parts.push(TAIL)
    }
    if (parts.length > 0 && !output.write(parts.length === 1 ? parts[0] : Buffer.concat(parts))) waitForReader()
    if (done) finish?.()
  }

  function gated(parts: Uint8Array[], pieces: readonly Uint8Array[]): Uint8Array[] {
    if (!flight.gate) return parts
    const passed = flight.gate.pass(parts.length === 1 ? bufferOf(parts[0] as Uint8Array) : Buffer.concat(parts), pieces)
    return passed.byteLength > 0 ? [passed] : []
  }

  /** A slow client slows React down: its chunks are not piled up. */
  function waitForReader(): void {
    if (blocked) return
    blocked = true
    output.once('drain', () => {
      blocked = false
      const next = held
      held = null
      next?.()
    })
  }

  function schedule(): void {
    if (scheduled) return
    scheduled = true
    setImmediate(flush)
  }

  // Flight alone must not be written before the document has begun.
  let begun = false
  flight.onData(() => {
    if (begun) schedule()
  })

  const sink = new Writable({
    write(chunk: Uint8Array, _encoding, done) {
      begun = true
      html.push(Buffer.from(chunk))
      schedule()
      if (blocked) held = done
      else done()
    },
    final(done) {
      htmlEnded = true
      finish = (error) => {
        output.end()
        done(error)
      }
      schedule()
    },
    destroy(error, done) {
      // Also called when all went well, with the output's last bytes still on their way.
      if (error) output.destroy(error)
      done(error)
    },
  })
  return {
    sink,
    inject(markup) {
      injected += markup
      if (begun) schedule()
    },
  }
}

const HEAD_END = Buffer.from('</head>')

function withInserted(html: readonly Uint8Array[], markup: string): Uint8Array[] {
  if (markup === '') return [...html]
  const whole = Buffer.concat(html)
  const at = Math.max(0, whole.indexOf(HEAD_END))
  return [whole.subarray(0, at), Buffer.from(markup), whole.subarray(at)]
}

function endsWithTail(chunk: Uint8Array): boolean {
  if (chunk.length < TAIL.length) return false
  return TAIL.equals(chunk.subarray(chunk.length - TAIL.length))
}
