// What runs inside a Java box before and around a candidate's program.

/** Java source of `greenroom.Channel`. */
export const channel = String.raw`package greenroom;

import java.io.DataInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Constructor;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** The judge's questions and our answers, on descriptor 3. */
final class Channel {
  /** The nonce comes back with the answer. */
  record Question(String nonce, String verb, String text) {}

  private final DataInputStream in;
  private final OutputStream out;

  private Channel(FileDescriptor descriptor) {
    in = new DataInputStream(new FileInputStream(descriptor));
    out = new FileOutputStream(descriptor);
  }

  static Channel open() throws ReflectiveOperationException {
    Constructor<FileDescriptor> constructor = FileDescriptor.class.getDeclaredConstructor(int.class);
    constructor.setAccessible(true);
    return new Channel(constructor.newInstance(3));
  }

  /** Ends the program when the judge has hung up. */
  Question receive() throws IOException {
    int length;
    try {
      length = in.readInt();
    } catch (java.io.EOFException end) {
      Runtime.getRuntime().halt(0);
      throw end;
    }
    byte[] bytes = new byte[length];
    in.readFully(bytes);
    String[] parts = new String(bytes, StandardCharsets.UTF_8).split("\n", 3);
    return new Question(parts[0], parts[1], parts[2]);
  }

  void send(String nonce, String text) throws IOException {
    byte[] body = (nonce + "\n" + text).getBytes(StandardCharsets.UTF_8);
    out.write(ByteBuffer.allocate(4 + body.length).putInt(body.length).put(body).array());
  }
}
`;

/** Java source of `greenroom.Runner`. */
export const runner = String.raw`package greenroom;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/** What runs in a box before and around a candidate's program. */
public final class Runner {
  /** A hundred thousand calls. With more, one without end takes seconds and hundreds of megabytes to unwind. */
  private static final long STACK_BYTES = 16L << 20;

  public static void main(String[] arguments) throws Exception {
    Warmth.gain();
    if (arguments.length > 0) return;
    Channel channel = Channel.open();
    Driver driver = new Driver();
    channel.send("", "ready");
    while (true) {
      Channel.Question question = channel.receive();
      PrintStream console = freshConsole();
      boolean load = question.verb().equals("load");
      Driver.Reply reply = apart(() -> load ? driver.load(question.text()) : driver.call(question.text()));
      console.flush();
      channel.send(question.nonce(), reply.status() + "\n" + reply.text());
    }
  }

  private static PrintStream freshConsole() {
    BufferedOutputStream out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 8192);
    PrintStream console = new PrintStream(out, true, StandardCharsets.UTF_8);
    System.setOut(console);
    System.setErr(console);
    System.setIn(new ByteArrayInputStream(new byte[0]));
    return console;
  }

  /** On a thread with room for deep recursion. */
  private static Driver.Reply apart(Supplier<Driver.Reply> work) throws InterruptedException {
    Driver.Reply[] reply = new Driver.Reply[1];
    Thread thread = new Thread(null, () -> reply[0] = work.get(), "main", STACK_BYTES);
    thread.start();
    thread.join();
    return reply[0];
  }
}
`;

/** Java source of `greenroom.Warmth`. */
export const warmth = String.raw`package greenroom;

import greenroom.list.ofint.ListNode;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A program as candidates write them. Running it once beforehand loads what theirs will use, while nobody waits. */
final class Warmth {
  static void gain() throws Exception {
    try (InputStream bytes = Warmth.class.getResourceAsStream("Warmth.class")) {
      Driver driver = new Driver();
      driver.load("name warm\nparameter numbers list<int>\nparameter words list<list<string>>\n"
          + "parameter real float\nparameter nodes linked-list<int>\nreturns list<string>\n"
          + "class greenroom.Warmth " + Base64.getEncoder().encodeToString(bytes.readAllBytes()));
      Driver.Reply reply = driver.call("[[3,1,2],[[\"a\\n\"]],1.5,[1,2]]");
      if (!reply.status().equals("answer")) throw new IllegalStateException(reply.text());
    }
  }

  static List<String> warm(int[] numbers, List<List<String>> words, double real, ListNode nodes) {
    Map<Integer, List<Integer>> lists = new HashMap<>();
    Map<String, Integer> counts = new TreeMap<>();
    ArrayDeque<int[]> queue = new ArrayDeque<>();
    Comparator<int[]> byFirst = Comparator.comparingInt(pair -> pair[0]);
    PriorityQueue<int[]> heap = new PriorityQueue<>(byFirst.thenComparingInt(pair -> pair[1]));
    StringBuilder text = new StringBuilder();
    for (int number : numbers) {
      lists.computeIfAbsent(number % 2, key -> new ArrayList<>()).add(number);
      counts.merge("n" + number, 1, Integer::sum);
      queue.add(new int[] {number, 1});
      heap.add(new int[] {-number, 2});
      text.append(number).append(real);
    }
    while (nodes != null) nodes = nodes.next;
    List<Integer> sorted = IntStream.of(numbers).boxed().collect(Collectors.toList());
    sorted.sort(Collections.reverseOrder());
    sorted.sort((left, right) -> left - right);
    Map<String, Integer> order = new LinkedHashMap<>(counts);
    text.append(String.format("%d %s", new HashSet<>(sorted).size(), String.join(",", order.keySet())));
    return new ArrayList<>(List.of(text.toString(), String.valueOf(words.get(0).get(0).toCharArray())));
  }
}
`;
