// Programs as candidates write them for the example problem, from clear to hard to follow.

export const MAP = `def pair_with_sum(nums, target):
    position = {}
    for i, num in enumerate(nums):
        if target - num in position:
            return [position[target - num], i]
        position[num] = i
    return []
`;

export const PAIRS = `def pair_with_sum(nums, target):
    for i in range(len(nums)):
        for j in range(i + 1, len(nums)):
            if nums[i] + nums[j] == target:
                return [i, j]
    return []
`;

/** Takes one number twice. */
export const TWICE = `def pair_with_sum(nums, target):
    for i in range(len(nums)):
        for j in range(len(nums)):
            if nums[i] + nums[j] == target:
                return [i, j]
    return []
`;

export const LIST = `def pair_with_sum(nums, target):
    seen = []
    for i, num in enumerate(nums):
        if target - num in seen:
            return [seen.index(target - num), i]
        seen.append(num)
    return []
`;

export const VAGUE = `def pair_with_sum(nums, target):
    temp = {}
    flag = []
    for i in range(len(nums)):
        thing = target - nums[i]
        if thing in temp:
            flag = [temp[thing], i]
            break
        temp[nums[i]] = i
    return flag
`;

export const DEEP = `def pair_with_sum(nums, target):
    temp = None
    # print(nums)
    # for i in range(len(nums)):
    if nums is not None:
        for i in range(len(nums)):
            for j in range(len(nums)):
                if i < j:
                    if nums[i] + nums[j] == target:
                        if temp is None:
                            temp = [i, j]
    data2 = temp
    return data2
`;

export const ENGINEERED = `class Entry:
    def __init__(self, index, number):
        self.index = index
        self.number = number


class Registry:
    def __init__(self):
        self.entries = {}

    def register(self, entry):
        if entry.number not in self.entries:
            self.entries[entry.number] = entry

    def lookup(self, number):
        if number in self.entries:
            return self.entries[number]
        return None


class PairFinder:
    def __init__(self, registry, target):
        self.registry = registry
        self.target = target

    def feed(self, entry):
        partner = self.registry.lookup(self.target - entry.number)
        if partner is not None:
            return [partner.index, entry.index]
        self.registry.register(entry)
        return None


def pair_with_sum(nums, target):
    finder = PairFinder(Registry(), target)
    for index, number in enumerate(nums):
        pair = finder.feed(Entry(index, number))
        if pair is not None:
            return pair
    return []
`;

/** The best known solution, which the others are compared with. */
export const REFERENCE = `def pair_with_sum(nums, target):
    first_position = {}
    for position, number in enumerate(nums):
        wanted = target - number
        if wanted in first_position:
            return [first_position[wanted], position]
        first_position.setdefault(number, position)
    return []
`;
