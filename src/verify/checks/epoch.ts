// SPDX-License-Identifier: Apache-2.0
// Epoch: which boot of which image, with which configuration, holds the key?
import { genuineDocument, isDebug } from '../../evidence/document.ts';
import type { NitroDocument } from '../../evidence/nitro.ts';
import { type BootProof, bootBytes, bootPcr16, epochIdOf } from '../../proof/boot.ts';
import { equalBytes, fromBase64, quote, toHex } from '../../proof/bytes.ts';
import { verifyEd25519 } from '../../proof/ed25519.ts';
import type { BootFacts } from '../attested.ts';
import type { Context } from '../context.ts';
import { allOf, type Finding, fail, pass, same } from '../finding.ts';
import type { Policy } from '../policy.ts';
import type { Row } from '../row.ts';
import { describeStamp } from '../timestamps.ts';
import { settled } from './document.ts';

/**
 * A proof that carries its own document needs its boot proof only where the input has it, the policy asks for it, or
 * an identity rests on its configuration; one that names a boot instead of carrying a document stands on it, or on the
 * document of an epoch peer.
 */
const claimsBoot = ({ facts: { proof }, policy, attested }: Context): boolean =>
  (attested.binding === 'boot' && !attested.peer) ||
  attested.boot !== undefined ||
  (proof.commit.bootB64 !== undefined && proof.commit.identity !== undefined) ||
  policy.boot !== undefined ||
  policy.identity !== undefined;

/** Runs a check on the boot proof, or fails where there is none. */
const onBoot =
  (check: (facts: BootFacts, context: Context) => Finding) =>
  (context: Context): Finding => {
    const { boot } = context.attested;
    if (boot) return check(boot, context);
    return fail(
      context.facts.proof.commit.bootB64 === undefined
        ? 'the proof names no boot'
        : 'the boot proof the body names is not in the input',
    );
  };

export const epochRows = [
  {
    id: 'epoch-id',
    section: 'epoch',
    about: 'the proof names the epoch it was made in',
    asks: ({ policy }) => policy.requireEpochId === true,
    run: ({ facts }) => (facts.proof.commit.epochId === undefined ? fail('the proof names no epoch') : pass()),
  },
  {
    id: 'boot-proof',
    section: 'epoch',
    about: 'the boot proof the body names is signed by the key, and attested by a genuine document made for it',
    asks: claimsBoot,
    run: genuineBoot,
  },
  {
    id: 'boot-epoch',
    section: 'epoch',
    about: 'the boot proof is of this epoch and key, and the only one of it',
    asks: claimsBoot,
    run: onBoot(({ boot, isContradicted }, { facts: { proof } }) =>
      allOf(
        same('the epoch of the boot', proof.commit.epochId, boot.epochId),
        same('the name of the epoch', epochIdOf(boot.publicKeyB64, boot.bootNonceB64), boot.epochId),
        same('the key of the boot', proof.signer.publicKeyB64, boot.publicKeyB64),
        same('the enforcement of the boot', proof.environment.enforcement, boot.enforcement),
        same('the measurement of the boot', proof.environment.measurement, boot.measurement),
        isContradicted ? fail('two boot proofs of one epoch say different things') : pass(),
      ),
    ),
  },
  {
    id: 'boot-config',
    section: 'epoch',
    about: 'its configuration was locked into PCR16 of every document, and is one the policy allows',
    asks: claimsBoot,
    run: onBoot(({ boot, document }, { attested, policy }) =>
      allOf(
        checkPcr16('the boot document', boot, document.form.value),
        attested.binding === 'body' ? checkPcr16('the document', boot, attested.document?.form.value) : pass(),
        checkConfig(boot.manifest, policy.boot ?? {}),
      ),
    ),
  },
] as const satisfies readonly Row[];

/** What was found of each boot: all the proofs of an epoch ask, and one verdict has one time and one set of stamps. */
const found = new WeakMap<BootFacts, Finding>();

/** The finding of `boot-proof`; other rows rest on it. */
export function genuineBoot(context: Context): Finding {
  return onBoot((boot) => {
    const finding = found.get(boot) ?? checkBoot(boot, context);
    found.set(boot, finding);
    return finding;
  })(context);
}

function checkBoot({ boot, bodyHash, document }: BootFacts, { now, selfStampOf }: Context): Finding {
  const publicKey = fromBase64(boot.publicKeyB64, 'boot.publicKeyB64', 32);
  const signature = fromBase64(boot.signatureB64, 'boot.signatureB64', 64);
  if (!verifyEd25519(signature, bootBytes(boot), publicKey)) return fail('the key of the boot did not sign it');
  if (boot.enforcement !== 'measured-tee')
    return fail('the boot does not claim measured code', { actual: boot.enforcement });
  const at = document.form.value?.timestamp ?? now;
  const genuine = genuineDocument(document, { at, now });
  if (genuine.fault) return settled(genuine);
  const stamp = selfStampOf(boot);
  const finding = checkBootDocument(genuine.value, boot, bodyHash, publicKey);
  return finding.status === 'pass' && stamp ? pass(describeStamp(stamp)) : finding;
}

function checkBootDocument(
  document: NitroDocument,
  boot: BootProof,
  bodyHash: Uint8Array,
  publicKey: Uint8Array,
): Finding {
  const nonce = fromBase64(boot.bootNonceB64, 'boot.bootNonceB64');
  const demands: readonly (readonly [string, Uint8Array, Uint8Array | undefined])[] = [
    ['user_data', bodyHash, document.userData],
    ['public_key', publicKey, document.publicKey],
    ['nonce', nonce, document.nonce],
  ];
  for (const [what, expected, actual] of demands) {
    if (actual && equalBytes(expected, actual)) continue;
    return fail(`${what} of the boot document differs`, {
      expected: toHex(expected),
      actual: actual ? toHex(actual) : 'absent',
    });
  }
  if (isDebug(document)) return fail('the enclave of the boot ran in debug mode');
  return same(
    'the measurement of the boot document',
    boot.measurement,
    toHex(document.pcrs.get(0) ?? new Uint8Array()),
  );
}

function checkPcr16(what: string, boot: BootProof, document: NitroDocument | undefined): Finding {
  const expected = bootPcr16(boot);
  const actual = document?.pcrs.get(16);
  if (actual && equalBytes(expected, actual)) return pass();
  return fail(`PCR16 of ${what} does not hold this boot`, {
    expected: toHex(expected),
    actual: actual ? toHex(actual) : 'absent',
  });
}

function checkConfig({ image, config }: BootProof['manifest'], asked: NonNullable<Policy['boot']>): Finding {
  const { counterMode, issuers, maxEpochMs, sourceB64 } = asked;
  const listed = config.issuers;
  const life = config.maxEpochMs;
  if (counterMode !== undefined && config.counterMode !== counterMode) {
    return fail('the counter mode is another one', {
      expected: counterMode,
      actual: quote(String(config.counterMode)),
    });
  }
  if (sourceB64 !== undefined && image.sourceB64 !== sourceB64) {
    return fail('the source of the image is another one', { expected: sourceB64, actual: image.sourceB64 });
  }
  if (issuers !== undefined && !(Array.isArray(listed) && listed.every((issuer) => issuers.includes(String(issuer))))) {
    return fail('the boot accepts identities of an issuer the policy does not allow', {
      expected: issuers.join(' or '),
    });
  }
  if (maxEpochMs !== undefined && !(typeof life === 'number' && life <= maxEpochMs)) {
    return fail('the epoch may live longer than the policy allows', { expected: `at most ${maxEpochMs} ms` });
  }
  return pass();
}
