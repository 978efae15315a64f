// What runs inside Pyodide before and around a candidate's code, as the server's runner does in its box.

/** Python source whose value is a function from a question to `status`, a line feed, and text. */
export const browserPythonRunner = String.raw`
def _runner():
    import io, json, random, sys
    # What solutions use, loaded while nobody waits.
    import abc, array, bisect, collections, contextlib, copy, dataclasses, datetime, enum, functools, heapq
    import itertools, math, operator, re, statistics, string, types, typing, warnings

    driver = {}

    def fresh_console():
        console = io.TextIOWrapper(
            io.FileIO(1, "w", closefd=False), encoding="utf-8", errors="replace", line_buffering=True
        )
        sys.stdout = sys.stderr = console
        sys.stdin = io.StringIO("")
        return console

    def ask(question):
        verb, text = question.split("\n", 1)
        console = fresh_console()
        # Measured in Chromium: 12000 calls fit a worker's stack. Unwinding more than some 3000 of them breaks the
        # interpreter, which is then told as recursion that is too deep.
        sys.setrecursionlimit(10000)
        random.seed()
        if verb == "load":
            given = json.loads(text)
            driver.clear()
            exec(compile(given["driver"], "driver.py", "exec"), driver)
            status, said = driver["load"](given["source"])
        else:
            status, said = driver["call"](text)
        try:
            console.flush()
        except BaseException:
            pass
        return status + "\n" + said

    return ask


_runner()
`;
