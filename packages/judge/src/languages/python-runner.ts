// What runs inside a Python box before and around a candidate's code.

/**
 * Python source. It says that it is ready, then answers questions on descriptor 3: `load` with the driver and the
 * program, then any number of `call`s. Modules that solutions use are imported beforehand, while nobody waits.
 *
 * Many programs on the same inputs: after the `load`, `keep` takes a list of arguments, each as JSON, and `try` a list of programs.
 * Each takes the place of the last and is called on some of the kept arguments, each for so many seconds of CPU time. The answer is
 * a list for each program, of status, text and seconds of each call, or null for one that does not compile. A program is done
 * after `patience` calls that took too long, and, where `stop` says so, at the first call without an answer. The time limit is
 * kept within the process: programs that must be held against their will are asked with `call`.
 */
export const pythonRunner = String.raw`
import io, json, os, sys
import abc, array, bisect, collections, contextlib, copy, dataclasses, datetime, enum, functools, heapq, itertools
import math, operator, random, re, signal, statistics, string, time, types, typing, warnings

CHANNEL = 3
RECURSION = 20000
# As after SIGXCPU.
STUBBORN = 128 + 24
AGAIN_SECONDS = 0.1
read, write, exit_now, set_recursion, set_random = os.read, os.write, os._exit, sys.setrecursionlimit, random.seed


def read_exactly(size):
    parts = []
    while size:
        part = read(CHANNEL, min(size, 1 << 20))
        if not part:
            exit_now(0)
        parts.append(part)
        size -= len(part)
    return b"".join(parts)


def receive():
    nonce, verb, text = read_exactly(int.from_bytes(read_exactly(4), "big")).decode().split("\n", 2)
    return nonce, verb, text


def send(nonce, text):
    body = f"{nonce}\n{text}".encode("utf-8", "surrogatepass")
    rest = len(body).to_bytes(4, "big") + body
    while rest:
        rest = rest[write(CHANNEL, rest):]


def fresh_console():
    console = io.TextIOWrapper(io.FileIO(1, "w", closefd=False), encoding="utf-8", errors="replace", line_buffering=True)
    sys.stdout = sys.stderr = console
    sys.stdin = io.StringIO("")
    return console


class TimeUp(BaseException):
    pass


def timed(call, arguments, seconds):
    rings, over = 0, False

    def ring(*_):
        nonlocal rings
        if over:
            return
        rings += 1
        # Whatever swallows it has had its chances.
        if rings > 2:
            exit_now(STUBBORN)
        raise TimeUp

    signal.signal(signal.SIGPROF, ring)
    status, said, start = "late", "", time.process_time()
    try:
        signal.setitimer(signal.ITIMER_PROF, seconds, AGAIN_SECONDS)
        status, said = call(arguments)
        over = True
    except TimeUp:
        over = True
    signal.setitimer(signal.ITIMER_PROF, 0)
    took = time.process_time() - start
    return ("late", "", took) if rings else (status, said, took)


def tried(driver, kept, given):
    results = []
    for source in given["programs"]:
        loaded = driver["load"](source)[0] == "loaded"
        results.append(called(driver["call"], kept, given) if loaded else None)
    return json.dumps(results)


def called(call, kept, given):
    results, late = [], 0
    for index, seconds in zip(given["tests"], given["seconds"]):
        set_random()
        result = timed(call, kept[index], seconds)
        results.append(result)
        late += result[0] == "late"
        if late >= given["patience"] or (given["stop"] and result[0] != "answer"):
            break
    return results


def main():
    driver, kept = {}, []
    send("", "ready")
    while True:
        nonce, verb, text = receive()
        console = fresh_console()
        set_recursion(RECURSION)
        set_random()
        if verb == "load":
            given = json.loads(text)
            exec(compile(given["driver"], "driver.py", "exec"), driver)
            status, said = driver["load"](given["source"])
        elif verb == "keep":
            kept = json.loads(text)
            status, said = "kept", ""
        elif verb == "try":
            status, said = "tried", tried(driver, kept, json.loads(text))
        else:
            status, said = driver["call"](text)
        try:
            console.flush()
        except BaseException:
            pass
        send(nonce, f"{status}\n{said}")


main()
`;
