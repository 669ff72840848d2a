package mizan.platform.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// Tables that are kept as files by whoever asks for them.
public final class Downloads {
  private static final MediaType CSV = new MediaType("text", "csv", UTF_8);
  private static final MediaType XLSX =
      MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  private static final MediaType CALENDAR = new MediaType("text", "calendar", UTF_8);

  private Downloads() {}

  public static ResponseEntity<byte[]> csv(String name, String text) {
    return file(name, CSV, text.getBytes(UTF_8));
  }

  public static ResponseEntity<byte[]> workbook(String name, byte[] bytes) {
    return file(name, XLSX, bytes);
  }

  /// Days that a calendar program takes in (RFC 5545).
  public static ResponseEntity<byte[]> calendar(String name, String text) {
    return file(name, CALENDAR, text.getBytes(UTF_8));
  }

  private static ResponseEntity<byte[]> file(String name, MediaType type, byte[] bytes) {
    return ResponseEntity.ok()
        .contentType(type)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .body(bytes);
  }
}
