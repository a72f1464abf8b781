/** The hub's certificate: the organiser's own, or one made here and signed by an authority of this data folder that devices are asked to trust once. */
import { createPrivateKey, X509Certificate } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CertificateExtension } from 'selfsigned'
import { daysAfter } from './clock.ts'
import { writeWhole } from './journal-files.ts'
import { StartRefused, type Https } from './settings.ts'

/** In PEM; `ca`: what devices are to trust. */
export interface Certificate {
  readonly cert: string
  readonly key: string
  readonly ca?: string
}
interface Wanted {
  readonly https: Https | null
  readonly dir: string
  /** Every name and address under which the hub is reached. */
  readonly names: readonly string[]
  readonly wall: string
}

/** Phones trust no longer ones. */
const OWN_DAYS = 397
const AUTHORITY_DAYS = 3650
/** Made anew before it ends on the night. */
const SPARE_DAYS = 14
const KEY = { keyType: 'ec', curve: 'P-256', algorithm: 'sha256' } as const
/** Two names: what bears its issuer's is taken for its own issuer. */
const [AUTHORITY_NAME, OWN_NAME] = ['擂台 Leitai CA', '擂台 Leitai']

const bare = (name: string): string => name.replace(/^\[|\]$/g, '')
const isIp = (name: string): boolean => /^[\d.]+$/.test(name) || name.includes(':')

/** null for plain http. Throws `StartRefused`. */
export async function certificateFor({ https, dir, names, wall }: Wanted): Promise<Certificate | null> {
  if (!https) return null
  return https.is === 'given' ? given(https) : made(join(dir, 'tls'), names.map(bare), wall)
}

function given({ certFile, keyFile }: Extract<Https, { is: 'given' }>): Certificate {
  try {
    const [cert, key] = [readFileSync(certFile, 'utf8'), readFileSync(keyFile, 'utf8')]
    if (!new X509Certificate(cert).checkPrivateKey(createPrivateKey(key))) throw new Error('the key is not that of the certificate')
    return { cert, key }
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new StartRefused({ zh: `证书无法使用：${certFile}、${keyFile}（${why}）。`, en: `The certificate can't be used: ${certFile}, ${keyFile} (${why}).` })
  }
}

async function made(dir: string, names: readonly string[], wall: string): Promise<Certificate> {
  // a tenth of a second to load, and only here is it needed
  const { generate } = await import('selfsigned')
  mkdirSync(dir, { recursive: true, mode: 0o700 })
  const authority = await kept(dir, 'ca', wall, async () =>
    generate([{ name: 'commonName', value: AUTHORITY_NAME }], { ...KEY, ...lasting(wall, AUTHORITY_DAYS), extensions: AUTHORITY }),
  )
  const own = await kept(
    dir,
    'hub',
    wall,
    async () => generate([{ name: 'commonName', value: OWN_NAME }], { ...KEY, ...lasting(wall, OWN_DAYS), extensions: leaf(names), ca: authority }),
    names,
  )
  return { ...own, ca: authority.cert }
}

const lasting = (wall: string, days: number) => ({ notBeforeDate: daysAfter(wall, -1), notAfterDate: daysAfter(wall, days) })
const AUTHORITY: CertificateExtension[] = [
  { name: 'basicConstraints', cA: true, critical: true },
  { name: 'keyUsage', keyCertSign: true, cRLSign: true, critical: true },
]
const leaf = (names: readonly string[]): CertificateExtension[] => [
  { name: 'basicConstraints', cA: false, critical: true },
  { name: 'keyUsage', digitalSignature: true, critical: true },
  { name: 'extKeyUsage', serverAuth: true },
  { name: 'subjectAltName', altNames: names.map((name) => (isIp(name) ? { type: 7, ip: name } : { type: 2, value: name })) },
]

/** What lies in the folder while it lasts and names every address; otherwise a new one, written readable for nobody else. */
async function kept(
  dir: string,
  name: 'ca' | 'hub',
  wall: string,
  make: () => Promise<{ readonly cert: string; readonly private: string }>,
  names: readonly string[] = [],
): Promise<{ readonly cert: string; readonly key: string }> {
  const [certFile, keyFile] = [join(dir, `${name}.crt`), join(dir, `${name}.key`)]
  if (existsSync(certFile) && existsSync(keyFile)) {
    const [cert, key] = [readFileSync(certFile, 'utf8'), readFileSync(keyFile, 'utf8')]
    if (lasts(cert, wall) && names.every((one) => answersTo(cert, one))) return { cert, key }
  }
  const { cert, private: key } = await make()
  writeWhole(dir, keyFile, key)
  writeWhole(dir, certFile, cert)
  return { cert, key }
}

const lasts = (cert: string, wall: string): boolean => daysAfter(new X509Certificate(cert).validTo, 0) > daysAfter(wall, SPARE_DAYS)
const answersTo = (cert: string, name: string): boolean => {
  const known = new X509Certificate(cert)
  return (isIp(name) ? known.checkIP(name) : known.checkHost(name)) !== undefined
}
