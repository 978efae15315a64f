// The counters of Java programs: loops and copied bytes in the program and in the collections and texts that it uses.

/** Java source of `greenroom.counting.Counter`, which lies beside the platform's own classes. */
export const counter = String.raw`package greenroom.counting;

/** What the watched thread does. Everything is static: transformed code calls it from everywhere. */
public final class Counter {
  private static final int LINES = 1 << 16;
  /** Bytes from which on memory is looked at less often. */
  private static final long MUCH = 8 << 20;

  private static boolean on;
  private static boolean watching;
  private static int pauses;
  private static boolean active;
  private static long ticks;
  private static long bytes;
  /** Ticks at which something has to be done: the work is too much, or memory is to be looked at. */
  private static long bound;
  private static long limit;
  private static long nextSample;
  private static long sampleStep;
  private static long before;
  private static long peak;
  private static long kept;
  private static Runnable over;

  private static int line;
  private static long since;
  private static final long[] turns = new long[LINES];
  private static final long[] works = new long[LINES];
  private static int[] calls = new int[1 << 12];
  private static int depth;
  private static final int[] nests = new int[LINES];
  private static int deepest;

  private Counter() {}

  // Called by transformed code.

  public static void tick() {
    if (on && ++ticks >= bound) settle();
  }

  public static void bytes(long more) {
    if (!on) return;
    bytes += more;
    bound -= (bytes >> 6) - ((bytes - more) >> 6);
    if (ticks >= bound) settle();
  }

  public static void arraycopy(Object from, int at, Object to, int place, int length) {
    if (on && length > 0) bytes((long) length * size(to));
    System.arraycopy(from, at, to, place, length);
  }

  public static void newArray(int length, int size) {
    if (on && length > 0) bytes((long) length * size);
  }

  public static void made(Object array) {
    if (!on || array == null) return;
    bytes((long) java.lang.reflect.Array.getLength(array) * size(array));
    if (array instanceof Object[] parts) {
      for (Object part : parts) if (part != null && part.getClass().isArray()) made(part);
    }
  }

  /** A copy that an array made of itself. */
  public static Object copied(Object array) {
    if (on && array != null && array.getClass().isArray()) bytes((long) java.lang.reflect.Array.getLength(array) * size(array));
    return array;
  }

  public static long noTime() {
    return 1_700_000_000_000L;
  }

  /** Work of the machine itself, such as linking and loading classes, is nobody's. */
  public static void pause() {
    pauses++;
    on = false;
  }

  public static void resume() {
    if (--pauses == 0) on = active;
  }

  public static void line(int next) {
    if (!on || !watching) return;
    charge();
    line = next;
    turns[next]++;
    works[next]++;
  }

  public static void enter(int method) {
    if (!on || !watching) return;
    charge();
    if (depth + 2 > calls.length) calls = java.util.Arrays.copyOf(calls, 2 * calls.length);
    calls[depth++] = line;
    calls[depth++] = method;
    if (++nests[method] > deepest) deepest = nests[method];
  }

  public static void leave() {
    if (!on || !watching || depth == 0) return;
    charge();
    nests[calls[--depth]]--;
    line = calls[--depth];
  }

  /** An exception arrived in a method: those above it have been left. */
  public static void caught(int method) {
    while (on && watching && depth > 0 && calls[depth - 1] != method) leave();
  }

  private static void charge() {
    long now = work();
    works[line] += now - since;
    since = now;
  }

  private static long work() {
    return ticks + (bytes >> 6);
  }

  private static int size(Object array) {
    if (array instanceof byte[] || array instanceof boolean[]) return 1;
    if (array instanceof char[] || array instanceof short[]) return 2;
    return array instanceof long[] || array instanceof double[] ? 8 : 4;
  }

  private static void settle() {
    long done = work();
    if (done >= limit) {
      on = false;
      active = false;
      over.run();
    }
    if (done >= nextSample) {
      on = false;
      long now = memory();
      peak = Math.max(peak, now);
      on = active;
      // Looking takes longer the more there is.
      nextSample = done + sampleStep * (1 + (now - before) / MUCH);
    }
    bound = Math.min(limit, nextSample) - (bytes >> 6);
  }

  /** Exactly what is reachable. */
  private static long memory() {
    System.gc();
    Runtime machine = Runtime.getRuntime();
    return machine.totalMemory() - machine.freeMemory();
  }

  // Called by the runner.

  /** Counts from now on; over is called when there is more work than that. */
  public static void begin(long most, boolean lines, Runnable over) {
    Counter.over = over;
    limit = most;
    nextSample = Long.MAX_VALUE;
    start(lines);
  }

  /** Looks at the memory at so many moments, given the work that the same call took. */
  public static void beginMemory(long whole, int moments) {
    limit = Long.MAX_VALUE;
    sampleStep = Math.max(1, whole / moments);
    nextSample = sampleStep;
    // What the first look sets free may free something more.
    memory();
    before = memory();
    peak = before;
    start(false);
  }

  private static void start(boolean lines) {
    watching = lines;
    pauses = 0;
    ticks = 0;
    bytes = 0;
    depth = 0;
    deepest = 0;
    line = 0;
    since = 0;
    if (lines) {
      java.util.Arrays.fill(turns, 0);
      java.util.Arrays.fill(works, 0);
      java.util.Arrays.fill(nests, 0);
    }
    bound = Math.min(limit, nextSample);
    active = true;
    on = true;
  }

  /** The second time it does nothing. */
  public static void finish(boolean memory) {
    if (!active) return;
    on = false;
    active = false;
    pauses = 0;
    if (watching) charge();
    if (!memory) return;
    long after = memory();
    peak = Math.max(peak, after);
    kept = after - before;
  }

  public static long whole() {
    return work();
  }

  public static String counts() {
    return "{\"dispatches\":0,\"loops\":" + ticks + ",\"bytes\":" + bytes + ",";
  }

  public static String memoryCounts() {
    return "\"peak\":" + (peak - before) + ",\"kept\":" + kept + ",\"stack\":0}";
  }

  public static String trace() {
    StringBuilder lines = new StringBuilder();
    for (int each = 1; each < LINES; each++) {
      if (turns[each] == 0) continue;
      if (lines.length() > 0) lines.append(',');
      lines.append('[').append(each).append(',').append(turns[each]).append(',').append(works[each]).append(']');
    }
    return "{\"depth\":" + deepest + ",\"lines\":[" + lines + "]}";
  }
}
`;

/** Java source of `greenroom.CountingRunner`, the program in a box that counts. */
export const countingRunner = String.raw`package greenroom;

import greenroom.counting.Agent;
import greenroom.counting.Counter;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.ref.Reference;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

public final class CountingRunner {
  private static final long STACK_BYTES = 64L << 20;
  /** Moments of a call at which its memory is looked at. */
  private static final int MOMENTS = 10;

  private final Channel channel;
  private final Driver driver = new Driver();
  private String nonce = "";

  private CountingRunner(Channel channel) {
    this.channel = channel;
  }

  public static void main(String[] arguments) throws Exception {
    Warmth.gain();
    Channel channel = Channel.open();
    channel.send("", "ready");
    new CountingRunner(channel).serve();
  }

  private void serve() throws Exception {
    while (true) {
      Channel.Question question = channel.receive();
      nonce = question.nonce();
      PrintStream console = freshConsole();
      Driver.Reply reply = apart(() -> answer(question.verb(), question.text()));
      console.flush();
      channel.send(nonce, reply.status() + "\n" + reply.text());
    }
  }

  private Driver.Reply answer(String verb, String text) {
    if (verb.equals("load")) return driver.load(text);
    JsonReader json = new JsonReader(text);
    json.take('{');
    json.string();
    json.take(':');
    long budget = json.whole();
    String given = text.substring(text.indexOf(",\"args\":") + 8, text.length() - 1);
    return switch (verb) {
      case "answer" -> counted(given, budget, false);
      case "trace" -> {
        Driver.Reply reply = counted(given, budget, true);
        yield isCounted(reply) ? new Driver.Reply("traced", Counter.trace()) : reply;
      }
      default -> measured(given, budget);
    };
  }

  /** Once for the work, once more for the memory. */
  private Driver.Reply measured(String given, long budget) {
    Driver.Reply reply = counted(given, budget, false);
    if (!isCounted(reply)) return reply;
    String counts = Counter.counts();
    long whole = Counter.whole();
    driver.through = (method, values) -> {
      Counter.beginMemory(whole, MOMENTS);
      try {
        Object answer = Program.invoke(method, values);
        Counter.finish(true);
        // Until here the arguments are not beside the input.
        Reference.reachabilityFence(values);
        Reference.reachabilityFence(given);
        return answer;
      } finally {
        Counter.finish(false);
      }
    };
    driver.call(given);
    return new Driver.Reply("counted", counts + Counter.memoryCounts());
  }

  private Driver.Reply counted(String given, long budget, boolean lines) {
    Agent.lined = lines;
    driver.through = (method, values) -> {
      Counter.begin(budget, lines, this::stop);
      try {
        return Program.invoke(method, values);
      } finally {
        Counter.finish(false);
      }
    };
    return driver.call(given);
  }

  /** An answer of whatever type is one. */
  private static boolean isCounted(Driver.Reply reply) {
    return reply.status().equals("answer") || reply.status().equals("unfit");
  }

  private void stop() {
    try {
      channel.send(nonce, "over-budget\n");
    } catch (IOException gone) {
      Runtime.getRuntime().halt(1);
    }
    Runtime.getRuntime().halt(0);
  }

  private static PrintStream freshConsole() {
    BufferedOutputStream out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 8192);
    PrintStream console = new PrintStream(out, true, StandardCharsets.UTF_8);
    System.setOut(console);
    System.setErr(console);
    System.setIn(new ByteArrayInputStream(new byte[0]));
    return console;
  }

  private static Driver.Reply apart(Supplier<Driver.Reply> work) throws InterruptedException {
    Driver.Reply[] reply = new Driver.Reply[1];
    Thread thread = new Thread(null, () -> reply[0] = work.get(), "main", STACK_BYTES);
    thread.start();
    thread.join();
    return reply[0];
  }
}
`;
