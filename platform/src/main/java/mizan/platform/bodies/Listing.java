package mizan.platform.bodies;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import mizan.platform.bodies.Involvement.Part;
import mizan.platform.bodies.pages.BodiesPage.Branch;
import mizan.platform.bodies.pages.BodiesPage.Filter;
import mizan.platform.bodies.pages.BodiesPage.Row;
import mizan.platform.web.Language;
import mizan.platform.web.Narrowing;
import mizan.platform.web.Sorting;
import mizan.platform.web.Trilingual;

/// The bodies that a list shows, in the order or the tree that its address asks for.
///
/// @param part who takes part
record Listing(Register register, Part part, Filter filter, Language language) {
  private static final Trilingual NONE = Trilingual.same("");

  /// The bodies that fit the filter.
  Stream<PublicBody> wanted() {
    return register.list().stream()
        .filter(body -> Narrowing.allows(filter.kind(), body.kind().code()))
        .filter(body -> Narrowing.allows(filter.level(), body.level().code()))
        .filter(body ->
            Narrowing.allows(
                filter.sector(), Optional.ofNullable(body.sector()).map(Sector::code).orElse("")))
        .filter(body ->
            Narrowing.allows(
                filter.governorate(),
                register.governorateOf(body).map(PublicBody::slug).orElse("")))
        .filter(body ->
            switch (filter.portal()) {
              case "with" -> !part.portals(body.slug()).isEmpty();
              case "without" -> part.portals(body.slug()).isEmpty();
              default -> true;
            })
        .filter(body ->
            switch (filter.life()) {
              case "ended" -> !body.isAlive(filter.day());
              case "all" -> true;
              default -> body.isAlive(filter.day());
            })
        .filter(body -> filter.text().isBlank() || register.isFoundBy(filter.text(), body));
  }

  List<Row> rows(Sorting sorting) {
    var order = orders().getOrDefault(sorting.column(), Comparator.comparing(Row::slug));
    return wanted().map(this::row).sorted(sorting.descending() ? order.reversed() : order).toList();
  }

  /// The order of each column, upwards.
  Map<String, Comparator<Row>> orders() {
    return Map.of(
        "name", Comparator.comparing(row -> row.name().in(language), language.order()),
        "kind", Comparator.comparing((Row row) -> PublicBody.Kind.of(row.kind())),
        "sector", Comparator.comparing(Row::sector),
        "governorate",
            Comparator.comparing((Row row) -> row.governorate().in(language), language.order()),
        "portals", Comparator.comparingInt(Row::portals),
        "datasets", Comparator.comparingLong(Row::datasets));
  }

  Row row(PublicBody body) {
    return new Row(
        body.slug(),
        body.name(),
        body.kind().code(),
        body.sector() == null ? "" : body.sector().code(),
        body.kind() == PublicBody.Kind.GOVERNORATE
            ? NONE
            : register.governorateOf(body).map(PublicBody::name).orElse(NONE),
        part.portals(body.slug()).size(),
        part.datasets(body.slug()),
        body.isAlive(filter.day()));
  }

  /// The living bodies right under one, each with those under it.
  List<Branch> tree(String slug) {
    return register.parts(slug).stream()
        .filter(body -> body.isAlive(filter.day()))
        .map(body -> new Branch(row(body), tree(body.slug())))
        .toList();
  }
}
