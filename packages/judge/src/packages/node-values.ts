// Linked lists and trees between their JSON and the nodes that JavaScript solutions get.

import type { Json } from '@greenroom/core/base';
import type { ValueType } from '@greenroom/core/coding';

export class ListNode {
  constructor(
    public val: unknown = 0,
    public next: ListNode | null = null,
  ) {}
}

export class TreeNode {
  constructor(
    public val: unknown = 0,
    public left: TreeNode | null = null,
    public right: TreeNode | null = null,
  ) {}
}

/** A new value of a type, from its JSON, which is legal for the type. */
export function fromJson(type: ValueType, json: Json): unknown {
  switch (type.kind) {
    case 'int':
    case 'float':
    case 'string':
    case 'bool':
      return json;
    case 'optional':
      return json === null ? null : fromJson(type.of, json);
    case 'list':
      return items(json).map((item) => fromJson(type.of, item));
    case 'linked-list':
      return items(json).reduceRight<ListNode | null>(
        (next, item) => new ListNode(fromJson(type.of, item), next),
        null,
      );
    case 'tree':
      return treeFromJson(type.of, items(json));
  }
}

function treeFromJson(of: ValueType, levels: readonly Json[]): TreeNode | null {
  const nodes = levels.map((item) => (item === null ? null : new TreeNode(fromJson(of, item))));
  let parent = 0;
  for (let index = 1; index < nodes.length; index += 2) {
    while (nodes[parent] === null) parent += 1;
    const node = nodes[parent];
    parent += 1;
    if (!node) break;
    node.left = nodes[index] ?? null;
    node.right = nodes[index + 1] ?? null;
  }
  return nodes[0] ?? null;
}

function items(json: Json): readonly Json[] {
  return Array.isArray(json) ? (json as readonly Json[]) : [];
}

/** What a solution returned, as JSON. @throws when it is not a value of the type or its nodes go in a circle */
export function toJson(type: ValueType, value: unknown): Json {
  switch (type.kind) {
    case 'int':
    case 'float':
    case 'string':
    case 'bool':
      return value as Json;
    case 'optional':
      return value === null || value === undefined ? null : toJson(type.of, value);
    case 'list':
      return (value as readonly unknown[]).map((item) => toJson(type.of, item));
    case 'linked-list':
      return listToJson(type.of, value);
    case 'tree':
      return treeToJson(type.of, value);
  }
}

function listToJson(of: ValueType, first: unknown): Json {
  const seen = new Set<ListNode>();
  const values: Json[] = [];
  for (let node = first as ListNode | null; node !== null; node = node.next) {
    if (seen.has(node)) throw new Error('The linked list goes in a circle.');
    seen.add(node);
    values.push(toJson(of, node.val));
  }
  return values;
}

function treeToJson(of: ValueType, root: unknown): Json {
  const values: Json[] = [];
  const seen = new Set<TreeNode>();
  const queue = [root as TreeNode | null];
  for (const node of queue) {
    if (node === null) {
      values.push(null);
      continue;
    }
    if (seen.has(node)) throw new Error('A node of the tree has two parents.');
    seen.add(node);
    values.push(toJson(of, node.val));
    queue.push(node.left, node.right);
  }
  return values.slice(0, values.findLastIndex((value) => value !== null) + 1);
}
