// What runs inside a Python box before and around a candidate's code.

/**
 * Python source. It says that it is ready, then answers questions on descriptor 3: `load` with the driver and the
 * program, then any number of `call`s. Modules that solutions use are imported beforehand, while nobody waits.
 */
export const pythonRunner = String.raw`
import io, json, os, sys
import abc, array, bisect, collections, contextlib, copy, dataclasses, datetime, enum, functools, heapq, itertools
import math, operator, random, re, statistics, string, types, typing, warnings

CHANNEL = 3
RECURSION = 20000
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


def main():
    driver = {}
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
        else:
            status, said = driver["call"](text)
        try:
            console.flush()
        except BaseException:
            pass
        send(nonce, f"{status}\n{said}")


main()
`;
