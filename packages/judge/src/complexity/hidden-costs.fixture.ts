// Solutions of "Pair with sum" that differ by a cost hidden in a built-in, each with its class and the line that makes it.

import type { Language } from '@greenroom/core/judging';

export interface HiddenCost {
  readonly name: string;
  readonly language: Language;
  readonly time: string;
  readonly line: number;
  readonly what: string;
  readonly source: string;
}

const python = (lines: readonly string[]) => ['def pair_with_sum(nums, target):', ...lines].join('\n');
const javascript = (lines: readonly string[]) =>
  ['function pairWithSum(nums, target) {', ...lines, '}'].join('\n');

export const hiddenCosts: readonly HiddenCost[] = [
  {
    name: 'a search in a list',
    language: 'python',
    time: 'n^2',
    line: 4,
    what: 'the search with “in”',
    source: python([
      '    seen = []',
      '    for position, value in enumerate(nums):',
      '        if target - value in seen:',
      '            return [seen.index(target - value), position]',
      '        seen.append(value)',
      '    return []',
    ]),
  },
  {
    name: 'pop from the front',
    language: 'python',
    time: 'n^2',
    line: 5,
    what: 'taking an item out of the front of a list',
    source: python([
      '    seen, position = {}, 0',
      '    rest = list(nums)',
      '    while rest:',
      '        value = rest.pop(0)',
      '        if target - value in seen:',
      '            return [seen[target - value], position]',
      '        seen[value] = position',
      '        position += 1',
      '    return []',
    ]),
  },
  {
    name: 'insert at the front',
    language: 'python',
    time: 'n^2',
    line: 6,
    what: 'putting an item at the front of a list',
    source: python([
      '    seen, history = {}, []',
      '    for position, value in enumerate(nums):',
      '        if target - value in seen:',
      '            return [seen[target - value], position]',
      '        history.insert(0, value)',
      '        seen[value] = len(history) - 1',
      '    return []',
    ]),
  },
  {
    name: 'a slice each time',
    language: 'python',
    time: 'n^2',
    line: 6,
    what: 'the slice, which copies',
    source: python([
      '    seen, rest, position = {}, nums, 0',
      '    while rest:',
      '        if target - rest[0] in seen:',
      '            return [seen[target - rest[0]], position]',
      '        seen[rest[0]], rest = position, rest[1:]',
      '        position += 1',
      '    return []',
    ]),
  },
  {
    name: 'a text from the front',
    language: 'python',
    time: 'n^2',
    line: 6,
    what: 'building a longer text or list from the old one',
    source: python([
      '    seen, marks = {}, ""',
      '    for position, value in enumerate(nums):',
      '        if target - value in seen:',
      '            return [seen[target - value], position]',
      '        marks = "x" + marks',
      '        seen[value] = len(marks) - 1',
      '    return []',
    ]),
  },
  {
    name: 'one sort',
    language: 'python',
    time: 'n log n',
    line: 2,
    what: 'the sort',
    source: python([
      '    order = sorted(range(len(nums)), key=nums.__getitem__)',
      '    left, right = 0, len(nums) - 1',
      '    while left < right:',
      '        total = nums[order[left]] + nums[order[right]]',
      '        if total == target:',
      '            return [order[left], order[right]]',
      '        if total < target:',
      '            left += 1',
      '        else:',
      '            right -= 1',
      '    return []',
    ]),
  },
  {
    name: 'includes in a loop',
    language: 'javascript',
    time: 'n^2',
    line: 4,
    what: 'the search through the sequence',
    source: javascript([
      '  const seen = [];',
      '  for (let position = 0; position < nums.length; position += 1) {',
      '    if (seen.includes(target - nums[position])) {',
      '      return [seen.indexOf(target - nums[position]), position];',
      '    }',
      '    seen.push(nums[position]);',
      '  }',
      '  return [];',
    ]),
  },
  {
    name: 'shift',
    language: 'javascript',
    time: 'n^2',
    line: 6,
    what: 'taking an item out of the front of an array',
    source: javascript([
      '  const seen = new Map();',
      '  const rest = nums.slice();',
      '  let position = 0;',
      '  while (rest.length > 0) {',
      '    const value = rest.shift();',
      '    if (seen.has(target - value)) return [seen.get(target - value), position];',
      '    seen.set(value, position);',
      '    position += 1;',
      '  }',
      '  return [];',
    ]),
  },
  {
    name: 'a spread each time',
    language: 'javascript',
    time: 'n^2',
    line: 6,
    what: 'the spread, which copies',
    source: javascript([
      '  let seen = [];',
      '  const places = new Map();',
      '  for (let position = 0; position < nums.length; position += 1) {',
      '    if (places.has(target - nums[position])) return [places.get(target - nums[position]), position];',
      '    seen = [...seen, nums[position]];',
      '    places.set(nums[position], seen.length - 1);',
      '  }',
      '  return [];',
    ]),
  },
  {
    name: 'one sort in JavaScript',
    language: 'javascript',
    time: 'n log n',
    line: 2,
    what: 'the sort',
    source: javascript([
      '  const order = nums.map((value, position) => [value, position]).sort((a, b) => a[0] - b[0]);',
      '  let left = 0;',
      '  let right = order.length - 1;',
      '  while (left < right) {',
      '    const total = order[left][0] + order[right][0];',
      '    if (total === target) return [order[left][1], order[right][1]];',
      '    if (total < target) left += 1;',
      '    else right -= 1;',
      '  }',
      '  return [];',
    ]),
  },
];
