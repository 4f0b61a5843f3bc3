import { BlockList, isIP } from 'node:net'

/** Whose `X-Forwarded-*` headers are believed. */
export type PeerCheck = (address: string) => boolean

/**
 * @param peers addresses (`10.0.0.7`), ranges (`10.0.0.0/8`, `fd00::/8`) or `loopback`
 * @throws TypeError for anything else
 * @example const trusts = createPeerCheck(['loopback', '10.0.0.0/8'])
 */
export function createPeerCheck(peers: readonly string[]): PeerCheck {
  if (peers.length === 0) return () => false
  const list = new BlockList()
  for (const peer of peers.flatMap((name) => (name === 'loopback' ? ['127.0.0.0/8', '::1'] : [name]))) add(list, peer)
  return (address) => {
    const plain = withoutMapping(address)
    return isIP(plain) !== 0 && list.check(plain, isIP(plain) === 6 ? 'ipv6' : 'ipv4')
  }
}

function add(list: BlockList, peer: string): void {
  const [address = '', prefix] = peer.split('/')
  const family = isIP(address) === 6 ? 'ipv6' : 'ipv4'
  if (isIP(address) === 0) throw new TypeError(`"${peer}" is not an address, a range or "loopback"`)
  if (prefix === undefined) list.addAddress(address, family)
  else list.addSubnet(address, Number(prefix), family)
}

/** A dual-stack socket shows IPv4 clients as `::ffff:10.0.0.7`. */
export function withoutMapping(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, '')
}

/**
 * The client's own address: from the right, the first that is no trusted proxy. What a
 * client writes itself stands further left and is never reached.
 */
export function clientAddress(peer: string, forwardedFor: string | undefined, trusts: PeerCheck): string {
  let address = withoutMapping(peer)
  if (forwardedFor === undefined) return address
  for (const hop of forwardedFor.split(',').toReversed()) {
    if (!trusts(address)) break
    const next = withoutMapping(hop.trim().replace(/^\[|\](?::\d+)?$/g, ''))
    if (isIP(next) === 0) break
    address = next
  }
  return address
}
