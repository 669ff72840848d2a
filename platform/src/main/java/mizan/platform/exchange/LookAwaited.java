package mizan.platform.exchange;

/// A reuse or an initiative was sent that somebody has to look at before everybody may see it.
public record LookAwaited(Thing thing, int number, String title) {}
