package mizan.platform.accounts;

import java.time.ZoneId;
import java.util.List;
import mizan.platform.accounts.pages.AuditPage;
import mizan.platform.accounts.pages.AuditPage.Row;
import mizan.platform.web.Field;
import mizan.platform.web.Language;
import mizan.platform.web.PageController;
import mizan.platform.web.Pager;
import mizan.platform.web.Words;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Opens the page where the unit sees what was changed on the site.
@PageController
class AuditController {
  private static final int ON_A_PAGE = 50;

  private final Audit audit;
  private final Accounts accounts;
  private final Questions questions;
  private final ZoneId zone;

  AuditController(
      Audit audit,
      Accounts accounts,
      Questions questions,
      @Value("${mizan.web.zone}") ZoneId zone) {
    this.audit = audit;
    this.accounts = accounts;
    this.questions = questions;
    this.zone = zone;
  }

  @GetMapping("/audit")
  AuditPage list(
      Language language,
      @RequestParam(defaultValue = "") String subject,
      @RequestParam(defaultValue = "") String who,
      @RequestParam(defaultValue = "") String day,
      @RequestParam(defaultValue = "1") int page) {
    var filter = new AuditFilter(subject.strip(), who.strip(), day.strip(), zone);
    var pager = new Pager(page, ON_A_PAGE, audit.count(filter));
    return new AuditPage(
        fields(questions.words(language), filter),
        audit.list(filter, pager.offset(), pager.size()).stream().map(this::row).toList(),
        pager);
  }

  private static List<Field> fields(Words words, AuditFilter filter) {
    var isWrong = !filter.day().isEmpty() && filter.findDay().isEmpty();
    return List.of(
        Field.Line.of("subject", words.text("accounts.audit.subject"), filter.subject()),
        Field.Line.of("who", words.text("accounts.audit.who"), filter.who()),
        new Field.Line(
            "day",
            words.text("accounts.audit.day"),
            "",
            filter.day(),
            isWrong ? words.text("accounts.audit.day.wrong") : ""));
  }

  private Row row(AuditEntry entry) {
    var deed = entry.deed();
    return new Row(
        entry.number(),
        entry.at(),
        entry.who(),
        accounts.find(entry.who()).map(Person::name).orElse(""),
        deed.room(),
        deed.kind(),
        deed.subject(),
        deed.action(),
        deed.was(),
        deed.became(),
        deed.why());
  }
}
