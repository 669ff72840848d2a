package mizan.platform.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import mizan.platform.Site;
import mizan.platform.accounts.Guest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

/// A file given before it is published: what its giver reads, and that nothing of it stays.
@Site
class CheckTest {
  private static final String PEOPLE =
      """
      الاسم واللقب;رقم بطاقة التعريف;المبلغ
      منى الفلانية;01234567;12,5
      سالم الفلاني;07654321;13,5
      هند الفلانية;09876543;N/A
      """;

  @LocalServerPort private int port;

  @Test
  void whatToMendAndWhatIsPersonalIsToldInTheReadersLanguage() throws Exception {
    for (var language : new String[] {"ar", "fr", "en"}) {
      var answer = give("/" + language + "/check", "people.csv", PEOPLE, "page", "text/html");
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body()).contains("people.csv", "id=\"result\"", "#cell=4,3");
      assertThat(answer.body())
          .as("no figure of an identity card is shown")
          .doesNotContain("01234567", "07654321", "09876543");
      var says =
          switch (language) {
            case "ar" -> "معطيات شخصية";
            case "fr" -> "données personnelles";
            default -> "personal data";
          };
      assertThat(answer.body().toLowerCase(java.util.Locale.ROOT)).contains(says);
    }
  }

  @Test
  void metadataToPublishBesideTheFileCanBeTaken() throws Exception {
    var schema = give("/fr/check", "a.csv", "code,nom\n1,x\n2,y\n", "schema", "*/*");
    assertThat(schema.headers().firstValue("content-disposition").orElse(""))
        .contains("a.csv.schema.json");
    var fields = JsonMapper.shared().readTree(schema.body()).at("/fields");
    assertThat(fields.size()).isEqualTo(2);
    assertThat(fields.get(0).get("type").asString()).isEqualTo("integer");
    var csvw = give("/fr/check", "a.csv", "code,nom\n1,x\n2,y\n", "csvw", "*/*");
    assertThat(JsonMapper.shared().readTree(csvw.body()).at("/@context").isMissingNode()).isFalse();
    var page = give("/fr/check", "a.csv", "code,nom\n1,x\n2,y\n", "page", "application/json");
    assertThat(JsonMapper.shared().readTree(page.body()).at("/profile/tables/0/rows").asLong())
        .isEqualTo(2);
  }

  @Test
  void aFileIsHeldAgainstTheSchemaGivenWithIt() throws Exception {
    var schema = "{\"fields\": [{\"name\": \"code\", \"type\": \"date\"}]}";
    var broken = give("/en/check", "a.csv", "code,nom\n1,x\n2,y\n", schema, "page", "text/html");
    assertThat(broken.body()).contains("schema.json", "date");
    var unreadable = give("/en/check", "a.csv", "code\n1\n2\n", "{", "page", "text/html");
    assertThat(unreadable.statusCode()).isEqualTo(400);
    assertThat(unreadable.body()).contains("cannot be read");
  }

  @Test
  void whatCannotBeCheckedIsRefusedWithAReason() throws Exception {
    var nothing = give("/en/check", "", "", "page", "text/html");
    assertThat(nothing.statusCode()).isEqualTo(400);
    assertThat(nothing.body()).contains("No file was given");
    var picture = give("/en/check", "a.png", "\u0089PNG\r\n", "schema", "text/html");
    assertThat(picture.statusCode()).isEqualTo(400);
    assertThat(picture.body()).contains("holds no table");
    var large = give("/en/check", "a.csv", "a,b\n".repeat(17 << 20), "page", "text/html");
    assertThat(large.statusCode()).isEqualTo(413);
    assertThat(large.body()).contains("larger than this site takes");
    var form = new Guest(port).post("/en/check", "file", "a,b");
    assertThat(form.statusCode()).as("a form that holds no file").isEqualTo(400);
  }

  @Test
  void nothingOfTheFileStays() throws Exception {
    var text = "a;b\n1;left-behind\n";
    give("/en/check", "a.csv", text, "page", "text/html");
    try (var temporary = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      assertThat(temporary.filter(file -> file.getFileName().toString().startsWith("mizan-check-")))
          .noneMatch(file -> holds(file, text));
    }
  }

  /// Files of other tests come and go meanwhile.
  private static boolean holds(Path file, String text) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1).equals(text);
    } catch (IOException _) {
      return false;
    }
  }

  private HttpResponse<String> give(String path, String name, String text, String as, String accept)
      throws IOException, InterruptedException {
    return give(path, name, text, "", as, accept);
  }

  private HttpResponse<String> give(String path, String... parts)
      throws IOException, InterruptedException {
    var body =
        part("as", "", parts[3])
            + part("file", "; filename=\"" + parts[0] + "\"", parts[1])
            + (parts[2].isEmpty() ? "" : part("schema", "; filename=\"schema.json\"", parts[2]))
            + "--part-of-a-form--\r\n";
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .header("Content-Type", "multipart/form-data; boundary=part-of-a-form")
            .header("Accept", parts[4])
            .POST(BodyPublishers.ofString(body, StandardCharsets.UTF_8))
            .build();
    try (var client = HttpClient.newHttpClient()) {
      return client.send(request, BodyHandlers.ofString());
    }
  }

  private static String part(String name, String file, String text) {
    return "--part-of-a-form\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n%s\r\n"
        .formatted(name, file, text);
  }
}
