// SPDX-License-Identifier: Apache-2.0
// The pinned root is the one AWS publishes, and nothing that is verified can name another.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { awsNitroRoot, awsNitroRootSha256, productionRoots, readRootPem } from '../../src/evidence/nitro-root.ts';
import { readCertificate } from '../../src/evidence/x509.ts';
import { describeShared, sharedVectors } from '../shared-vectors.ts';
import { authority } from './forgery.ts';

describe('the AWS root', () => {
  it('has the fingerprint AWS publishes, and is the only one of production', () => {
    expect(createHash('sha256').update(awsNitroRoot.der).digest('hex')).toBe(awsNitroRootSha256);
    expect(productionRoots).toEqual([awsNitroRoot]);
  });

  it('is a root for thirty years', () => {
    const { issuer, subject, notBefore, notAfter, extensions } = readCertificate(awsNitroRoot.der);
    expect(issuer).toEqual(subject);
    expect(new TextDecoder().decode(subject)).toContain('aws.nitro-enclaves');
    expect([notBefore, notAfter]).toEqual(['2019-10-28T13:28:05Z', '2049-10-28T14:28:05Z'].map(Date.parse));
    expect(extensions.basicConstraints).toEqual({ critical: true, ca: true });
  });
});

describeShared('the file AWS publishes', () => {
  it('holds the pinned bytes', () => {
    const pem = readFileSync(sharedVectors('aws-nitro-root-g1.pem'), 'utf8');
    expect(readRootPem(pem, awsNitroRoot.name)).toEqual(awsNitroRoot);
  });
});

describe('a root given as PEM', () => {
  it('is read', () => {
    expect(readRootPem(authority.rootPem, 'test')).toEqual({ name: 'test', der: authority.root });
    expect(readRootPem(authority.rootPem.replaceAll('\n', '\r\n'), 'test').der).toEqual(authority.root);
  });

  it.each([
    ['nothing', ''],
    ['two certificates', authority.rootPem + authority.rootPem],
    ['text before it', `root:\n${authority.rootPem}`],
    ['a key', '-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n'],
    ['no base64', '-----BEGIN CERTIFICATE-----\nA\n-----END CERTIFICATE-----\n'],
    ['no certificate', '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n'],
  ])('is refused with %s', (_, pem) => {
    expect(() => readRootPem(pem, 'test')).toThrow(
      expect.objectContaining({ name: expect.stringMatching(/^(EvidenceFault|OccError)$/) }),
    );
  });
});
