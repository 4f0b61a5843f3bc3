import { createHash, hash } from 'node:crypto'

/**
 * The key of a call whose arguments were serialised as a Flight reply: a string, or form data
 * when they hold Maps, Sets, promises or files. Two keys are equal exactly if identity and reply are.
 *
 * @returns hex, 64 characters; a promise of it only where file contents must be read
 * @example const key = await replyKey('4436f16cbe23#list', await encodeReply(args))
 */
export function replyKey(identity: string, reply: string | FormData): string | Promise<string> {
  if (typeof reply === 'string') return hash('sha256', text(identity) + text(reply), 'hex')
  return formKey(identity, reply)
}

/**
 * The key of any list of values that can be compared by content. Told apart by value and by type:
 * `1` and `'1'`, `0` and `-0`, `undefined` and a missing property, a Date and its text. The order of
 * properties, Map and Set members counts.
 *
 * @throws TypeError for a cycle
 * @example keyOf('GET', url, headers, body)
 */
export function keyOf(...values: readonly unknown[]): string {
  const sink = createSink()
  writeList(values, sink, [])
  return sink.digest()
}

interface Sink {
  write(part: string | Uint8Array): void
  digest(): string
}

/** Text is gathered so that the hash is fed a few times, not once per value. */
function createSink(): Sink {
  const digest = createHash('sha256')
  let pending = ''
  return {
    write(part) {
      if (typeof part === 'string') {
        pending += part
        return
      }
      digest.update(pending, 'utf8')
      pending = ''
      digest.update(part)
    },
    digest: () => digest.update(pending, 'utf8').digest('hex'),
  }
}

/** Lone surrogates have no UTF-8 form and would all become one character, so such text goes by its code units. */
function text(value: string): string {
  if (value.isWellFormed()) return `s${value.length}:${value}`
  const units = Buffer.from(value, 'utf16le').toString('hex')
  return `u${units.length}:${units}`
}

function writeList(values: readonly unknown[], sink: Sink, parents: readonly object[]): void {
  sink.write(`[${values.length}:`)
  for (let index = 0; index < values.length; index++) {
    if (index in values) writeValue(values[index], sink, parents)
    else sink.write('h')
  }
}

function writeValue(value: unknown, sink: Sink, parents: readonly object[]): void {
  switch (typeof value) {
    case 'string':
      return sink.write(text(value))
    case 'number':
      return sink.write(Object.is(value, -0) ? 'd-0;' : `d${value};`)
    case 'bigint':
      return sink.write(`i${value};`)
    case 'boolean':
      return sink.write(value ? 't' : 'f')
    case 'undefined':
      return sink.write('v')
    case 'symbol':
      return sink.write(`y${text(Symbol.keyFor(value) ?? '')}`)
    case 'function':
      // What a function does cannot be compared; like Next.js, every function is the same to the key.
      return sink.write('c')
    default:
      return value === null ? sink.write('n') : writeObject(value as object, sink, parents)
  }
}

function writeObject(value: object, sink: Sink, parents: readonly object[]): void {
  if (parents.includes(value)) throw new TypeError('A value that contains itself cannot be part of a cache key')
  const path = [...parents, value]
  if (Array.isArray(value)) return writeList(value, sink, path)
  if (value instanceof Date) return sink.write(`D${value.getTime()};`)
  if (value instanceof RegExp) return sink.write(`R${text(value.source)}${text(value.flags)}`)
  if (value instanceof URL) return sink.write(`U${text(value.href)}`)
  if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) return writeBytes(value, sink)
  if (value instanceof Map) {
    sink.write('M')
    return writeList([...value].flat(1), sink, path)
  }
  if (value instanceof Set) {
    sink.write('S')
    return writeList([...value], sink, path)
  }
  if ('toJSON' in value && typeof value.toJSON === 'function') {
    sink.write('J')
    return writeValue(value.toJSON(), sink, path)
  }
  const prototype: unknown = Object.getPrototypeOf(value)
  if (prototype !== null && prototype !== Object.prototype) sink.write(`K${text(value.constructor.name)}`)
  const properties = Object.entries(value)
  sink.write(`{${properties.length}:`)
  for (const [name, property] of properties) {
    sink.write(text(name))
    writeValue(property, sink, path)
  }
}

function writeBytes(value: ArrayBuffer | ArrayBufferView, sink: Sink): void {
  const bytes = value instanceof ArrayBuffer ? new Uint8Array(value) : new Uint8Array(value.buffer, value.byteOffset, value.byteLength)
  sink.write(`B${text(value.constructor.name)}${bytes.length}:`)
  sink.write(bytes)
}

async function formKey(identity: string, reply: FormData): Promise<string> {
  const sink = createSink()
  sink.write(text(identity))
  for (const [name, value] of inPartOrder([...reply.entries()])) {
    sink.write(text(name))
    if (typeof value === 'string') {
      sink.write(text(value))
      continue
    }
    const bytes = new Uint8Array(await value.arrayBuffer())
    sink.write(`F${text(value.name)}${text(value.type)}${bytes.length}:`)
    sink.write(bytes)
  }
  return sink.digest()
}

/**
 * The parts of a reply arrive in the order in which their values resolved. They are sorted by part
 * number; entries of one part (`3_name`, a FormData given as an argument) keep their own order.
 */
function inPartOrder(entries: Array<[string, FormDataEntryValue]>): Array<[string, FormDataEntryValue]> {
  const ordered = entries.map((entry) => ({ entry, part: /^(\d+)(_?)/.exec(entry[0]) }))
  ordered.sort((a, b) => Number(a.part?.[1] ?? -1) - Number(b.part?.[1] ?? -1) || (a.part?.[2] ?? '').localeCompare(b.part?.[2] ?? ''))
  return ordered.map(({ entry }) => entry)
}
