// SPDX-License-Identifier: Apache-2.0
// Who may vouch for the servers of GitHub's issuers: the certification authorities that GitHub's and Azure's servers
// are known to use, and none of the other hundred. The certificates are those of Mozilla's root program as Node ships
// it, which is part of the measured image; the fingerprints here are what makes them ours.
import { X509Certificate } from 'node:crypto';
import { rootCertificates } from 'node:tls';
import { OccError } from '../../src/proof/errors.ts';

/** SHA-256 of the DER, as the authorities publish it. */
export const issuerRoots: Readonly<Record<string, string>> = {
  'DigiCert Global Root G2': 'cb3ccbb76031e5e0138f8dd39a23f9de47ffc35e43c1144cea27d46a5ab1cb5f',
  'DigiCert Global Root G3': '31ad6648f8104138c738f39ea4320133393e3a18cc02296ef97c2ac9ef6731d0',
  'USERTrust RSA Certification Authority': 'e793c9b02fd8aa13e21c31228accb08119643b749c898964b1746d46c3d4cbd2',
  'USERTrust ECC Certification Authority': '4ff460d54b9c86dabfbcfc5712e0400d2bed3fbc4d4fbdaa86e06adcd2a9ad7a',
  'Sectigo Public Server Authentication Root R46': '7bb647a62aeeac88bf257aa522d01ffea395e0ab45c73f93f65654ec38f25a06',
  'Sectigo Public Server Authentication Root E46': 'c90f26f0fb1b4018b22227519b5ca2b53e2ca5b3be5cf18efe1bef47380c5383',
  'Microsoft RSA Root Certificate Authority 2017': 'c741f70f4b2a8d88bf2e71c14122ef53ef10eba0cfa5e64cfa20f418853073e0',
  'Microsoft ECC Root Certificate Authority 2017': '358df39d764af9e1b766e9c972df352ee15cfac227af6ad1d70e8e4a6edcba02',
  'ISRG Root X1': '96bcec06264976f37460779acf28c5a7cfe8a3c0aae11a8ffcee05c0bddf08c6',
  'ISRG Root X2': '69729b8e15a86efc177a57afb7171dfc64add28c2fca8cf1507e34453ccb1470',
};

/** Their certificates as PEM. @throws OccError `host-failed` for a runtime that lacks one */
export function githubRoots(shipped: readonly string[] = rootCertificates): readonly string[] {
  const byFingerprint = new Map(shipped.map((pem) => [fingerprintOf(new X509Certificate(pem)), pem]));
  return Object.entries(issuerRoots).map(([name, fingerprint]) => {
    const pem = byFingerprint.get(fingerprint);
    if (pem !== undefined) return pem;
    throw new OccError('host-failed', `expected a runtime that ships the root certificate ${name}`);
  });
}

/** Lower-case hex of SHA-256 of the certificate. */
export function fingerprintOf({ fingerprint256 }: X509Certificate): string {
  return fingerprint256.replaceAll(':', '').toLowerCase();
}
