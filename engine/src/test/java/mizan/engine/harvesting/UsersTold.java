package mizan.engine.harvesting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import mizan.engine.catalogue.Activity;
import mizan.engine.catalogue.Activity.Kind;
import mizan.engine.catalogue.Offer;
import mizan.engine.catalogue.Offer.State;
import mizan.engine.fetching.Fetcher;

/// What a portal on the loopback told of its users, beside its catalogue.
record UsersTold(Harvest harvest, List<Offer> offers, List<Activity> activities) {
  Offer offer(Kind kind) {
    return offers.stream().filter(offer -> offer.kind() == kind).findFirst().orElseThrow();
  }

  State state(Kind kind) {
    return offer(kind).state();
  }

  List<Activity> of(Kind kind) {
    return activities.stream().filter(activity -> activity.kind() == kind).toList();
  }

  static UsersTold of(URI address) {
    try (var fetcher = new Fetcher()) {
      var harvester = new Harvester(fetcher);
      var portal = new Portal("portal", new Portal.Location.Web(address));
      var harvest = harvester.harvest(portal, _ -> {});
      var activities = new ArrayList<Activity>();
      return new UsersTold(
          harvest, Objects.requireNonNull(harvester.users(activities::add)), activities);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
