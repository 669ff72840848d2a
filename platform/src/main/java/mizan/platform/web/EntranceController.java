package mizan.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Sends a reader who named no language to the one the browser prefers.
@RestController
class EntranceController {
  /// The second address stands in every request to a portal, whatever its people read.
  @GetMapping({"/", "/crawler"})
  ResponseEntity<Void> enter(HttpServletRequest request) {
    var to =
        ("/" + Views.language(request).code() + request.getRequestURI()).replaceFirst("/$", "");
    return ResponseEntity.status(HttpStatus.FOUND)
        .location(URI.create(to))
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
        .build();
  }
}
