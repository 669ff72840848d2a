package mizan.platform.judgements;

import java.net.http.HttpResponse;
import mizan.platform.accounts.Actor;
import mizan.platform.accounts.Grant;
import mizan.platform.accounts.Guest;
import mizan.platform.accounts.People;
import mizan.platform.accounts.Role;

/// Two assessors of an edition at their browsers, and what they and the unit send of one question.
final class Panel {
  static final String METHODOLOGY =
      """
      id: half
      version: "1"
      title: {ar: نصف, fr: Moitié, en: Half}
      dimensions:
        - {code: metadata, share: 40, criteria: {title-readable: 1}}
        - {code: impact, share: 60, criteria: {impact: 40, access-to-information: 20}}
      levels: {excellent: 85, good: 70, sufficient: 55, weak: 0}
      ranking: {coverage: 0.5, datasets: 1}
      """;

  static final String NOTE = "Two apps use the wells.";

  final Guest one;
  final Guest two;
  final Question question;
  private final People people;
  private final int port;

  Panel(People people, int port, Question question) {
    this.people = people;
    this.port = port;
    this.question = question;
    this.one = assessor(Actor.ACADEMIA);
    this.two = assessor(Actor.CIVIL_SOCIETY);
  }

  Guest assessor(Actor actor) {
    return people.signIn(people.add(new Grant(Role.ASSESSOR, actor.code())), port);
  }

  HttpResponse<String> judge(Guest guest, String value) {
    return guest.post(
        path(),
        "do",
        "judge",
        "value",
        value,
        "evidence",
        "https://x.example/apps\n",
        "note",
        NOTE,
        "version",
        "0");
  }

  HttpResponse<String> change(Guest guest, String value, int version, String reason) {
    return guest.post(
        path(),
        "do",
        "change",
        "value",
        value,
        "evidence",
        "https://x.example/more",
        "note",
        NOTE,
        "reason",
        reason,
        "version",
        "" + version);
  }

  HttpResponse<String> settle(Guest guest, String value, int version, String reason) {
    return guest.post(
        path(), "do", "settle", "value", value, "reason", reason, "version", "" + version);
  }

  String home() {
    return "/en/editions/" + question.edition();
  }

  String list() {
    return home() + "/judgements";
  }

  String path() {
    return list() + "/" + question.portal() + "/" + question.criterion();
  }
}
