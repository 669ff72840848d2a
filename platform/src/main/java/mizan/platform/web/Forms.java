package mizan.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// Answers what a person sent: onwards when it was done, the same form again when it was refused.
@Component
public class Forms {
  private final Dictionaries dictionaries;

  Forms(Dictionaries dictionaries) {
    this.dictionaries = dictionaries;
  }

  /// The same form with what is wrong with it; a program is given the problem alone.
  ///
  /// @param again writes the form anew, with what was typed and the refusal
  public ResponseEntity<?> answer(
      HttpServletRequest request,
      Supplier<ResponseEntity<?>> deed,
      Function<Refusal, ? extends Page> again) {
    try {
      return deed.get();
    } catch (Problem problem) {
      if (Problems.wantsJson(request)) {
        throw problem;
      }
      var words = dictionaries.in(Views.language(request));
      var page = again.apply(new Refusal(problem.field(), problem.text(words)));
      var answer = ResponseEntity.status(problem.status());
      if (problem.pause().isPositive()) {
        answer.header("Retry-After", Long.toString(problem.pause().toSeconds()));
      }
      return answer.body(page);
    }
  }

  /// The same for what leads to a page of the site once it was done.
  ///
  /// @param path of that page, without the language
  public ResponseEntity<?> lead(
      HttpServletRequest request,
      String path,
      Runnable deed,
      Function<Refusal, ? extends Page> again) {
    return answer(
        request,
        () -> {
          deed.run();
          return onwards(Views.language(request), path);
        },
        again);
  }

  /// What was answered to each question: several answers one after the other, separated by spaces.
  public static Map<String, String> answers(HttpServletRequest request) {
    return request.getParameterMap().entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, given -> String.join(" ", given.getValue())));
  }

  /// To another page, by GET, so that reloading it sends nothing twice.
  public static ResponseEntity<?> onwards(Language language, String path) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .location(URI.create("/" + language.code() + path))
        .build();
  }

  /// What is wrong with a form, in the reader's language.
  ///
  /// @param field the question that it is about; "" when it is about no single one
  public record Refusal(String field, String text) {
    public static final Refusal NONE = new Refusal("", "");

    /// The question with its error, if the refusal is about it.
    public Field mark(Field question) {
      return question.name().equals(field) ? question.wrong(text) : question;
    }
  }
}
