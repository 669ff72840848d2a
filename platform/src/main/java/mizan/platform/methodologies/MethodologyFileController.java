package mizan.platform.methodologies;

import mizan.platform.web.Problem;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// Hands out the file of a methodology: with it and the results anybody computes the ranking again.
@RestController
class MethodologyFileController {
  private final Methodologies methodologies;

  MethodologyFileController(Methodologies methodologies) {
    this.methodologies = methodologies;
  }

  @GetMapping("/methodology/{name}.yaml")
  ResponseEntity<String> file(@PathVariable String name) {
    var found =
        methodologies.find(name).orElseThrow(() -> Problem.notFound("methodologies.none-such"));
    var as = ContentDisposition.attachment().filename(found.name() + ".yaml").build();
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, "application/yaml;charset=UTF-8")
        .header(HttpHeaders.CONTENT_DISPOSITION, as.toString())
        .body(found.text());
  }
}
