// From JSON to the values that a Java method takes, whichever fitting types it declares.

/** Java source of `greenroom.Kind`. */
export const kind = String.raw`package greenroom;

/** A type of the signature: a word, and for lists, nodes and optional values what they hold. */
record Kind(String word, Kind of) {
  /** Reads a type as content files write it, such as list<linked-list<int>>. */
  static Kind parse(String text) {
    int open = text.indexOf('<');
    if (open < 0) return new Kind(text, null);
    return new Kind(text.substring(0, open), parse(text.substring(open + 1, text.length() - 1)));
  }

  @Override
  public String toString() {
    return of == null ? word : word + "<" + of + ">";
  }
}
`;

/** Java source of `greenroom.Shape`. */
export const shape = String.raw`package greenroom;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.ArrayList;
import java.util.List;

/** How nodes of a class are made, read and linked: ours, or the candidate's own. */
final class Shape {
  private final Constructor<?> constructor;
  private final Field value;
  private final List<Field> links;

  private Shape(Constructor<?> constructor, Field value, List<Field> links) {
    this.constructor = constructor;
    this.value = value;
    this.links = links;
  }

  /** The shape of a class, or null if it lacks a field; without a constructor it serves for reading only. */
  static Shape of(Class<?> type, String... links) {
    try {
      List<Field> found = new ArrayList<>();
      for (String link : links) found.add(field(type, link));
      return new Shape(constructor(type), field(type, "val"), found);
    } catch (NoSuchFieldException missing) {
      return null;
    }
  }

  private static Field field(Class<?> type, String name) throws NoSuchFieldException {
    Field field = type.getDeclaredField(name);
    field.setAccessible(true);
    return field;
  }

  /** The one without parameters, or else the one that takes the value. */
  private static Constructor<?> constructor(Class<?> type) {
    Constructor<?> best = null;
    for (Constructor<?> each : type.getDeclaredConstructors()) {
      int count = each.getParameterCount();
      if (count <= 1 && (best == null || count < best.getParameterCount())) best = each;
    }
    if (best != null) best.setAccessible(true);
    return best;
  }

  boolean canMake() {
    return constructor != null;
  }

  /** What nodes of the declared type hold: ListNode<Integer> holds Integer, whatever its field says. */
  Type valueType(Type declared) {
    Type type = value.getGenericType();
    boolean given = type instanceof TypeVariable && declared instanceof ParameterizedType;
    return given ? ((ParameterizedType) declared).getActualTypeArguments()[0] : type;
  }

  Object make(Object content) throws ReflectiveOperationException {
    Object node = constructor.getParameterCount() == 0 ? constructor.newInstance() : constructor.newInstance(content);
    value.set(node, content);
    return node;
  }

  Object value(Object node) throws IllegalAccessException {
    return value.get(node);
  }

  Object follow(Object node, int link) throws IllegalAccessException {
    return links.get(link).get(node);
  }

  void link(Object node, int link, Object target) throws IllegalAccessException {
    links.get(link).set(node, target);
  }
}
`;

/** Java source of `greenroom.Decoder`. */
export const decoder = String.raw`package greenroom;

import java.lang.reflect.Array;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedList;
import java.util.List;

/** From JSON to a value of the type that the candidate declares. */
interface Decoder {
  Object read(JsonReader json) throws ReflectiveOperationException;

  /** Null where a value of this kind does not go into the declared type. */
  static Decoder of(Kind kind, Type declared) {
    Class<?> type = raw(declared);
    switch (kind.word()) {
      case "int":
        if (type == int.class || type == Integer.class) return json -> narrow(json.whole());
        return type == long.class || type.isAssignableFrom(Long.class) ? JsonReader::whole : null;
      case "float":
        return type == double.class || type.isAssignableFrom(Double.class) ? JsonReader::real : null;
      case "string":
        return type.isAssignableFrom(String.class) ? JsonReader::string : null;
      case "bool":
        return type == boolean.class || type.isAssignableFrom(Boolean.class) ? JsonReader::bool : null;
      case "optional":
        Decoder inner = type.isPrimitive() ? null : of(kind.of(), declared);
        return inner == null ? null : json -> json.takeNull() ? null : inner.read(json);
      case "list":
        return type.isArray() ? array(kind.of(), declared) : collection(kind.of(), declared);
      case "linked-list":
        return linkedList(kind.of(), declared);
      case "tree":
        return tree(kind.of(), declared);
      default:
        throw new IllegalArgumentException(kind.word());
    }
  }

  private static int narrow(long value) {
    if (value == (int) value) return (int) value;
    throw new ArithmeticException(value + " does not fit into an int: declare long");
  }

  private static Class<?> raw(Type type) {
    if (type instanceof Class<?> plain) return plain;
    if (type instanceof ParameterizedType generic) return (Class<?>) generic.getRawType();
    if (type instanceof GenericArrayType array) return raw(array.getGenericComponentType()).arrayType();
    return Object.class;
  }

  private static Decoder array(Kind of, Type declared) {
    Type item = declared instanceof GenericArrayType generic
        ? generic.getGenericComponentType()
        : ((Class<?>) declared).getComponentType();
    if (item == int.class && of.word().equals("int")) return Decoder::ints;
    Decoder inner = of(of, item);
    if (inner == null) return null;
    Class<?> type = raw(item);
    return json -> {
      List<Object> items = readAll(inner, json, new ArrayList<>());
      Object array = Array.newInstance(type, items.size());
      for (int index = 0; index < items.size(); index++) Array.set(array, index, items.get(index));
      return array;
    };
  }

  private static int[] ints(JsonReader json) {
    int[] items = new int[16];
    int count = 0;
    json.take('[');
    while (json.more()) {
      if (count == items.length) items = Arrays.copyOf(items, 2 * count);
      items[count++] = narrow(json.whole());
    }
    return Arrays.copyOf(items, count);
  }

  private static Decoder collection(Kind of, Type declared) {
    Type item = declared instanceof ParameterizedType generic ? generic.getActualTypeArguments()[0] : Object.class;
    Decoder inner = of(of, item);
    Class<?> type = raw(declared);
    if (inner == null) return null;
    if (type.isAssignableFrom(ArrayList.class)) return json -> readAll(inner, json, new ArrayList<>());
    return type.isAssignableFrom(LinkedList.class) ? json -> readAll(inner, json, new LinkedList<>()) : null;
  }

  private static <Items extends Collection<Object>> Items readAll(Decoder of, JsonReader json, Items items)
      throws ReflectiveOperationException {
    json.take('[');
    while (json.more()) items.add(of.read(json));
    return items;
  }

  private static Decoder linkedList(Kind of, Type declared) {
    Class<?> type = raw(declared);
    Shape shape = Shape.of(type == Object.class ? greenroom.list.ofany.ListNode.class : type, "next");
    Decoder inner = shape == null || !shape.canMake() ? null : of(of, shape.valueType(declared));
    if (inner == null) return null;
    return json -> {
      Object head = null;
      Object last = null;
      json.take('[');
      while (json.more()) {
        Object node = shape.make(inner.read(json));
        if (last == null) head = node;
        else shape.link(last, 0, node);
        last = node;
      }
      return head;
    };
  }

  /** Level by level: each node in turn takes the next two. */
  private static Decoder tree(Kind of, Type declared) {
    Class<?> type = raw(declared);
    Shape shape = Shape.of(type == Object.class ? greenroom.tree.ofany.TreeNode.class : type, "left", "right");
    Decoder inner = shape == null || !shape.canMake() ? null : of(of, shape.valueType(declared));
    if (inner == null) return null;
    return json -> {
      List<Object> nodes = new ArrayList<>();
      json.take('[');
      for (int place = 0; json.more(); place++) {
        if (json.takeNull()) continue;
        Object node = shape.make(inner.read(json));
        if (place > 0) shape.link(nodes.get((place - 1) / 2), (place - 1) % 2, node);
        nodes.add(node);
      }
      return nodes.isEmpty() ? null : nodes.get(0);
    };
  }
}
`;
