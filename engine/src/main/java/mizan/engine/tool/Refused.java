package mizan.engine.tool;

/// Arguments that a command cannot work with, said in the reader's words.
final class Refused extends RuntimeException {
  Refused(String said) {
    super(said);
  }
}
