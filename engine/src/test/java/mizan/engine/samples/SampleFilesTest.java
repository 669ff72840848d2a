package mizan.engine.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import mizan.engine.content.Profiler;
import mizan.engine.criteria.Criteria;
import mizan.engine.criteria.FileVerdicts;
import mizan.engine.criteria.Setting;
import mizan.engine.criteria.Verdict;
import mizan.engine.privacy.PersonalData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The files of the demonstration country, opened and held against what was planted in them.
class SampleFilesTest {

  private static final Path SAMPLES = Path.of("..", "samples");
  private static final Setting SETTING =
      new Setting(List.of("ar", "fr"), LocalDate.of(2026, 11, 23), Setting.Links.UNMEASURED);

  @TempDir Path folder;

  @Test
  void everyFaultOfFilesIsFoundAndNothingElse() throws IOException {
    hold(Country.read(SAMPLES), 7);
  }

  @Test
  void aYearLaterTheFaultsThatAreLeftAreFoundAndNothingElse() throws IOException {
    hold(Country.read(SAMPLES).mended(), 2026);
  }

  @Test
  void aYearLaterHalfOfTheFaultsAreMendedAndNoOtherFileIsSpoilt() throws IOException {
    var country = Country.read(SAMPLES);
    var portal = country.portals().stream().filter(one -> one.slug().equals("culture")).findFirst();
    var first = planted(country, portal.orElseThrow());
    var later = planted(country.mended(), portal.orElseThrow());
    assertThat(first).containsAll(later);
    assertThat(later).isNotEmpty().hasSizeLessThan(first.size());
  }

  private List<String> planted(Country country, SamplePortal portal) throws IOException {
    return SampleCountry.drafts(country, portal, 7, folder).stream()
        .flatMap(draft -> draft.truths.stream())
        .filter(truth -> isAboutContent(truth.finding()))
        .map(Truth::line)
        .toList();
  }

  private void hold(Country country, long seed) throws IOException {
    var planted = new ArrayList<String>();
    var found = new ArrayList<String>();
    for (var portal : country.portals()) {
      for (var draft : SampleCountry.drafts(country, portal, seed, folder)) {
        draft.truths.stream()
            .filter(truth -> isAboutContent(truth.finding()))
            .forEach(truth -> planted.add(truth.line()));
        for (var file = 0; file < draft.files.size(); file++) {
          for (var finding : findings(portal, draft.files.get(file))) {
            found.add(
                new Truth(portal.slug(), draft.origin.id(), Integer.toString(file), finding)
                    .line());
          }
        }
      }
    }
    assertThat(planted).hasSizeGreaterThan(100);
    assertSoftly(softly -> {
      softly.assertThat(without(planted, found)).as("planted and not found").isEmpty();
      softly.assertThat(without(found, planted)).as("found and not planted").isEmpty();
    });
  }

  private static boolean isAboutContent(String finding) {
    var criterion = finding.split("/", 2)[0];
    return finding.equals(FileFault.UNREACHABLE)
        || criterion.equals("personal")
        || Criteria.OF_CONTENT.stream().anyMatch(one -> one.code().equals(criterion));
  }

  private List<String> findings(SamplePortal portal, Draft.DraftFile file) throws IOException {
    var path = folder.resolve(portal.slug() + ".files" + URI.create(file.url()).getPath());
    if (!Files.exists(path)) {
      return List.of(FileFault.UNREACHABLE);
    }
    assertThat(file.sizeBytes()).isEqualTo(Files.size(path));
    var personal = new PersonalData();
    var profile = Profiler.profile(path, file.kind().format(), List.of(personal));
    var findings = new ArrayList<String>();
    for (var one : FileVerdicts.of(profile, personal.findings(), SETTING).verdicts()) {
      if (one.verdict() instanceof Verdict.Measured(_, var measured)) {
        measured.forEach(finding -> findings.add(one.criterion().code() + "/" + finding.code()));
      }
    }
    personal.findings().forEach(one -> findings.add("personal/" + one.kind().code()));
    return findings;
  }

  private static List<String> without(List<String> lines, List<String> others) {
    var rest = new ArrayList<>(lines);
    others.forEach(rest::remove);
    return rest;
  }
}
