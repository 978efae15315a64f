// Java's nodes of linked lists and trees: a class for each type of value that is usual, a generic one for the others.

const VALUES: Readonly<Record<string, string>> = {
  ofint: 'int',
  oflong: 'long',
  ofdouble: 'double',
  ofboolean: 'boolean',
  ofstring: 'String',
  ofany: 'T',
};

/** Java source files by path: `greenroom.list.<values>.ListNode`, `greenroom.tree.<values>.TreeNode`. */
export function javaNodeSources(): Readonly<Record<string, string>> {
  const files = Object.entries(VALUES).flatMap(([values, value]) => [
    [`greenroom/list/${values}/ListNode.java`, nodeClass(`list.${values}`, 'ListNode', value, ['next'])],
    [
      `greenroom/tree/${values}/TreeNode.java`,
      nodeClass(`tree.${values}`, 'TreeNode', value, ['left', 'right']),
    ],
  ]);
  return Object.fromEntries(files) as Record<string, string>;
}

function nodeClass(inPackage: string, name: string, value: string, links: readonly string[]): string {
  const type = value === 'T' ? `${name}<T>` : name;
  return `package greenroom.${inPackage};

public class ${type} {
  public ${value} val;
${links.map((link) => `  public ${type} ${link};`).join('\n')}

  public ${name}() {}

  public ${name}(${value} val) {
    this.val = val;
  }

  public ${name}(${value} val, ${links.map((link) => `${type} ${link}`).join(', ')}) {
    this.val = val;
${links.map((link) => `    this.${link} = ${link};`).join('\n')}
  }

  @Override
  public String toString() {
    return "${name}(" + val + ")";
  }
}
`;
}
