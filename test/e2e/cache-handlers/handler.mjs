/** Keeps entries in this process and a record of what it was asked. */
const entries = new Map()
const expired = new Map()
const calls = (globalThis.handlerCalls ??= [])

const later = () => new Promise((resolve) => setTimeout(resolve, 5))

export default {
  async get(key, softTags) {
    calls.push(['get', softTags])
    await later()
    const found = entries.get(key)
    if (!found || found.entry.tags.some((tag) => (expired.get(tag) ?? 0) >= found.entry.timestamp)) return undefined
    return { ...found.entry, value: new Blob([found.bytes]).stream() }
  },
  async set(key, pending) {
    const { value, ...entry } = await pending
    calls.push(['set', { ...entry, key: typeof key }])
    entries.set(key, { entry, bytes: await new Response(value).arrayBuffer() })
  },
  async refreshTags() {
    calls.push(['refreshTags'])
  },
  async getExpiration(tags) {
    calls.push(['getExpiration', tags])
    return Math.max(...tags.map((tag) => expired.get(tag) ?? 0), 0)
  },
  async updateTags(tags, durations) {
    calls.push(['updateTags', tags, durations ?? null])
    for (const tag of tags) expired.set(tag, Date.now())
  },
}
