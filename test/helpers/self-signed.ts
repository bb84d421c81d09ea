// Makes certificates for TLS peers on loopback (X.509 v3 in DER, ECDSA P-256), so that no key lies in the repository.
import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto'

const der = (tag: number, ...content: readonly Uint8Array[]): Buffer => {
  const body = Buffer.concat(content)
  const length = body.length < 128 ? [body.length] : [0x82, body.length >> 8, body.length & 255]
  return Buffer.concat([Buffer.from([tag, ...length]), body])
}

const sequence = (...content: readonly Uint8Array[]): Buffer => der(0x30, ...content)
const oid = (hex: string): Buffer => der(0x06, Buffer.from(hex, 'hex'))
const time = (text: string): Buffer => der(0x18, Buffer.from(text, 'ascii'))

const ecdsaWithSha256 = sequence(oid('2a8648ce3d040302'))
const commonName = (name: string): Buffer =>
  sequence(der(0x31, sequence(oid('550403'), der(0x0c, Buffer.from(name, 'utf8')))))

/** Subject alternative name: the address 127.0.0.1. */
const loopback = sequence(oid('551d11'), der(0x04, sequence(der(0x87, Buffer.from([127, 0, 0, 1])))))
/** Basic constraints: a certification authority, so that it can be trusted as its own issuer. */
const authority = sequence(oid('551d13'), der(0x04, sequence(der(0x01, Buffer.from([0xff])))))

const pem = (label: string, bytes: Buffer): string =>
  `-----BEGIN ${label}-----\n${bytes.toString('base64').replace(/.{64}/g, '$&\n')}\n-----END ${label}-----\n`

function certificate(publicKey: KeyObject, privateKey: KeyObject, name: string): Buffer {
  const body = sequence(
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, Buffer.from([1])),
    ecdsaWithSha256,
    commonName(name),
    sequence(time('20200101000000Z'), time('29991231235959Z')),
    commonName(name),
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, sequence(loopback, authority)),
  )
  const signature = sign('sha256', body, privateKey)
  return sequence(body, ecdsaWithSha256, der(0x03, Buffer.from([0]), signature))
}

/** A fresh key with a certificate for 127.0.0.1 that only it has signed. */
export function selfSigned(name: string): { readonly key: string; readonly cert: string } {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' })
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }) as string,
    cert: pem('CERTIFICATE', certificate(publicKey, privateKey, name)),
  }
}
