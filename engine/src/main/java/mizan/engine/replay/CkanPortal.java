package mizan.engine.replay;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import mizan.engine.replay.PackageIndex.Entry;
import tools.jackson.databind.json.JsonMapper;

/// A CKAN or DKAN portal: packages answered by the action API.
///
/// @param exports files that stand beside the recording and are served as they are, by their path
record CkanPortal(
    PackageIndex packages,
    Map<String, Path> exports,
    KeptUsers users,
    Dialect dialect,
    Faults faults)
    implements ReplayedPortal {

  private static final Pattern ACTION =
      Pattern.compile("(?:(?:fr|ar|en)/)?api/(?:3/)?action/(\\w+)/?");

  @Override
  public String entry() {
    return dialect.dkan() ? "api/3/action/package_list" : "api/3/action/package_search";
  }

  @Override
  public boolean withdraw(String id) {
    return packages.withdraw(id);
  }

  @Override
  public Answer answer(Asked asked) throws IOException {
    var export = exports.get(asked.path());
    if (export != null) {
      return new Answer(200, Recording.contentType(asked.path()), new Body.Stored(export));
    }
    var action = ACTION.matcher(asked.path());
    if (!action.matches()) {
      return Answer.notFound();
    }
    if (faults.successFalse()) {
      return refusal(200, asked, "Internal Server Error", "The action could not be carried out");
    }
    return answer(action.group(1), asked);
  }

  private Answer answer(String action, Asked asked) throws IOException {
    return switch (action) {
      case "site_read" -> success(action, asked, "true");
      case "package_list" ->
          success(action, asked, json(page(names(), asked, packages.entries().size())));
      case "package_show" -> show(action, asked);
      case "organization_list" -> success(action, asked, organizations(asked));
      default -> dialect.dkan() ? dkanOnly(action, asked) : ckanOnly(action, asked);
    };
  }

  private Answer ckanOnly(String action, Asked asked) throws IOException {
    return switch (action) {
      case "status_show" -> success(action, asked, json(status(asked)));
      case "package_search" -> search(action, asked);
      case "ckanext_showcase_list" ->
          users
              .find("showcases")
              .map(all -> success(action, asked, all.toString()))
              .orElse(unknown(action, asked));
      case "ckanext_showcase_package_list" -> cited(action, asked);
      case "list_datarequests" -> users(action, asked, "requests", "result");
      case "issue_search" -> users(action, asked, "issues", "results");
      default -> unknown(action, asked);
    };
  }

  private Answer dkanOnly(String action, Asked asked) throws IOException {
    return action.equals("current_package_list_with_resources")
        ? success(action, asked, packages.list(page(packages.entries(), asked, 10)))
        : unknown(action, asked);
  }

  private static Answer unknown(String action, Asked asked) {
    return refusal(404, asked, "Not Found Error", "Action name not known: " + action);
  }

  private Answer search(String action, Asked asked) throws IOException {
    var search = PackageSearch.find(asked);
    if (search.isEmpty()) {
      return refusal(409, asked, "Search Error", "This recording cannot answer that query");
    }
    var found = search.get().in(packages);
    var most = faults.clampRows() > 0 ? faults.clampRows() : dialect.rowsMax();
    var rows = Math.min(asked.number("rows", 10), Math.min(most, dialect.rowsMax()));
    var page = found.stream().skip(asked.number("start", 0)).limit(rows).toList();
    var result =
        "{\"count\":%d,\"sort\":%s,\"facets\":{},\"results\":%s,\"search_facets\":{}}"
            .formatted(
                found.size() + faults.announceExtra(),
                json(search.get().sort()),
                packages.list(page));
    return success(action, asked, result);
  }

  /// Of the datasets that a showcase cites, those that are there.
  private Answer cited(String action, Asked asked) throws IOException {
    var cited = new ArrayList<Entry>();
    for (var showcase : users.find("showcases").orElse(List.of())) {
      if (showcase.path("id").asString().equals(asked.text("showcase_id", ""))) {
        for (var id : showcase.path("packages")) {
          var entry = packages.find(id.asString());
          if (entry != null) {
            cited.add(entry);
          }
        }
      }
    }
    return success(action, asked, packages.list(cited));
  }

  /// A page of what users wrote.
  ///
  /// @param list its name where it is kept
  /// @param member its name in the answer
  private Answer users(String action, Asked asked, String list, String member) {
    return users
        .find(list)
        .map(all -> {
          var page = KeptUsers.page(all, asked.number("offset", 0), asked.number("limit", 10));
          return success(
              action, asked, "{\"count\":%d,\"%s\":%s}".formatted(all.size(), member, page));
        })
        .orElse(unknown(action, asked));
  }

  private Answer show(String action, Asked asked) throws IOException {
    var entry = packages.find(asked.text("id", ""));
    if (entry == null) {
      return refusal(404, asked, "Not Found Error", "Not found");
    }
    var shown = packages.list(List.of(entry));
    return success(action, asked, dialect.dkan() ? shown : shown.substring(1, shown.length() - 1));
  }

  private List<String> names() {
    return packages.entries().stream().map(Entry::name).sorted().toList();
  }

  private String organizations(Asked asked) {
    var organizations = packages.organizations();
    if (!asked.text("all_fields", "").equalsIgnoreCase("true")) {
      return json(organizations.keySet());
    }
    return json(
        organizations.entrySet().stream()
            .map(one -> Map.of("name", one.getKey(), "title", one.getValue()))
            .toList());
  }

  private static Map<String, Object> status(Asked asked) {
    return Map.of(
        "ckan_version", "2.10.4",
        "site_url", asked.root().toString(),
        "extensions", List.of("dcat", "fluent", "scheming_datasets"));
  }

  private static <T> List<T> page(List<T> all, Asked asked, int usual) {
    return all.stream()
        .skip(asked.number("offset", 0))
        .limit(asked.number("limit", usual))
        .toList();
  }

  private static Answer success(String action, Asked asked, String result) {
    return Answer.json(
        200,
        "{\"help\":%s,\"success\":true,\"result\":%s}"
            .formatted(json(help(asked, action)), result));
  }

  private static Answer refusal(int status, Asked asked, String type, String message) {
    var error = json(Map.of("__type", type, "message", message));
    return Answer.json(
        status,
        "{\"help\":%s,\"success\":false,\"error\":%s}"
            .formatted(json(help(asked, "help_show")), error));
  }

  private static String help(Asked asked, String action) {
    return asked.root() + "api/3/action/help_show?name=" + action;
  }

  private static String json(Object value) {
    return JsonMapper.shared().writeValueAsString(value);
  }
}
