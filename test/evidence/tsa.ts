// SPDX-License-Identifier: Apache-2.0
// A timestamp authority made of `openssl ca`, `openssl ts` and `openssl cms`, and the verdict of `openssl ts -verify`.
// `ts` makes what an honest authority makes; `cms` signs any content with any certificate.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

export type KeyKind = 'P-256' | 'P-384' | 'P-521' | 'P-224' | 'RSA-1024' | 'RSA-2048' | 'RSA-4096';

export interface Issued {
  readonly name: string;
  /** Paths of PEM files. */
  readonly key: string;
  readonly certificate: string;
  readonly der: Uint8Array;
}

export const purpose = {
  timestamps: 'extendedKeyUsage=critical,timeStamping',
  notCritical: 'extendedKeyUsage=timeStamping',
  codeToo: 'extendedKeyUsage=critical,timeStamping,codeSigning',
  unknownToo: 'extendedKeyUsage=critical,timeStamping,1.3.6.1.4.1.99999.1',
  code: 'extendedKeyUsage=critical,codeSigning',
  none: 'subjectKeyIdentifier=hash',
} as const;

const leaf = ['basicConstraints=CA:FALSE', 'keyUsage=critical,digitalSignature', 'subjectKeyIdentifier=hash'];
export const authority = [
  'basicConstraints=critical,CA:TRUE',
  'keyUsage=critical,keyCertSign',
  'subjectKeyIdentifier=hash',
];

const tstInfoType = '1.2.840.113549.1.9.16.1.4';

interface Issue {
  readonly name: string;
  readonly kind?: KeyKind;
  /** Signs with it; itself when absent. */
  readonly issuer?: Issued;
  /** Lines of an openssl extension section; those of a signer when absent. */
  readonly extensions?: readonly string[];
  /** Reuses the key of another certificate. */
  readonly keyOf?: Issued;
  /** `YYYYMMDDhhmmssZ` */
  readonly from?: string;
  readonly to?: string;
  readonly subject?: string;
  readonly md?: string;
}

interface Stamp {
  readonly signer: Issued;
  readonly imprint: Uint8Array;
  readonly nonce?: boolean;
  readonly certReq?: boolean;
  /** Carried beside the signer's certificate. */
  readonly chain?: readonly Issued[];
  /** Lines of the `[tsa]` section, after the defaults. */
  readonly config?: readonly string[];
}

export function openssl(args: readonly string[], input?: Uint8Array): Buffer {
  try {
    return execFileSync('openssl', args, { ...(input && { input }), stdio: ['pipe', 'pipe', 'pipe'] });
  } catch (cause) {
    const { code } = cause as { readonly code?: string };
    if (code === 'ENOENT') throw new Error('openssl is missing: install it (Debian: apt-get install openssl).');
    throw cause;
  }
}

/** One folder with its own certificates, for one test file or `describe`. */
export class TestTsa {
  readonly folder: string = mkdtempSync(join(tmpdir(), 'occ-tsa-'));
  #count = 0;

  constructor() {
    afterAll(() => rmSync(this.folder, { recursive: true, force: true }));
    mkdirSync(join(this.folder, 'new'));
    writeFileSync(this.#path('index'), '');
    writeFileSync(this.#path('index.attr'), 'unique_subject = no\n');
    writeFileSync(
      this.#path('ca.cnf'),
      [
        '[ca]\ndefault_ca = this\n[this]',
        `database = ${this.#path('index')}\nnew_certs_dir = ${this.#path('new')}`,
        'rand_serial = yes\ndefault_md = sha256\npolicy = any\nemail_in_dn = no\npreserve = yes',
        '[any]\ncommonName = optional\norganizationName = optional',
      ].join('\n'),
    );
  }

  #path(name: string): string {
    return join(this.folder, name);
  }

  file(suffix: string, content: string | Uint8Array): string {
    this.#count += 1;
    const path = this.#path(`${this.#count}.${suffix}`);
    writeFileSync(path, content);
    return path;
  }

  issue(wanted: Issue): Issued {
    const { name, kind = 'P-256', issuer, extensions = [...leaf, purpose.timestamps], keyOf, md = 'sha256' } = wanted;
    const { from = '20200101000000Z', to = '20491231235959Z', subject = `/O=Test/CN=${name}` } = wanted;
    const key = keyOf?.key ?? this.file('key', openssl(['genpkey', ...keyOptions(kind)]));
    const request = this.file('csr', openssl(['req', '-new', '-key', key, '-subj', subject]));
    const extfile = this.file('ext', extensions.join('\n'));
    const certificate = this.file('pem', '');
    const signer = issuer ? ['-cert', issuer.certificate, '-keyfile', issuer.key] : ['-selfsign', '-keyfile', key];
    openssl([
      ...['ca', '-batch', '-notext', '-config', this.#path('ca.cnf'), '-in', request, '-out', certificate, '-md', md],
      ...['-startdate', from, '-enddate', to, '-extfile', extfile, ...signer],
    ]);
    return { name, key, certificate, der: openssl(['x509', '-in', certificate, '-outform', 'DER']) };
  }

  root(name: string, kind: KeyKind = 'P-256', more: Partial<Issue> = {}): Issued {
    return this.issue({ name, kind, extensions: authority, ...more });
  }

  /** A request file as openssl makes it. */
  query({ imprint, nonce = false, certReq = true }: Omit<Stamp, 'signer'>): string {
    const digest = ['-digest', Buffer.from(imprint).toString('hex'), '-sha256'];
    const options = [...(nonce ? [] : ['-no_nonce']), ...(certReq ? ['-cert'] : [])];
    return this.file('tsq', openssl(['ts', '-query', ...digest, ...options]));
  }

  /** What openssl prints of a request. */
  text(query: string): string {
    return openssl(['ts', '-query', '-in', query, '-text']).toString();
  }

  /** The whole TimeStampResp. */
  answer(stamp: Stamp, query = this.query(stamp)): Uint8Array {
    return openssl(['ts', '-reply', ...this.#replyOptions(stamp), '-queryfile', query]);
  }

  /** The token alone. */
  stamp(stamp: Stamp, query = this.query(stamp)): Uint8Array {
    return openssl(['ts', '-reply', '-token_out', ...this.#replyOptions(stamp), '-queryfile', query]);
  }

  #replyOptions({ signer, chain = [], config = [] }: Stamp): readonly string[] {
    const serial = this.file('serial', '1000');
    const section = [
      `[tsa]\nserial = ${serial}\nsigner_digest = sha256\ndefault_policy = 1.2.3.4.1\ndigests = sha256, sha512`,
      'ess_cert_id_alg = sha256',
      ...config,
    ];
    const certs = this.file('pem', chain.map(({ certificate }) => readFileSync(certificate, 'utf8')).join(''));
    return [
      ...['-config', this.file('cnf', section.join('\n')), '-section', 'tsa', '-inkey', signer.key],
      ...['-signer', signer.certificate, ...(chain.length === 0 ? [] : ['-chain', certs])],
    ];
  }

  /** Signs `content` as a TSTInfo, whatever it is and whatever the certificate is for. */
  sign(signer: Issued, content: Uint8Array, options: readonly string[] = ['-cades'], type = tstInfoType): Uint8Array {
    return openssl([
      ...['cms', '-sign', '-binary', '-nodetach', '-econtent_type', type, '-outform', 'DER'],
      ...['-md', 'sha256', '-in', this.file('tst', content), '-signer', signer.certificate, '-inkey', signer.key],
      ...options,
    ]);
  }

  /** What `openssl ts -verify` says of a token, with the chain judged at `at` (milliseconds). */
  opensslAccepts(token: Uint8Array, question: OpensslQuestion): boolean {
    const { imprint, roots, others = [], at, query } = question;
    const pem = (all: readonly Issued[]) => all.map(({ certificate }) => readFileSync(certificate, 'utf8')).join('');
    const against = query === undefined ? ['-digest', Buffer.from(imprint).toString('hex')] : ['-queryfile', query];
    try {
      const said = openssl([
        ...['ts', '-verify', ...against, '-in', this.file('token', token), '-token_in'],
        ...['-CAfile', this.file('pem', pem(roots)), '-attime', `${Math.floor(at / 1000)}`],
        ...(others.length === 0 ? [] : ['-untrusted', this.file('pem', pem(others))]),
      ]);
      return said.toString().includes('Verification: OK');
    } catch {
      return false;
    }
  }
}

export interface OpensslQuestion {
  readonly imprint: Uint8Array;
  readonly roots: readonly Issued[];
  readonly others?: readonly Issued[];
  readonly at: number;
  /** A request file to compare with, nonce included. */
  readonly query?: string;
}

function keyOptions(kind: KeyKind): readonly string[] {
  const [family, size] = kind.split('-');
  if (family === 'RSA') return ['-algorithm', 'RSA', '-pkeyopt', `rsa_keygen_bits:${size}`];
  return ['-algorithm', 'EC', '-pkeyopt', `ec_paramgen_curve:${kind === 'P-224' ? 'secp224r1' : kind}`];
}
