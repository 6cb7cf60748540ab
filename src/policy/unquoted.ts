// SPDX-License-Identifier: Apache-2.0
// Numbers and booleans where a policy has text: `repositoryId: 1296269` is a number in YAML, and so is a digest of
// digits alone. Guessing the text back would lose zeros and digits, so the error says to quote it.
import { OccError } from '../proof/errors.ts';
import { policySchema } from '../verify/policy.ts';

type Issue = NonNullable<ReturnType<typeof policySchema.safeParse>['error']>['issues'][number];

/** @throws OccError `policy-invalid` for the first such value; anything else that is wrong is left to `parsePolicy` */
export function refuseUnquoted(policy: unknown): void {
  const result = policySchema.safeParse(policy, { jitless: true });
  if (result.success) return;
  const path = firstUnquoted(result.error.issues, policy);
  if (!path) return;
  const value = at(policy, path);
  throw new OccError('policy-invalid', `policy: ${path.join('.')}: expected text, got the ${typeof value} ${value}`, {
    hint: `Quote it as it is written in the file: "${value}".`,
  });
}

function firstUnquoted(issues: readonly Issue[], value: unknown): readonly PropertyKey[] | undefined {
  for (const issue of issues) {
    const here = at(value, issue.path);
    if (issue.code === 'invalid_type' && issue.expected === 'string' && /^(?:number|boolean)$/.test(typeof here)) {
      return issue.path;
    }
    const inner = issue.code === 'invalid_union' ? firstUnquoted(issue.errors.flat(), here) : undefined;
    if (inner) return [...issue.path, ...inner];
  }
  return undefined;
}

function at(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce(
    (inner, key) =>
      typeof inner === 'object' && inner !== null ? (inner as Record<PropertyKey, unknown>)[key] : inner,
    value,
  );
}
