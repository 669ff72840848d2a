package mizan.engine.probing;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import mizan.engine.content.Claimed;
import mizan.engine.schemas.UnreadableSchema;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// The process that opens files: reads an order a line, answers each with a line, and ends with the
/// process that started it.
public final class Worker {
  static final JsonMapper JSON = JsonMapper.builder().build();

  private Worker() {}

  /// A file to look into.
  record Order(String file, Claimed claimed, Asked asked) {}

  /// What came of an order: a look, or why there is none.
  record Answer(@Nullable Inspected inspected, String failure) {}

  /// Answers orders until there are no more.
  public static void main(String[] none) throws IOException {
    var out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
    System.setOut(System.err); // nothing but answers may stand where answers are read
    try (var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      for (var line = in.readLine(); line != null; line = in.readLine()) {
        out.println(JSON.writeValueAsString(answer(JSON.readValue(line, Order.class))));
        out.flush();
      }
    }
  }

  private static Answer answer(Order order) {
    try {
      return new Answer(Inspected.of(Path.of(order.file), order.claimed, order.asked), "");
    } catch (IOException | UnreadableSchema e) {
      return new Answer(null, e.getClass().getSimpleName());
    }
  }
}
