package mizan.engine.evidence;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Where an exchange stands in an archive: a line of its index.
///
/// @param key what tells equal requests, as a digest
/// @param status of the answer; 0 without one
/// @param sha256 of the body, in hexadecimal figures; "" without one
/// @param etag that the answer had; "" without one
/// @param lastModified likewise
/// @param offset of its first record in the archive's file, in bytes
/// @param length of its records in that file, in bytes
/// @param link the head of the chain of digests after this exchange
/// @param instead the link of the one in whose place it answers from now on; null for most
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Kept(
    String key,
    String method,
    String address,
    Instant at,
    int status,
    String sha256,
    String etag,
    String lastModified,
    long offset,
    long length,
    String link,
    @Nullable String instead) {
  long end() {
    return offset + length;
  }
}
