package mizan.platform.exchange;

/// Something that somebody looks at before everybody may see it.
interface Looked {
  Thing thing();

  int number();

  String title();

  Moderation state();

  /// Why it is not shown; "" unless somebody decided so.
  String reason();

  /// How often anything of it was changed.
  int version();

  /// The id of whoever sent it.
  String by();
}
