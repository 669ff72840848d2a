package mizan.platform.notices;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import mizan.platform.web.Language;
import mizan.platform.web.PageController;
import mizan.platform.web.Problem;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// Opens the feeds: of the whole site, of a body, a portal, an edition, a request.
@PageController
class FeedController {
  private static final Duration FRESH = Duration.ofMinutes(5);
  private static final MediaType ATOM = new MediaType("application", "atom+xml", UTF_8);

  private final Announcements announcements;
  private final Topics topics;
  private final FeedWriter writer;

  FeedController(Announcements announcements, Topics topics, FeedWriter writer) {
    this.announcements = announcements;
    this.topics = topics;
    this.writer = writer;
  }

  @GetMapping("/feed.atom")
  ResponseEntity<byte[]> everything(Language language, @RequestParam(defaultValue = "1") int page) {
    return feed("", language, page);
  }

  @GetMapping("/bodies/{slug}/feed.atom")
  ResponseEntity<byte[]> body(
      Language language, @PathVariable String slug, @RequestParam(defaultValue = "1") int page) {
    return feed("/bodies/" + slug, language, page);
  }

  @GetMapping("/portals/{slug}/feed.atom")
  ResponseEntity<byte[]> portal(
      Language language, @PathVariable String slug, @RequestParam(defaultValue = "1") int page) {
    return feed("/portals/" + slug, language, page);
  }

  @GetMapping("/editions/{number}/feed.atom")
  ResponseEntity<byte[]> edition(
      Language language, @PathVariable int number, @RequestParam(defaultValue = "1") int page) {
    return feed("/editions/" + number, language, page);
  }

  @GetMapping("/requests/{number}/feed.atom")
  ResponseEntity<byte[]> request(
      Language language, @PathVariable int number, @RequestParam(defaultValue = "1") int page) {
    return feed("/requests/" + number, language, page);
  }

  @GetMapping("/initiatives/{number}/feed.atom")
  ResponseEntity<byte[]> initiative(
      Language language, @PathVariable int number, @RequestParam(defaultValue = "1") int page) {
    return feed("/initiatives/" + number, language, page);
  }

  /// Spring answers 304 to whoever has it already.
  private ResponseEntity<byte[]> feed(String path, Language language, int page) {
    var topic = topics.find(path).orElseThrow(() -> Problem.notFound("notices.topic.none"));
    var sheet = announcements.sheet(topic, language, page);
    var bytes = writer.write(sheet);
    return ResponseEntity.ok()
        .contentType(ATOM)
        .cacheControl(CacheControl.maxAge(FRESH).cachePublic())
        .eTag("W/\"" + DigestUtils.md5DigestAsHex(bytes) + "\"")
        .lastModified(sheet.updated())
        .body(bytes);
  }
}
