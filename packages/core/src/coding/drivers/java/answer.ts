// From what a Java method returned to JSON.

/** Java source of `greenroom.Unfit`. */
export const unfit = String.raw`package greenroom;

/** The answer is not a value of the type that the signature promises; the message is for the candidate. */
final class Unfit extends RuntimeException {
  Unfit(String message) {
    super(message);
  }
}
`;

/** Java source of `greenroom.Encoder`. */
export const encoder = String.raw`package greenroom;

import java.lang.reflect.Array;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** From an answer to JSON. What it is gets said; whether that is right, the judge decides. */
final class Encoder {
  private static final long LARGEST = (1L << 53) - 1;

  private final JsonWriter json = new JsonWriter();
  private final Map<Class<?>, Shape> lists = new HashMap<>();
  private final Map<Class<?>, Shape> trees = new HashMap<>();

  static String encode(Kind kind, Object value) throws IllegalAccessException {
    Encoder encoder = new Encoder();
    encoder.write(kind, value);
    return encoder.json.toString();
  }

  private void write(Kind kind, Object value) throws IllegalAccessException {
    switch (kind.word()) {
      case "optional" -> write(kind.of(), value, value == null);
      case "linked-list" -> writeLinkedList(kind.of(), value);
      case "tree" -> writeTree(kind.of(), value);
      default -> writePlain(kind, value);
    }
  }

  private void write(Kind kind, Object value, boolean missing) throws IllegalAccessException {
    if (missing) json.raw("null");
    else write(kind, value);
  }

  private void writePlain(Kind kind, Object value) throws IllegalAccessException {
    if (value == null) json.raw("null");
    else if (value instanceof List<?> list) writeItems(kind, list);
    else if (value.getClass().isArray()) writeItems(kind, value);
    else if (value instanceof Boolean flag) json.raw(flag.toString());
    else if (value instanceof CharSequence text) json.string(text);
    else if (value instanceof Character letter) json.string(letter.toString());
    else if (value instanceof Double || value instanceof Float) writeReal(kind, ((Number) value).doubleValue());
    else if (value instanceof Number number) writeWhole(kind, number);
    else throw unfit(value);
  }

  private static Unfit unfit(Object value) {
    String hint = value instanceof Collection ? "; turn it into a List with new ArrayList<>(value)" : "";
    String name = value.getClass().getTypeName();
    return new Unfit("The answer holds a value of type " + name + ", which the signature does not allow" + hint);
  }

  private void writeItems(Kind kind, List<?> items) throws IllegalAccessException {
    Kind of = kind.word().equals("list") ? kind.of() : kind;
    char before = '[';
    for (Object item : items) {
      json.raw(before);
      write(of, item);
      before = ',';
    }
    json.raw(before == '[' ? "[]" : "]");
  }

  private void writeItems(Kind kind, Object array) throws IllegalAccessException {
    if (array instanceof int[] numbers) {
      char before = '[';
      for (int number : numbers) {
        json.raw(before).raw(number);
        before = ',';
      }
      json.raw(before == '[' ? "[]" : "]");
      return;
    }
    List<Object> items = new ArrayList<>();
    for (int index = 0; index < Array.getLength(array); index++) items.add(Array.get(array, index));
    writeItems(kind, items);
  }

  private void writeWhole(Kind kind, Number number) {
    boolean small = number instanceof Integer || number instanceof Short || number instanceof Byte;
    if (!small && !(number instanceof Long) && !(number instanceof BigInteger)) throw unfit(number);
    double size = Math.abs(number.doubleValue());
    if (size <= LARGEST) json.raw(number.longValue());
    else if (kind.word().equals("float")) writeReal(kind, number.doubleValue());
    else throw new Unfit("The answer holds " + number + ", a whole number beyond ±2^53");
  }

  private void writeReal(Kind kind, double number) {
    if (!Double.isFinite(number)) {
      throw new Unfit("The answer holds " + number + ", which is not a number that can be compared");
    }
    if (kind.word().equals("int")) {
      throw new Unfit("The answer holds " + number + ", a floating-point number, where a whole number belongs");
    }
    json.raw(Double.toString(number));
  }

  private Shape listNode(Object node) {
    return known(lists.computeIfAbsent(node.getClass(), type -> Shape.of(type, "next")), "ListNode", node);
  }

  private Shape treeNode(Object node) {
    return known(trees.computeIfAbsent(node.getClass(), type -> Shape.of(type, "left", "right")), "TreeNode", node);
  }

  private static Shape known(Shape shape, String name, Object node) {
    if (shape != null) return shape;
    String type = node.getClass().getTypeName();
    throw new Unfit("The answer must be a " + name + " or null, not a value of type " + type);
  }

  private void writeLinkedList(Kind of, Object head) throws IllegalAccessException {
    Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    char before = '[';
    for (Object node = head; node != null; ) {
      if (!seen.add(node)) throw new Unfit("The linked list of the answer has a cycle");
      Shape shape = listNode(node);
      json.raw(before);
      write(of, shape.value(node));
      before = ',';
      node = shape.follow(node, 0);
    }
    json.raw(before == '[' ? "[]" : "]");
  }

  /** Level by level, null for a missing child, no null at the end. */
  private void writeTree(Kind of, Object root) throws IllegalAccessException {
    Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    List<Object> nodes = new ArrayList<>();
    nodes.add(root);
    for (int index = 0; index < nodes.size(); index++) {
      Object node = nodes.get(index);
      if (node == null) continue;
      if (!seen.add(node)) throw new Unfit("The tree of the answer holds the same node twice");
      Shape shape = treeNode(node);
      nodes.add(shape.follow(node, 0));
      nodes.add(shape.follow(node, 1));
    }
    while (!nodes.isEmpty() && nodes.get(nodes.size() - 1) == null) nodes.remove(nodes.size() - 1);
    json.raw('[');
    for (int index = 0; index < nodes.size(); index++) {
      Object node = nodes.get(index);
      if (index > 0) json.raw(',');
      if (node == null) json.raw("null");
      else write(of, treeNode(node).value(node));
    }
    json.raw(']');
  }
}
`;
