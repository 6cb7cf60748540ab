// SPDX-License-Identifier: Apache-2.0
// The parts of SPEC.md that follow from the code, and where they stand in the page.
import { errorCodes, OccError } from '../../src/proof/errors.ts';
import { checks } from '../../src/verify/checks.ts';
import { specExample } from './spec-example.ts';
import { specRequests } from './spec-request.ts';

function checkTable(): string {
  const rows = checks.map(({ id, section, about }) => `| ${section} | \`${id}\` | ${about} |`);
  return ['| stage | check | it passes when |', '|---|---|---|', ...rows].join('\n');
}

function errorTable(): string {
  const rows = errorCodes.map((code) => {
    const { status, hint } = new OccError(code, '');
    return `| \`${code}\` | ${status} | ${hint} |`;
  });
  return ['| code | HTTP | hint |', '|---|---|---|', ...rows].join('\n');
}

/** The page with every generated part in its place: between `<!-- generated: x -->` and `<!-- end -->`. */
export async function withGeneratedParts(page: string): Promise<string> {
  const parts: Readonly<Record<string, string>> = {
    example: await specExample(),
    requests: specRequests(),
    checks: checkTable(),
    errors: errorTable(),
  };
  const place = /(<!-- generated: (\w+) -->)[\s\S]*?(<!-- end -->)/g;
  return page.replace(place, (_, start: string, name: string, end: string) => {
    const part = parts[name];
    if (part === undefined) throw new Error(`SPEC.md asks for a part that nobody generates: ${name}`);
    return `${start}\n\n${part}\n\n${end}`;
  });
}
