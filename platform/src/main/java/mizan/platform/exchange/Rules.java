package mizan.platform.exchange;

import mizan.platform.web.Trilingual;

/// By when the country wants requests dealt with: facts of the country, in days.
///
/// @param working whether days on which bodies are not at work do not count
/// @param acknowledge within which somebody says that the request has come
/// @param answer within which it is answered
/// @param extension by which that may be longer, once and with a reason
/// @param veryLate how long after the day on which it was due it is very late
/// @param review within which an answer that was contested is looked at again
/// @param silence after which a release that nobody contests counts as confirmed, in calendar days
/// @param source where the numbers come from, for everybody to read
public record Rules(
    boolean working,
    int acknowledge,
    int answer,
    int extension,
    int veryLate,
    int review,
    int silence,
    Trilingual source) {

  public Rules {
    if (acknowledge < 1
        || answer < acknowledge
        || extension < 0
        || veryLate < 1
        || review < 1
        || silence < 1) {
      throw new IllegalArgumentException("clocks need days: " + answer);
    }
  }
}
