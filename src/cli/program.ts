// SPDX-License-Identifier: Apache-2.0
// The command line: which commands there are, what they take, what they say of themselves. Each command is loaded when
// it is called, so that verifying does not pay for serving.
import { Command, CommanderError, Option } from 'commander';
import type { CommitCommandOptions } from './commit.ts';
import type { DocumentOptions } from './document.ts';
import { exitCodes, misuse, reportFailure, voiceFor } from './failure.ts';
import type { FilesOptions } from './files.ts';
import type { MeasureOptions } from './measure.ts';
import type { ServeOptions } from './serve-settings.ts';
import type { Surroundings } from './surroundings.ts';
import type { TurnkeyOptions } from './turnkey.ts';
import {
  commitExamples,
  documentExamples,
  measureExamples,
  programExamples,
  readable,
  serveExamples,
  turnkeyExamples,
  verifyExamples,
  withoutOutput,
} from './usage.ts';
import type { VerifyOptions } from './verify.ts';

/** As in package.json. */
export const version = '0.1.0';

/** Runs one command. Returns the exit code of the process; never throws. */
export async function runProgram(args: readonly string[], surroundings: Surroundings): Promise<number> {
  let exitCode: number = exitCodes.undecided;
  const program = describeProgram(surroundings, (code) => {
    exitCode = code;
  });
  try {
    if (args.length === 0) throw misuse('expected a command or files, got nothing', 'Run: occ --help');
    await program.parseAsync([...args], { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return exitCodes.valid;
    return reportFailure(readable(error, program, args), surroundings, voiceFor(args));
  }
}

function describeProgram(surroundings: Surroundings, ends: (exitCode: number) => void): Command {
  const program = new Command('occ')
    .description('Proofs that files went through exact, attested code: made once, checked by anyone, offline.')
    .version(version, '-V, --version')
    .usage('COMMAND …\n       occ FILES… -o DIR [-k KEY] [-e URL] [-c N]')
    .configureOutput({ writeOut: surroundings.out, writeErr: surroundings.err, outputError: () => undefined })
    .configureHelp({ helpWidth: 100, showGlobalOptions: false })
    .exitOverride()
    .helpCommand('help [command]', 'display help for command')
    .enablePositionalOptions()
    .argument('[files...]', 'each gets a FILE.proof.zip in DIR: the file and its proof as one')
    .option('-o, --output <dir>', 'where the .proof.zip files go (replaced when they are there)')
    .addOption(keyOption())
    .addOption(endpointOption())
    .option('-c, --concurrency <n>', 'archives written at once', '4')
    .addOption(budgetOption())
    .action(async (files: readonly string[], options: FilesOptions, command: Command) => {
      if (options.output === undefined) throw withoutOutput(files[0] ?? '', command);
      const { commitToArchives } = await import('./files.ts');
      ends(await commitToArchives(files, options.output, options, surroundings));
    });
  addCommit(program, surroundings, ends);
  addVerify(program, surroundings, ends);
  addDocument(program, surroundings, ends);
  addTurnkey(program, surroundings, ends);
  addMeasure(program, surroundings, ends);
  addServe(program, surroundings, ends);
  return program.addHelpText('after', programExamples);
}

type Ends = (exitCode: number) => void;

function addCommit(program: Command, surroundings: Surroundings, ends: Ends): void {
  program
    .command('commit')
    .description('commit files and folders, and keep their proofs as one bundle')
    .argument('<files...>', 'files, and folders with everything below; only hashes leave this machine')
    .option('-o, --output <bundle>', 'where the proofs go', 'bundle.occ.json')
    .option('-f, --force', 'replace the bundle when it is there')
    .addOption(endpointOption())
    .addOption(keyOption())
    .addOption(budgetOption())
    .option('--chain-id <id>', 'the chain to append to (default: one made up for this commit)')
    .option('--root <pem>', 'trust this root instead of that of AWS: for a service with a test NSM')
    .option('--json', 'say what was committed as JSON')
    .addHelpText('after', commitExamples)
    .action(async (files: readonly string[], options: CommitCommandOptions) => {
      const { commit } = await import('./commit.ts');
      ends(await commit(files, options, surroundings));
    });
}

function addVerify(program: Command, surroundings: Surroundings, ends: Ends): void {
  program
    .command('verify')
    .description('hold files against their proofs and a policy, offline')
    .argument('<proofs>', 'a bundle, a proof, an array or JSON Lines of proofs, or a .proof.zip')
    .argument('[artifacts...]', 'the files the proofs are for; a .proof.zip brings its own')
    .option('-p, --policy <file>', 'what code, and for whom: JSON, or YAML in .yaml')
    .option('--any-signer', 'leave open what the policy does not answer: anybody may have signed')
    .option('--digest <sha256>', 'hold against this digest instead of a file: hex or base64; repeatable', collect)
    .option('--no-artifact', 'check the proofs alone')
    .option('--root <pem>', 'trust this root instead of that of AWS: for proofs of a service with a test NSM')
    .option('--at <iso>', 'judge as of this moment instead of now')
    .option('--json', 'print the verdict as JSON')
    .option('-v, --verbose', 'print every check, not only the failing ones')
    .addHelpText('after', verifyExamples)
    .action(async (proofs: string, artifacts: readonly string[], options: VerifyOptions) => {
      const { verify } = await import('./verify.ts');
      ends(await verify(proofs, artifacts, options, surroundings));
    });
}

function addDocument(program: Command, surroundings: Surroundings, ends: Ends): void {
  program
    .command('document')
    .description('say whether a Nitro attestation document is genuine, and what it holds, offline')
    .argument('<file>', 'the document: raw, base64 or hex')
    .option('--root <pem>', 'trust this root instead of that of AWS: for documents of a test authority')
    .option('--at <moment>', 'when its certificates must have been valid: document, now, or ISO 8601', 'document')
    .option('--allow-debug', 'let a document of debug mode pass, which measured nothing')
    .option('--json', 'print the verdict as JSON')
    .addHelpText('after', documentExamples)
    .action(async (file: string, options: DocumentOptions) => {
      const { document } = await import('./document.ts');
      ends(document(file, options, surroundings));
    });
}

function addTurnkey(program: Command, surroundings: Surroundings, ends: Ends): void {
  program
    .command('turnkey')
    .description('judge a Turnkey app proof with the boot proof of its enclave, offline')
    .argument('<app>', 'the app proof, as JSON')
    .argument('<boot>', 'the boot proof, as JSON')
    .option('--expected <file>', 'values known out of band: pcrs, manifestHashes, pivotHashes, … as JSON')
    .option('--root <pem>', "trust this root instead of Amazon's")
    .option('--at <time>', 'when the document must have been valid: document, now, or a moment', 'document')
    .option('--json', 'print the verdict as JSON')
    .addHelpText('after', turnkeyExamples)
    .action(async (app: string, boot: string, options: TurnkeyOptions) => {
      const { turnkey } = await import('./turnkey.ts');
      ends(await turnkey(app, boot, options, surroundings));
    });
}

function addMeasure(program: Command, surroundings: Surroundings, ends: Ends): void {
  program
    .command('measure')
    .description('compute the PCRs of an enclave image from the file, and what it is made of')
    .argument('<image>', 'an enclave image, EIF version 4')
    .option('--strict', 'also require what an image of this project is: one reading for one set of PCRs')
    .option('--compare <file>', 'name the part that differs from this record: expected.json, or JSON of another run')
    .option('--json', 'print the measurement as JSON')
    .addHelpText('after', measureExamples)
    .action(async (image: string, options: MeasureOptions) => {
      const { measure } = await import('./measure.ts');
      ends(measure(image, options, surroundings));
    });
}

function addServe(program: Command, surroundings: Surroundings, ends: Ends): void {
  program
    .command('serve')
    .description('run a development service on this machine: no hardware, for trying and testing')
    .option('--port <port>', 'where it listens; 0 takes a free one (default: PORT, else 8787)')
    .option('--host <address>', 'beyond loopback only with API keys', '127.0.0.1')
    .option('--nsm <which>', '"test" plays the hardware, under a root of its own; "socket:PATH" asks an NSM there')
    .option('--root <pem>', 'write the root of --nsm test there, for occ verify --root')
    .option('--state <file>', 'its key, counter and chains (default: OCC_STATE_PATH, else ./occ-state.json)')
    .option('--store <sqlite:file>', 'keeps requests and proofs, so that a restart loses nothing')
    .option('--keys <file>', 'API keys, one id:secret a line, instead of API_KEYS; read again when it changes')
    .option('--issuer <url>', 'accept workflow identities of this issuer; repeatable', collect)
    .option('--issuer-root <pem>', 'the root behind issuers that are not GitHub’s; repeatable', collect)
    .option('--tsa <url>', 'put timestamps of this authority on what is kept; repeatable', collect)
    .option('--tsa-root <pem>', 'the root its certificates lead to; repeatable (default: that of freetsa.org)', collect)
    .option('--rate-limit <n>', 'requests of one client a minute (default: 6000 with API keys)')
    .addHelpText('after', serveExamples)
    .action(async (options: ServeOptions) => {
      const { serve } = await import('./serve.ts');
      ends(await serve(options, surroundings));
    });
}

const keyOption = () =>
  new Option('-k, --key <key>', 'API key; better in OCC_API_KEY, which other processes cannot read');

const endpointOption = () =>
  new Option(
    '-e, --endpoint <url>',
    'the service, or "embedded" (default: OCC_ENDPOINT; else embedded where OCC_STATE_PATH is set; else https://nitro.occproof.com)',
  );

const budgetOption = () =>
  new Option('--retry-budget <seconds>', 'how long a failing service is asked again').default('300');

const collect = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];
