package mizan.platform.inventory;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import mizan.engine.dcat.CatalogueFile;
import mizan.engine.dcat.Thing;
import mizan.platform.inventory.pages.InventoryPage;
import mizan.platform.web.Changes;
import mizan.platform.web.Fingerprint;
import mizan.platform.web.Language;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

/// Hands the inventory out as linked data, and leads from the names in it to pages and files.
@RestController
class PublicCatalogueController {
  private static final String OF_EACH_LANGUAGE = "/{language:ar|fr|en}/inventory";

  /// Another version of the site may write the same records otherwise.
  private final Instant started;

  private final PublicCatalogue catalogue;
  private final Grounds grounds;
  private final Changes changes;

  PublicCatalogueController(PublicCatalogue catalogue, Grounds grounds, Changes changes) {
    this.catalogue = catalogue;
    this.grounds = grounds;
    this.changes = changes;
    this.started = grounds.now();
  }

  @GetMapping(InventoryPage.TURTLE_FILE)
  void turtle(HttpServletRequest request, HttpServletResponse response) throws IOException {
    write(InventoryPage.TURTLE, CatalogueFile::turtle, request, response);
  }

  @GetMapping(InventoryPage.JSON_LD_FILE)
  void jsonLd(HttpServletRequest request, HttpServletResponse response) throws IOException {
    write(InventoryPage.JSON_LD, CatalogueFile::jsonLd, request, response);
  }

  /// Written as it is made; whoever has it already is told so.
  private void write(
      String type,
      BiConsumer<Stream<Thing>, OutputStream> writer,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var mark = Fingerprint.of(List.of(type, started, changes.latest(), grounds.today()));
    // Asked for anew each time: what was hidden is not to be found in anybody's cache.
    response.setHeader(
        HttpHeaders.CACHE_CONTROL, CacheControl.noCache().cachePublic().getHeaderValue());
    if (new ServletWebRequest(request, response).checkNotModified("W/\"" + mark + "\"")) {
      return;
    }
    var descriptions = catalogue.describe();
    response.setContentType(new MediaType(MediaType.parseMediaType(type), UTF_8).toString());
    for (var other : InventoryPage.LINKED_DATA) {
      response.addHeader(
          HttpHeaders.LINK,
          "<%s>; rel=\"alternate\"; type=\"%s\"".formatted(other.path(), other.type()));
    }
    writer.accept(descriptions, response.getOutputStream());
  }

  @GetMapping(
      path = {"/inventory", OF_EACH_LANGUAGE},
      produces = InventoryPage.TURTLE)
  ResponseEntity<Void> toTurtle() {
    return see(InventoryPage.TURTLE_FILE);
  }

  @GetMapping(
      path = {"/inventory", OF_EACH_LANGUAGE},
      produces = InventoryPage.JSON_LD)
  ResponseEntity<Void> toJsonLd() {
    return see(InventoryPage.JSON_LD_FILE);
  }

  /// The name of the catalogue.
  @GetMapping("/inventory")
  ResponseEntity<Void> toPage(HttpServletRequest request) {
    return see("/" + language(request) + "/inventory");
  }

  /// The name of a record's data: there is a page for whoever may know of it.
  @GetMapping("/inventory/{id}")
  ResponseEntity<Void> toRecord(@PathVariable String id, HttpServletRequest request) {
    return see("/" + language(request) + "/inventory/" + id);
  }

  private static String language(HttpServletRequest request) {
    return Language.preferred(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)).code();
  }

  private static ResponseEntity<Void> see(String path) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .location(URI.create(path))
        .varyBy(HttpHeaders.ACCEPT, HttpHeaders.ACCEPT_LANGUAGE)
        .build();
  }
}
