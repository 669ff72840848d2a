package mizan.platform.backups;

/// A backup that cannot be made or used, for a reason that the person at the keyboard can mend.
public final class BackupRefused extends RuntimeException {
  private final String key;
  private final transient Object[] arguments;

  BackupRefused(String key, Object... arguments) {
    super(key);
    this.key = key;
    this.arguments = arguments.clone();
  }

  /// Of the sentence, in the words of the room.
  public String key() {
    return key;
  }

  public Object[] arguments() {
    return arguments.clone();
  }
}
