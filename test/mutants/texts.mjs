// SPDX-License-Identifier: Apache-2.0
// Which code is only text for a person, so that changing it is no mutant. A literal counts as that where it stands,
// never by what it says: as the message or hint of an error, the reason of a finding or fault and the values it shows,
// the `about` of a row, the words given to a schema, the name that a reader calls its input or a comparison its values in
// messages, and the two tables that say what a rule means. Codes, ids, rules, names of members and algorithms, and everything that is compared or
// hashed stay in, and so does every decision outside of a template literal about which text is shown.

/** Per function, the arguments that are text. */
const textArguments = {
  Error: [0],
  OccError: [1],
  Refusal: [1],
  refusal: [1],
  demand: [2],
  fail: [0],
  pass: [0],
  notAsked: [0],
  same: [0],
  sameBytes: [0, 3],
  checkPcr16: [0],
  absent: [0],
  madeFor: [2],
  pendingRow: [2],
  within: [0],
  fault: [0],
  take: [1],
  malformed: [0],
  failed: [0],
  invalid: [1],
  ask: [0],
  Fields: [2],
  regex: [1],
  minLength: [1],
  fromBase64: [1],
  fromHex: [1],
  fromBase64Url: [1],
  readBySchema: [3],
};

/** Per function, the argument that is an object of nothing but texts to show. */
const shownArguments = { OccError: 2, EvidenceFault: 1, refuse: 1, malformed: 0, fail: 1 };
const shownMembers = ['expected', 'actual', 'where', 'hint'];
const textMembers = ['about', 'hint'];
const textTables = ['documentRules', 'statementRules'];

function calleeOf(path) {
  if (!path?.isCallExpression() && !path?.isNewExpression()) return undefined;
  const { callee } = path.node;
  return callee.name ?? callee.property?.name ?? callee.property?.id?.name;
}

const isArgument = (path) => path.listKey === 'arguments';
const keyOf = ({ node }) => node.key?.name ?? node.key?.value;

/** The place a literal ends up in when choosing between literals and joining them is looked through. */
function place(literal) {
  let path = literal;
  for (;;) {
    const parent = path.parentPath;
    const chosen = parent.isConditionalExpression() && path.key !== 'test';
    if (!chosen && !parent.isBinaryExpression({ operator: '+' })) return path;
    path = parent;
  }
}

function isText(path) {
  if (!path.isStringLiteral() && !path.isTemplateLiteral()) return false;
  const at = place(path);
  const parent = at.parentPath;
  const callee = calleeOf(parent);
  if (callee !== undefined && isArgument(at))
    return Object.hasOwn(textArguments, callee) && textArguments[callee].includes(at.key);
  if (parent.isObjectProperty() && at.key === 'value') {
    return textMembers.includes(keyOf(parent)) || textTables.includes(tableOf(parent));
  }
  // the hints of the table of errors: code: [status, hint]
  return parent.isArrayExpression() && at.key === 1 && tableOf(parent.parentPath) === 'table';
}

/** The name of the constant whose object literal holds this member. */
function tableOf(member) {
  if (!member.isObjectProperty()) return undefined;
  let path = member.parentPath.parentPath;
  while (path.isTSAsExpression() || path.isTSSatisfiesExpression()) path = path.parentPath;
  return path.isVariableDeclarator() ? path.node.id.name : undefined;
}

function isShown(path) {
  if (!path.isObjectExpression() || !isArgument(path)) return false;
  const callee = calleeOf(path.parentPath);
  if (callee === undefined || !Object.hasOwn(shownArguments, callee) || shownArguments[callee] !== path.key)
    return false;
  return path.node.properties.every(
    (member) => member.type === 'ObjectProperty' && shownMembers.includes(member.key.name),
  );
}

export const strykerPlugins = [
  {
    kind: 'Ignore',
    name: 'texts',
    value: { shouldIgnore: (path) => (isText(path) || isShown(path) ? 'text for a person' : undefined) },
  },
];
