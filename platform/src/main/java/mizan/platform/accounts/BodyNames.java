package mizan.platform.accounts;

import java.util.List;
import mizan.platform.web.Choice;
import mizan.platform.web.Language;

/// Tells which public bodies an officer may speak for; the room of bodies knows them.
public interface BodyNames {
  List<Choice> list(Language language);
}
