package mizan.platform.accounts.pages;

import java.util.List;
import mizan.platform.web.Page;
import mizan.platform.web.Words;

/// The recovery codes, shown this once.
public record RecoveryCodesPage(List<String> codes) implements Page {
  public RecoveryCodesPage {
    codes = List.copyOf(codes);
  }

  @Override
  public String title(Words words) {
    return words.text("accounts.codes");
  }
}
