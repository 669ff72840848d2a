package mizan.engine.harvesting;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// Named values of a portal's JSON, in the order given; of a name given twice the last value
/// counts.
///
/// Records have few names, so that comparing them one by one is faster than a map.
final class JsonObject implements Json {
  private static final int FEW = 64;

  private static final int SMALL = 8;
  private static final int LARGE = 24;

  private String[] names;
  private Json[] values;
  private int size;
  private long hashes; // a bit for the hash of each name: most names not given are known from it
  private @Nullable Map<String, Integer> places;

  JsonObject() {
    this(false);
  }

  /// @param large whether many names will come, as in a record; the parts of one have few
  JsonObject(boolean large) {
    names = new String[large ? LARGE : SMALL];
    values = new Json[names.length];
  }

  int size() {
    return size;
  }

  String name(int index) {
    return names[index];
  }

  Json value(int index) {
    return values[index];
  }

  @Nullable Json get(String name) {
    var place = place(name);
    return place < 0 ? null : values[place];
  }

  List<Json> values() {
    return Arrays.asList(values).subList(0, size);
  }

  void forEach(BiConsumer<String, Json> each) {
    for (var i = 0; i < size; i++) {
      each.accept(names[i], values[i]);
    }
  }

  void put(String name, Json value) {
    var place = place(name);
    if (place >= 0) {
      values[place] = value;
      return;
    }
    if (size == names.length) {
      names = Arrays.copyOf(names, size * 2);
      values = Arrays.copyOf(values, size * 2);
    }
    names[size] = name;
    values[size] = value;
    hashes |= 1L << name.hashCode();
    if (places != null) {
      places.put(name, size);
    } else if (size == FEW) {
      places = HashMap.newHashMap(2 * FEW);
      for (var i = 0; i <= size; i++) {
        places.put(names[i], i);
      }
    }
    size++;
  }

  private int place(String name) {
    if ((hashes & (1L << name.hashCode())) == 0) {
      return -1;
    }
    if (places != null) {
      return places.getOrDefault(name, -1);
    }
    for (var i = 0; i < size; i++) {
      if (isSame(names[i], name)) {
        return i;
      }
    }
    for (var i = 0; i < size; i++) {
      if (names[i].equals(name)) {
        return i;
      }
    }
    return -1;
  }

  /// Most names are interned, as those that the code asks for are.
  @SuppressWarnings("ReferenceEquality") // only tried first, for speed
  private static boolean isSame(String one, String other) {
    return one == other;
  }

  @Override
  public String toString() {
    return Json.written(this);
  }
}
