// The Python driver: decodes arguments, calls the candidate's function or plays a script on their class, encodes what comes
// back. The same text runs in the sandbox and, through Pyodide, in the browser.

import type { Signature } from '../problem.ts';
import { scriptFacts } from './script-facts.ts';
import { nameIn } from '../starter.ts';

/**
 * Python source that defines `load(source)` and `call(arguments_as_json)`; each returns a pair `(status, text)` for
 * `readDriverReply`. `load` compiles once; each `call` runs the program in a fresh module. `prepare` does all of a call
 * but the call itself; what calls of a script return it lets go.
 */
export function pythonDriver(signature: Signature): string {
  const facts = {
    names: [...new Set([signature.name, nameIn('javascript', signature.name)])],
    parameters: signature.parameters.map(({ type }) => type),
    returns: signature.returns,
    script: scriptFacts(signature, 'python'),
  };
  return DRIVER.replace('__SIGNATURE__', () => JSON.stringify(JSON.stringify(facts)));
}

const DRIVER = String.raw`
import __future__
import json, math, sys, types, typing, warnings

SIGNATURE = json.loads(__SIGNATURE__)
LARGEST = 2**53 - 1
FILE = "solution.py"


class ListNode:
    def __init__(self, val=0, next=None):
        self.val = val
        self.next = next

    def __repr__(self):
        return f"ListNode({self.val!r})"


class TreeNode:
    def __init__(self, val=0, left=None, right=None):
        self.val = val
        self.left = left
        self.right = right

    def __repr__(self):
        return f"TreeNode({self.val!r})"


PRELUDE = {"ListNode": ListNode, "TreeNode": TreeNode}
for _name in ("Any", "Dict", "List", "Optional", "Set", "Tuple"):
    PRELUDE[_name] = getattr(typing, _name)


class Unfit(Exception):
    """The answer is not a value of the type that the signature promises."""


def decoder(kind_of):
    """A function from JSON to the value, or None where JSON already gives it."""
    kind = kind_of["kind"]
    if kind == "float":
        return float
    if "of" not in kind_of:
        return None
    inner = decoder(kind_of["of"])
    if kind == "linked-list":
        return lambda items: linked_list(items if inner is None else [inner(item) for item in items])
    if kind == "tree":
        return lambda items: tree([item if item is None or inner is None else inner(item) for item in items])
    if inner is None:
        return None
    if kind == "optional":
        return lambda value: None if value is None else inner(value)
    return lambda items: [inner(item) for item in items]


def linked_list(items):
    head = None
    for item in reversed(items):
        head = ListNode(item, head)
    return head


def tree(items):
    if not items:
        return None
    root = TreeNode(items[0])
    parents, index = [root], 1
    for parent in parents:
        for side in ("left", "right"):
            if index < len(items) and items[index] is not None:
                child = TreeNode(items[index])
                setattr(parent, side, child)
                parents.append(child)
            index += 1
    return root


def encode(kind_of, value):
    kind = kind_of["kind"]
    if kind == "linked-list":
        return [encode(kind_of["of"], item) for item in linked_values(value)]
    if kind == "tree":
        return [None if item is None else encode(kind_of["of"], item[0]) for item in tree_values(value)]
    if kind == "optional":
        return None if value is None else encode(kind_of["of"], value)
    if kind == "list" and isinstance(value, (list, tuple)):
        of = kind_of["of"]
        return [encode(of, item) for item in value]
    if isinstance(value, bool) or value is None or isinstance(value, str):
        return value
    if isinstance(value, int):
        if kind == "float" and abs(value) < 10**308:
            return float(value)
        if abs(value) > LARGEST:
            raise Unfit(f"The answer holds a whole number of {value.bit_length()} bits, beyond ±2^53")
        return value
    if isinstance(value, float):
        return encode_float(kind, value)
    return plain(value)


def encode_float(kind, value):
    if not math.isfinite(value):
        raise Unfit(f"The answer holds {value}, which is not a number that can be compared")
    if kind == "int":
        raise Unfit(f"The answer holds {value!r}, a float, where an int belongs; // divides whole numbers")
    return value


def plain(value):
    """What JSON can say of a value of some other type, so that the judge can say what is wrong with it."""
    name = type(value).__name__
    if isinstance(value, (list, tuple, dict)):
        try:
            return json.loads(json.dumps(value, allow_nan=False))
        except (TypeError, ValueError, RecursionError):
            pass
    hint = "; wrap it in list()" if hasattr(value, "__iter__") or hasattr(value, "__next__") else ""
    raise Unfit(f"The answer holds a value of type {name}, which the signature does not allow{hint}")


def linked_values(node):
    values, seen = [], set()
    while node is not None:
        if not hasattr(node, "val") or not hasattr(node, "next"):
            raise Unfit(f"The answer must be a ListNode or None, not a value of type {type(node).__name__}")
        if id(node) in seen:
            raise Unfit("The linked list of the answer has a cycle")
        seen.add(id(node))
        values.append(node.val)
        node = node.next
    return values


def tree_values(root):
    """Level by level: (value,) for a node, None for a missing child, no trailing None."""
    values, level, seen = [], [root], set()
    for node in level:
        if node is None:
            values.append(None)
            continue
        if not hasattr(node, "val") or not hasattr(node, "left") or not hasattr(node, "right"):
            raise Unfit(f"The answer must be a TreeNode or None, not a value of type {type(node).__name__}")
        if id(node) in seen:
            raise Unfit("The tree of the answer holds the same node twice")
        seen.add(id(node))
        values.append((node.val,))
        level.append(node.left)
        level.append(node.right)
    while values and values[-1] is None:
        values.pop()
    return values


def describe(error):
    frames = []
    trace = error.__traceback__
    while trace is not None:
        code = trace.tb_frame.f_code
        if code.co_filename == FILE:
            frames.append({"line": trace.tb_lineno, "name": code.co_name.replace("<module>", "")[:200]})
        trace = trace.tb_next
    try:
        message = str(error)[:4000]
    except BaseException:
        message = ""
    told = {"type": type(error).__name__[:200], "message": message, "frames": frames[-5:]}
    return json.dumps(told if TASK.call is None else {**told, "call": TASK.call})


def describe_syntax(error):
    if not isinstance(error, SyntaxError):
        return describe(error)
    frames = [{"line": error.lineno, "name": ""}] if error.lineno else []
    return json.dumps({"type": type(error).__name__, "message": str(error.msg)[:4000], "frames": frames})


def find(names):
    for name in SIGNATURE["names"]:
        if callable(names.get(name)):
            return names[name]
    if isinstance(names.get("Solution"), type):
        solution = names["Solution"]()
        for name in SIGNATURE["names"]:
            if callable(getattr(solution, name, None)):
                return getattr(solution, name)
    return None


def values_decoder(kinds):
    """A function from a list of JSON values to the list of values."""
    decoders = [decoder(kind) for kind in kinds]
    return lambda items: [item if decode is None else decode(item) for decode, item in zip(decoders, items)]


class Script:
    """What is asked of a class: an object is made, then its methods are called one after the other."""

    def __init__(self, facts):
        self.class_name = facts["name"]
        self.construction = values_decoder(facts["parameters"])
        self.methods = {
            name: (method["names"], values_decoder(method["parameters"]), method["returns"])
            for name, method in facts["methods"].items()
        }
        self.call = None

    def decode(self, given):
        """The values for the constructor, and for each call the method's names, its values and what it returns."""
        arguments, calls = given
        decoded = []
        for name, *values in calls:
            names, decode, returns = self.methods[name]
            decoded.append((names, decode(values), returns))
        return [self.construction(arguments), decoded]

    def find(self, names):
        found = names.get(self.class_name)
        return found if isinstance(found, type) else None

    def play(self, made, arguments, calls):
        self.call = None
        thing = made(*arguments)
        for index, (names, values, returns) in enumerate(calls):
            self.call = index + 1
            method = getattr(thing, names[0] if hasattr(thing, names[0]) else names[-1])
            yield returns, method(*values)
        self.call = None

    def run(self, made):
        """Plays without a look at what is returned."""
        def run(arguments, calls):
            for _ in self.play(made, arguments, calls):
                pass
        return run

    def answers(self, made, arguments, calls):
        return [
            None if returns is None else encode(returns, value)
            for returns, value in self.play(made, arguments, calls)
        ]


class Function:
    """What is asked of a function: its answer."""

    def __init__(self, facts):
        self.decode = values_decoder(facts["parameters"])
        self.returns = facts["returns"]
        self.call = None

    def find(self, names):
        return find(names)

    def run(self, function):
        return function

    def answers(self, function, *values):
        return encode(self.returns, function(*values))


TASK = Function(SIGNATURE) if SIGNATURE["script"] is None else Script(SIGNATURE["script"])
CODE = None


def load(source):
    global CODE
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            # Annotations stay text: no version of Python trips over a type in a signature.
            CODE = compile(source, FILE, "exec", __future__.annotations.compiler_flag, dont_inherit=True)
    except BaseException as error:
        return "invalid", describe_syntax(error)
    return "loaded", ""


def fresh(arguments):
    """The candidate's function or class from a fresh module, None if there is none, and what it is to be given."""
    TASK.call = None
    values = TASK.decode(json.loads(arguments))
    module = types.ModuleType("solution")
    module.__dict__.update(PRELUDE)
    sys.modules["solution"] = module
    exec(CODE, module.__dict__)
    return TASK.find(module.__dict__), values


def prepare(arguments):
    """A function, None if there is none, and the values to call it with."""
    found, values = fresh(arguments)
    return None if found is None else TASK.run(found), values


def call(arguments):
    try:
        found, values = fresh(arguments)
        if found is None:
            return "missing", ""
        return "answer", json.dumps(TASK.answers(found, *values))
    except Unfit as error:
        return "unfit", str(error) if TASK.call is None else f"Call {TASK.call}: {error}"
    except BaseException as error:
        return "error", describe(error)
`;
