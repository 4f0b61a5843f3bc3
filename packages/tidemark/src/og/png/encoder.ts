import { readFileSync } from 'node:fs'

/** Made of `packages/tidemark/assembly` by the build: beside the compiled files, also for tests of the sources. */
const FILE = new URL('../../../dist/og/png/encoder.wasm', import.meta.url)

/** Why a picture cannot be written with as many channels; every other number is the length of its stream. */
export const TOO_MANY_COLOURS = -1
export const TRANSPARENT = -2

export interface Encoder {
  readonly memory: WebAssembly.Memory
  /** Places in the memory: the pixels, the finished stream, and the colours of the palette. */
  readonly PIXELS: WebAssembly.Global
  readonly OUTPUT: WebAssembly.Global
  readonly PALETTE: WebAssembly.Global
  /** Makes room for as many pixels. What is there moves to another buffer, not to another place. */
  ensurePixels(count: number): void
  encode(width: number, height: number, channels: number): number
  /** Colours in the palette. */
  paletteSize(): number
}

let loaded: Encoder | null | undefined

/** One for the whole process, since nothing waits between handing pixels over and taking the stream. Null where the file was left out, by a bundler for one. */
export function loadEncoder(): Encoder | null {
  if (loaded !== undefined) return loaded
  try {
    const { exports } = new WebAssembly.Instance(new WebAssembly.Module(readFileSync(FILE)))
    loaded = exports as unknown as Encoder
  } catch {
    loaded = null
  }
  return loaded
}
