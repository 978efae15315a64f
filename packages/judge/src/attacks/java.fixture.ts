// Hostile programs in Java, and hostile sources for its resident compiler.

import type { Attack, Bait } from './attack.fixture.ts';

function program(body: string, members = ''): string {
  return `import java.nio.file.*;\nimport java.util.*;\n\nclass Solution {\n${members}\n    public String solve(String a) throws Exception {\n${body}\n    }\n}\n`;
}

/** Each is an expression whose value was to be out of reach. */
function attempts(tries: readonly (readonly [name: string, expression: string])[]): string {
  const lines = tries.map(([name, expression]) => `        attempt("${name}", () -> ${expression});`);
  return program(
    `${lines.join('\n')}\n        return a + told;`,
    `    private final StringBuilder told = new StringBuilder();
    interface Try { Object run() throws Throwable; }
    private void attempt(String name, Try what) {
        try { told.append("REACHED " + name + " " + what.run() + "; "); } catch (Throwable error) { told.append("blocked; "); }
    }`,
  );
}

const running = ({ file, port }: Bait): readonly Attack[] => [
  {
    name: 'reads, writes, starts and connects by the standard library',
    source: attempts([
      ...[file, '/etc/passwd', '/proc/self/environ', '/dev/mem'].map((path): readonly [string, string] => [
        path,
        `Files.readString(Path.of("${path}"))`,
      ]),
      ['list', 'Files.list(Path.of("/root")).toList()'],
      ['create', 'Files.writeString(Path.of("/tmp/x"), "x")'],
      ['directory', 'Files.createDirectory(Path.of("/tmp/x"))'],
      ['link', 'Files.createSymbolicLink(Path.of("/tmp/x"), Path.of("/etc/shadow"))'],
      ['shell', 'Runtime.getRuntime().exec("/bin/sh")'],
      ['spawn', 'new ProcessBuilder("/usr/bin/id").start()'],
      ['processes', 'ProcessHandle.current().parent().get().destroyForcibly() ? 1 : List.of().get(0)'],
      ['tcp', `new java.net.Socket("127.0.0.1", ${port})`],
      ['listen', 'new java.net.ServerSocket(0)'],
      ['udp', 'new java.net.DatagramSocket()'],
      ['channel', 'java.nio.channels.SocketChannel.open()'],
      ['library', '{ System.load("/etc/passwd"); return 1; }'],
    ]),
    verdicts: ['WA'],
  },
  {
    name: 'tells all of its surroundings',
    source: program('        return a + System.getenv() + System.getProperty("user.name");'),
    verdicts: ['WA'],
  },
  {
    name: 'ends at once, as if all were well',
    source: program('        System.exit(0);\n        return a;'),
    verdicts: ['RTE'],
  },
  {
    name: 'halts',
    source: program('        Runtime.getRuntime().halt(0);\n        return a;'),
    verdicts: ['RTE'],
  },
  {
    name: 'answers by itself on the channel',
    source: program(
      `        try (var out = new java.io.FileOutputStream(channel())) { out.write("\\0\\0\\0\\014\\nanswer\\n\\"x\\"".getBytes()); }
        return a;`,
      `    static java.io.FileDescriptor channel() throws Exception {
        var made = java.io.FileDescriptor.class.getDeclaredConstructor(int.class);
        made.setAccessible(true);
        return made.newInstance(3);
    }`,
    ),
    verdicts: ['RTE', 'WA'],
  },
  {
    name: 'memory bomb',
    source: program(
      '        var all = new ArrayList<byte[]>();\n        while (true) { byte[] more = new byte[1 << 20]; Arrays.fill(more, (byte) 1); all.add(more); }',
    ),
    verdicts: ['MLE', 'RTE'],
  },
  {
    name: 'memory outside of the heap',
    source: program(
      '        var all = new ArrayList<Object>();\n        while (true) { var more = java.nio.ByteBuffer.allocateDirect(1 << 20); while (more.hasRemaining()) more.put((byte) 1); all.add(more); }',
    ),
    verdicts: ['MLE', 'RTE'],
  },
  {
    name: 'bomb of threads',
    source: program(
      '        while (true) new Thread(() -> { while (true) { try { Thread.sleep(100000); } catch (Throwable ignored) { } } }).start();',
    ),
    verdicts: ['RTE', 'MLE', 'TLE'],
  },
  {
    name: 'works in other threads while the main one sleeps',
    source: program(
      '        for (int i = 0; i < 3; i++) { var it = new Thread(() -> { while (true) { } }); it.setDaemon(true); it.start(); }\n        Thread.sleep(1000000);\n        return a;',
    ),
    verdicts: ['TLE', 'RTE'],
  },
  {
    name: 'runs for ever',
    source: program('        for (long n = 0; ; n++) if (n < 0) return a;'),
    verdicts: ['TLE'],
  },
  {
    name: 'swallows every error and loops',
    source: program(
      '        while (true) { try { deep(0); } catch (Throwable ignored) { } }',
      '    static int deep(int n) { return deep(n + 1) + 1; }',
    ),
    verdicts: ['TLE', 'MLE', 'RTE'],
  },
  {
    name: 'recursion without end',
    source: program('        return a + deep(0);', '    static int deep(int n) { return deep(n + 1) + 1; }'),
    verdicts: ['RTE', 'MLE'],
  },
  {
    name: 'output flood',
    source: program('        while (true) System.out.println("x".repeat(1000));'),
    verdicts: ['OLE'],
  },
  {
    name: 'works for ever as its class is loaded',
    source: program('        return a;', '    static { for (long n = 0; n >= 0; n++) { } }'),
    verdicts: ['TLE', 'CE', 'RTE'],
  },
  {
    name: 'leaves a hook for the end',
    source: program(
      '        Runtime.getRuntime().addShutdownHook(new Thread(() -> { while (true) { } }));\n        System.exit(0);\n        return a;',
    ),
    verdicts: ['RTE', 'TLE'],
  },
];

const compiling: readonly Attack[] = [
  {
    name: 'brings a processor of annotations',
    source: `import javax.annotation.processing.*;
import java.util.*;
@SupportedAnnotationTypes("*")
class Solution extends AbstractProcessor {
    public boolean process(Set<? extends javax.lang.model.element.TypeElement> a, RoundEnvironment b) {
        processingEnv.getMessager().printMessage(javax.tools.Diagnostic.Kind.ERROR, "REACHED the compiler");
        return true;
    }
    public String solve(String a) { return a; }
}
`,
    verdicts: ['CE', 'RTE', 'WA'],
  },
  {
    name: 'nested too deeply to compile',
    source: program(`        return a + ${'('.repeat(8000)}1${')'.repeat(8000)};`),
    verdicts: ['CE'],
  },
  {
    name: 'constants that grow for ever',
    source: program(
      '        return C40;',
      `    static final String C0 = "xxxxxxxxxxxxxxxx";\n${Array.from({ length: 40 }, (_each, index) => `    static final String C${index + 1} = C${index} + C${index};`).join('\n')}`,
    ),
    verdicts: ['CE'],
  },
  {
    name: 'a method of a hundred thousand lines',
    source: program(`        int x = 0;\n${'        x += 1;\n'.repeat(40_000)}        return a + x;`),
    verdicts: ['CE'],
  },
  {
    name: 'errors without end',
    source: program(
      '        return a;',
      Array.from(
        { length: 4000 },
        (_each, index) => `    Missing${index} field${index} = "${'z'.repeat(50)}";`,
      ).join('\n'),
    ),
    verdicts: ['CE'],
  },
];

export function javaAttacks(bait: Bait): readonly Attack[] {
  return [...running(bait), ...compiling];
}
