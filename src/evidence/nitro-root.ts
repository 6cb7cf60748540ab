// SPDX-License-Identifier: Apache-2.0
// The root of every Nitro document of the commercial AWS regions, pinned: a verifier trusts these bytes because its
// owner runs this code. Nothing that is being verified, and no setting, can put another root in their place.
import { fromBase64 } from '../proof/bytes.ts';
import type { TrustRoot } from './certificate-path.ts';
import { EvidenceFault } from './fault.ts';
import { readCertificate } from './x509.ts';

/** SHA-256 of the certificate as AWS publishes it, lower-case hex. */
export const awsNitroRootSha256 = '641a0321a3e244efe456463195d606317ed7cdcc3c1756e09893f3c68f79bb5b';

/** CN=aws.nitro-enclaves, valid from 2019-10-28 to 2049-10-28. */
const certificateB64 = [
  'MIICETCCAZagAwIBAgIRAPkxdWgbkK/hHUbMtOTn+FYwCgYIKoZIzj0EAwMwSTELMAkGA1UEBhMCVVMxDzANBgNVBAoMBkFtYXpv',
  'bjEMMAoGA1UECwwDQVdTMRswGQYDVQQDDBJhd3Mubml0cm8tZW5jbGF2ZXMwHhcNMTkxMDI4MTMyODA1WhcNNDkxMDI4MTQyODA1',
  'WjBJMQswCQYDVQQGEwJVUzEPMA0GA1UECgwGQW1hem9uMQwwCgYDVQQLDANBV1MxGzAZBgNVBAMMEmF3cy5uaXRyby1lbmNsYXZl',
  'czB2MBAGByqGSM49AgEGBSuBBAAiA2IABPwCVOumCMHzaHDimtqQvkY4MpJzbolL//Zy2YlES1BR5TSksfbb48C8WBoyt7F2Bw7e',
  'EtaaP+ohG2bnUs990d0JX28TcPQXCEPZ3BABIeTPYwEoCWZEh8l5YoQwTcU/9KNCMEAwDwYDVR0TAQH/BAUwAwEB/zAdBgNVHQ4E',
  'FgQUkCW1DdkFR+eWw5b6cp3PmanfS5YwDgYDVR0PAQH/BAQDAgGGMAoGCCqGSM49BAMDA2kAMGYCMQCjfy+Rocm9Xue4YnwWmNJV',
  'A44fA0P5W2OpYow9OYCVRaEevL8uO1XYru5xtMPWrfMCMQCi85sWBbJwKKXdS6BptQFuZbT73o/gBh1qUxl/nNr12UO8Yfwr6wPL',
  'b+6NIwLz3/Y=',
].join('');

export const awsNitroRoot: TrustRoot = {
  name: 'aws.nitro-enclaves',
  der: fromBase64(certificateB64, 'the AWS root'),
};

/** What production trusts. The AWS partitions of China and of the US government have roots of their own. */
export const productionRoots: readonly TrustRoot[] = [awsNitroRoot];

const pemText = /^\s*-----BEGIN CERTIFICATE-----\s([A-Za-z0-9+/=\s]{1,4096})-----END CERTIFICATE-----\s*$/;

/**
 * The one certificate of a PEM file (RFC 7468), to be trusted under `name`.
 * @throws EvidenceFault `x509-…` or `der-…`; OccError `encoding-invalid`
 */
export function readRootPem(pem: string, name: string): TrustRoot {
  const [, text] = pemText.exec(pem) ?? [];
  if (text === undefined) throw new EvidenceFault('x509-shape', { expected: 'one certificate as PEM' });
  const der = fromBase64(text.replace(/\s/g, ''), 'the certificate');
  readCertificate(der);
  return { name, der };
}
