/** Notes what is sent, as tools do that watch a server's requests or answer them in its place. */
export function register(): void {
  const platform = globalThis.fetch
  const sent: string[] = []
  Object.assign(globalThis, { sent })
  globalThis.fetch = (input, init) => {
    sent.push(input instanceof Request ? input.url : String(input))
    return platform(input, init)
  }
}
