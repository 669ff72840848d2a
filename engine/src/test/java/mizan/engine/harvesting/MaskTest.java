package mizan.engine.harvesting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/// What passes of an answer that tells of people.
class MaskTest {
  private static String passed(String mask, String answer) throws IOException {
    var out = new ByteArrayOutputStream();
    Mask.of(mask).pass(new ByteArrayInputStream(answer.getBytes(StandardCharsets.UTF_8)), out);
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void onlyWhatIsNamedPasses() throws IOException {
    assertThat(
            passed(
                "total,data{id,subject{class}}",
                """
                {"data": [{"id": "a", "title": "T", "subject": {"class": "Dataset", "id": "d"}},
                          {"content": {"id": "x"}, "id": 7, "subject": null}],
                 "secret": [1, {"total": 9}], "total": 2.50}
                """))
        .isEqualTo(
            "{\"data\":[{\"id\":\"a\",\"subject\":{\"class\":\"Dataset\"}},{\"id\":7,\"subject\":null}],\"total\":\"2.50\"}");
  }

  @Test
  void peopleBecomeNumbersThatTellNothingBeyondTheirRecord() throws IOException {
    var answer =
        """
        {"data": [
          {"user": {"id": "u7", "name": "Nobody"}, "said": [{"by": {"id": "u9", "mail": "a@b.example"}},
            {"by": {"id": "u7"}}, {"by": null}, {"by": "u9"}]},
          {"user": {"id": "u9"}, "said": []}]}
        """;
    assertThat(passed("data{user@,said{by@}}", answer))
        .isEqualTo(
            "{\"data\":[{\"user\":1,\"said\":[{\"by\":2},{\"by\":1},{\"by\":null},{\"by\":2}]},{\"user\":1,\"said\":[]}]}");
  }

  @Test
  void objectsAndListsWhereATextWasMeantPassEmpty() throws IOException {
    assertThat(passed("title", "{\"title\": {\"ar\": \"سر\"}}")).isEqualTo("{\"title\":{}}");
    assertThat(passed("title", "{\"title\": [[{\"a\": 1}]]}")).isEqualTo("{\"title\":[[{}]]}");
  }

  @Test
  void textsOfAnyScriptPassAsTheyAre() throws IOException {
    var title = "{\"title\":\"ميزانية \\\"الجزيرة\\\"\"}";
    assertThat(passed("title", title)).isEqualTo(title);
  }

  @Test
  void ofAWebPagePassesTheSignByWhichItIsKnown() throws IOException {
    assertThat(passed("data", "  <html>Nobody</html>")).isEqualTo("<");
    assertThat(passed("data", "\"Action name not known\"")).isEqualTo("\"");
    assertThat(passed("data", "")).isEmpty();
  }

  @Test
  void whatIsCutStaysCut() throws IOException {
    assertThat(passed("data{id}", "{\"data\":[{\"id\":\"a\"},{\"name\":\"No"))
        .isEqualTo("{\"data\":[{\"id\":\"a\"},{");
  }
}
