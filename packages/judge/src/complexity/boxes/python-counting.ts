// What runs inside the metered Python: calls a solution between two readings of the counters, or line by line.

/** Modules that solutions use, imported before the snapshot is made. */
export const pythonPreparation = String.raw`
import __future__
import io, json, os, sys, time, gc
import abc, array, bisect, collections, contextlib, copy, dataclasses, datetime, enum, fractions, functools, heapq
import itertools, math, operator, queue, random, re, statistics, string, types, typing, warnings
gc.disable()
gc.collect()
`;

/**
 * Python source. Expects the driver's text to have run in the namespace 'driver', and 'counting', a JavaScript object with
 * 'begin' and 'finish'. The driver's 'prepare' gives a function and its arguments.
 */
export const pythonCounting = String.raw`
import gc, json, random, sys, time

FILE = "solution.py"
RECURSION = 20000
LINES = 3
# What watching itself costs for each event.
WATCHING = 80
gc.disable()


def measured(arguments):
    sys.setrecursionlimit(RECURSION)
    random.seed(1)
    begin, finish = counting.begin, counting.finish
    try:
        function, values = driver["prepare"](arguments)
    except BaseException as error:
        return "error", driver["describe"](error)
    if function is None:
        return "missing", ""
    # Both calls are made once before, so that they find everything in place.
    begin()
    finish()
    try:
        begin()
        answer = function(*values)
        finish()
    except BaseException as error:
        finish()
        return "error", driver["describe"](error)
    return "counted", ""


def answered(arguments):
    sys.setrecursionlimit(RECURSION)
    random.seed(1)
    return driver["call"](arguments)


def traced(arguments):
    """Turns and work of each line, and how deep calls were nested."""
    sys.setrecursionlimit(RECURSION)
    random.seed(1)
    function, values = driver["prepare"](arguments)
    monitoring = sys.monitoring
    events = monitoring.events
    clock = time.perf_counter_ns
    turns, work, stack = {}, {}, []
    line, deepest, since = 0, 0, 0

    def settle(now):
        nonlocal since
        work[line] = work.get(line, 0) + max(0, now - since - WATCHING)

    def on_line(code, number):
        nonlocal line, since
        settle(clock())
        line = number
        turns[number] = turns.get(number, 0) + 1
        since = clock()

    def on_start(code, _offset):
        nonlocal deepest, since
        if code.co_filename != FILE:
            return monitoring.DISABLE
        settle(clock())
        stack.append(line)
        if len(stack) > deepest:
            deepest = len(stack)
        since = clock()

    def on_return(code, *_rest):
        nonlocal line, since
        if code.co_filename != FILE:
            return None
        settle(clock())
        if stack:
            line = stack.pop()
        since = clock()

    def on_line_of_ours(code, number):
        return on_line(code, number) if code.co_filename == FILE else monitoring.DISABLE

    handlers = {
        events.LINE: on_line_of_ours,
        events.PY_START: on_start,
        events.PY_RESUME: on_start,
        events.PY_RETURN: on_return,
        events.PY_YIELD: on_return,
        events.PY_UNWIND: on_return,
    }
    monitoring.use_tool_id(LINES, "lines")
    for event, handler in handlers.items():
        monitoring.register_callback(LINES, event, handler)
    monitoring.set_events(LINES, sum(handlers))
    since = clock()
    try:
        function(*values)
    finally:
        settle(clock())
        monitoring.set_events(LINES, 0)
        for event in handlers:
            monitoring.register_callback(LINES, event, None)
        monitoring.free_tool_id(LINES)
    work.pop(0, None)
    lines = [[number, turns.get(number, 0), work[number]] for number in sorted(work)]
    return "traced", json.dumps({"lines": lines, "depth": deepest})


def respond(verb, text):
    if verb == "measure":
        return measured(text)
    if verb == "answer":
        return answered(text)
    try:
        return traced(text)
    except BaseException as error:
        return "error", driver["describe"](error)
`;
