import { BlockList, isIP } from 'node:net'

/** Networks no crawler has business in: private, loopback, link-local (cloud metadata lives there), shared, reserved, multicast. */
const CLOSED = new BlockList()
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const)
  CLOSED.addSubnet(net, bits, 'ipv4')

/** In version 6 only 2000::/3 is handed out; of that, the documentation and transition blocks are closed as well. */
const OPEN_V6 = new BlockList()
OPEN_V6.addSubnet('2000::', 3, 'ipv6')
const CLOSED_V6 = new BlockList()
for (const [net, bits] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const)
  CLOSED_V6.addSubnet(net, bits, 'ipv6')

/** Whether an IP address lies on the public internet. A name is not an address: false. */
export function isPublicAddress(address: string): boolean {
  const plain = address.replace(/%.*$/, '')
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(plain)
  const ip = mapped?.[1] ?? plain
  switch (isIP(ip)) {
    case 4:
      return !CLOSED.check(ip, 'ipv4')
    case 6:
      return OPEN_V6.check(ip, 'ipv6') && !CLOSED_V6.check(ip, 'ipv6')
    default:
      return false
  }
}
