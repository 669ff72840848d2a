package mizan.engine.replay;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// One request, as a portal sees it: the path below its root, and its parameters.
///
/// @param root address of the portal's root, ending in a slash
/// @param path what follows the root, without a leading slash
/// @param parameters of the query and, when JSON or XML was posted, of the body: the fields of the
///   object, the attributes of the root
/// @param accept the formats the asker prefers
record Asked(URI root, String path, Map<String, String> parameters, String accept) {

  static Asked of(HttpExchange exchange, URI root, String path) throws IOException {
    var parameters = query(exchange.getRequestURI().getRawQuery());
    if (exchange.getRequestMethod().equals("POST")) {
      parameters.putAll(posted(exchange.getRequestBody().readAllBytes()));
    }
    var accept = Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("Accept"), "*/*");
    return new Asked(root, path, parameters, accept);
  }

  String text(String name, String otherwise) {
    return parameters.getOrDefault(name, otherwise);
  }

  /// A whole number of at least zero; `otherwise` where it is absent or is none.
  int number(String name, int otherwise) {
    var given = text(name, "");
    return given.matches("\\d{1,9}") ? Integer.parseInt(given) : otherwise;
  }

  private static Map<String, String> query(@Nullable String raw) {
    var parameters = new LinkedHashMap<String, String>();
    if (raw == null) {
      return parameters;
    }
    for (var pair : raw.split("&", -1)) {
      var equals = pair.indexOf('=');
      if (equals > 0) {
        parameters.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
      }
    }
    return parameters;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  private static Map<String, String> posted(byte[] body) {
    var parameters = new LinkedHashMap<String, String>();
    if (body.length > 0 && body[0] == '<') {
      XmlParts.rootAttributes(new String(body, StandardCharsets.UTF_8)).forEach(parameters::put);
      return parameters;
    }
    try {
      JsonMapper.shared()
          .readTree(body)
          .properties()
          .forEach(field -> parameters.put(field.getKey(), field.getValue().asString("")));
    } catch (JacksonException _) {
      // A portal that gets something else than JSON goes on with what the address said.
    }
    return parameters;
  }
}
