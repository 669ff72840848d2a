package mizan.platform.inventory;

import java.util.List;
import mizan.platform.inventory.Asset.State;
import mizan.platform.inventory.Asset.Visibility;
import mizan.platform.web.Trilingual;
import org.jspecify.annotations.Nullable;

/// The country as its inventory needs it; the room of countries knows it.
public interface InventoryCountry {
  /// The grounds on which its law lets data be kept back, [LegalGround#OTHER] last.
  List<LegalGround> grounds();

  /// How a decision is contested, step by step; "" where no source says it.
  Trilingual appeal();

  /// What the bodies of the invented country hold beside what they publish; none for a real one.
  List<Holding> holdings();

  /// Invented data that a body holds.
  ///
  /// @param found what stands against opening; null for nothing
  /// @param axis on which it does; null for none
  /// @param decision null before one
  record Holding(
      Trilingual title,
      String theme,
      String kind,
      String frequency,
      State state,
      Visibility visibility,
      Assessment.@Nullable Outcome found,
      @Nullable Axis axis,
      String ground,
      Decision.@Nullable Outcome decision) {}
}
