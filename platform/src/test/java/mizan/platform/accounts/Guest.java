package mizan.platform.accounts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;

/// Somebody at a browser: keeps the cookie that the site gives, sends forms, follows nothing.
public final class Guest {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final int port;
  private String cookie = "";

  public Guest(int port) {
    this.port = port;
  }

  public HttpResponse<String> get(String path, String... headers) {
    return ask(request(path, headers.length == 0 ? new String[] {"Accept", "text/html"} : headers));
  }

  /// Sends a form as a page of the site would.
  ///
  /// @param answers names and values in turn
  public HttpResponse<String> post(String path, String... answers) {
    return post(path, List.of("Sec-Fetch-Site", "same-origin", "Accept", "text/html"), answers);
  }

  public HttpResponse<String> post(String path, List<String> headers, String... answers) {
    var pairs = new ArrayList<String>();
    for (int i = 0; i < answers.length; i += 2) {
      pairs.add(answers[i] + "=" + URLEncoder.encode(answers[i + 1], UTF_8));
    }
    return ask(
        request(path, headers.toArray(String[]::new))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(String.join("&", pairs))));
  }

  /// Keeps a file.
  public byte[] download(String path) {
    try {
      var answer = CLIENT.send(request(path, "Accept", "*/*").build(), BodyHandlers.ofByteArray());
      if (answer.statusCode() != 200) {
        throw new AssertionError(answer.statusCode() + " " + new String(answer.body(), UTF_8));
      }
      return answer.body();
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /// Sends a form with a file, named `file`.
  ///
  /// @param answers names and values in turn
  public HttpResponse<String> give(String path, String name, byte[] bytes, String... answers) {
    var body = new java.io.ByteArrayOutputStream();
    for (int i = 0; i < answers.length; i += 2) {
      body.writeBytes(
          "--edge\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
              .formatted(answers[i], answers[i + 1])
              .getBytes(UTF_8));
    }
    body.writeBytes(
        "--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\nContent-Type: application/octet-stream\r\n\r\n"
            .formatted(name)
            .getBytes(UTF_8));
    body.writeBytes(bytes);
    body.writeBytes("\r\n--edge--\r\n".getBytes(UTF_8));
    return ask(
        request(path, "Sec-Fetch-Site", "same-origin", "Accept", "text/html")
            .header("Content-Type", "multipart/form-data; boundary=edge")
            .POST(BodyPublishers.ofByteArray(body.toByteArray())));
  }

  public String cookie() {
    return cookie;
  }

  void show(String other) {
    cookie = other;
  }

  HttpRequest.Builder request(String path, String... headers) {
    var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return cookie.isEmpty() ? request : request.header("Cookie", cookie);
  }

  HttpResponse<String> ask(HttpRequest.Builder request) {
    try {
      var answer = CLIENT.send(request.build(), BodyHandlers.ofString());
      answer
          .headers()
          .firstValue("Set-Cookie")
          .ifPresent(given -> cookie = given.contains("Max-Age=0") ? "" : given.split(";", 2)[0]);
      return answer;
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("");
  }
}
