package mizan.engine.harvesting;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import mizan.engine.fetching.Sieve;
import org.jspecify.annotations.Nullable;

/// The members of a JSON answer that are taken. People in it become numbers, which only tell within
/// one record who is the same.
///
/// Written as `total,data{id,user@,discussion{posted_on,posted_by@}}`: what stands in brackets is
/// taken of an object, or of each object of a list, and `@` marks people.
final class Mask implements Sieve {
  private static final int LONGEST = 1_000;

  private final Map<String, Mask> members;
  private final boolean person;

  private Mask(Map<String, Mask> members, boolean person) {
    this.members = members;
    this.person = person;
  }

  static Mask of(String written) {
    var at = new int[1];
    return new Mask(members(written, at), false);
  }

  private static Map<String, Mask> members(String written, int[] at) {
    var members = new LinkedHashMap<String, Mask>();
    while (at[0] < written.length() && written.charAt(at[0]) != '}') {
      var start = at[0];
      while (at[0] < written.length() && "{}@,".indexOf(written.charAt(at[0])) < 0) {
        at[0]++;
      }
      var name = written.substring(start, at[0]);
      var next = at[0] < written.length() ? written.charAt(at[0]) : ',';
      at[0] += next == '}' ? 0 : 1;
      if (next == '{') {
        members.put(name, new Mask(members(written, at), false));
        at[0]++;
      } else if (!name.isEmpty()) {
        members.put(name, new Mask(Map.of(), next == '@'));
      }
    }
    return members;
  }

  /// Of what is no JSON, only the first character: it tells a web page.
  @Override
  public void pass(InputStream body, OutputStream taken) throws IOException {
    var text = new JsonText(new Utf8Repair(body));
    var out = new OutputStreamWriter(taken, StandardCharsets.UTF_8);
    try {
      var first = text.peek();
      if (first == '{' || first == '[') {
        new Passing(text, out).value(this);
      } else if (first >= 0) {
        out.write(first);
      }
    } catch (JsonFault _) {
      // What is cut or broken stays so, and is found by whoever reads it.
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    out.flush();
  }

  /// One answer on its way through.
  private static final class Passing {
    private final JsonText text;
    private final Writer out;
    private final Map<String, Integer> people = new HashMap<>();
    private int lists;

    Passing(JsonText text, Writer out) {
      this.text = text;
      this.out = out;
    }

    void value(Mask mask) {
      if (mask.person) {
        write(number(new JsonReader(text, new Gathering(_ -> {})).value("")));
        return;
      }
      switch (text.peek()) {
        case '{' -> object(mask);
        case '[' -> list(mask);
        case '"' -> write(text.string(LONGEST).toString());
        default -> write(text.scalar().toString());
      }
    }

    private void object(Mask mask) {
      var count = new int[1];
      write("{");
      text.members(name -> {
        var member = mask.members.get(name);
        if (member == null) {
          text.skip();
        } else {
          write((count[0]++ > 0 ? "," : "") + new Json.Text(name, true) + ":");
          value(member);
        }
      });
      write("}");
    }

    private void list(Mask mask) {
      var count = new int[1];
      write("[");
      lists++;
      text.items(() -> {
        if (lists == 1) {
          people.clear();
        }
        write(count[0]++ > 0 ? "," : "");
        value(mask);
      });
      lists--;
      write("]");
    }

    private String number(@Nullable Json person) {
      var id = person instanceof JsonObject object ? object.get("id") : person;
      return id == null || id instanceof Json.Null
          ? "null"
          : Integer.toString(people.computeIfAbsent(id.toString(), _ -> people.size() + 1));
    }

    private void write(String json) {
      try {
        out.write(json);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
