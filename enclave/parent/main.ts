// SPDX-License-Identifier: Apache-2.0
// The parent on its instance, beside an enclave behind a bridge to its vsock. Everything comes from the environment:
// PORT, HOST, API_KEYS or KEYS_FILE, VSOCK_BRIDGE_HOST and _PORT or ENCLAVE_SOCKET, STORE, ISSUERS, TSA, TSA_ROOTS,
// RATE_LIMIT, TRUST_PROXY. Stops at SIGTERM once it answered what it accepted; reads its keys again at SIGHUP.
import { readFileSync } from 'node:fs';
import { parsePemCertificates } from '../../src/evidence/pem.ts';
import { defaultTsaRoots } from '../../src/evidence/rfc3161.ts';
import { asOccError } from '../../src/proof/errors.ts';
import { defaultConfig } from '../wire/config.ts';
import { openStream } from './lasting-link.ts';
import { openLog } from './log.ts';
import { startParent } from './server.ts';
import { readSettings } from './settings.ts';
import { SqliteStore } from './sqlite-store.ts';
import { Authorities } from './tsa.ts';

const now = () => Date.now();
const log = openLog(process.stdout, 'info', now);

try {
  const { enclave, storePath, issuers, tsaUrls, tsaRootPaths, ...settings } = readSettings(process.env);
  const pems = tsaRootPaths.map((path) => readFileSync(path, 'utf8'));
  const roots = pems.length === 0 ? defaultTsaRoots : pems.flatMap((pem) => parsePemCertificates(pem, 'TSA_ROOTS'));
  const authorities = tsaUrls.length === 0 ? undefined : new Authorities({ urls: tsaUrls, roots, now });
  const store = new SqliteStore({ path: storePath, now });
  const config = { ...defaultConfig, issuers };
  const link = { open: () => openStream(enclave) };
  const parent = await startParent({ ...settings, link, store, config, authorities, now, log });
  log.info({ url: parent.url }, 'serves');
  const stop = () =>
    void parent
      .close()
      .then(() => store.close())
      .then(() => log.info('stopped'));
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  process.on('SIGHUP', () => parent.reloadKeys());
} catch (fault) {
  const { code, message, hint } = asOccError(fault);
  process.stderr.write(`error: ${message} [${code}]\nhint: ${hint}\n`);
  process.exitCode = 2;
}
