package mizan.platform.inventory;

import java.util.List;
import java.util.Map;
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

  /// Systems in which bodies of the invented country keep data; none for a real one.
  ///
  /// @return their bodies and numbers are not looked at
  List<InformationSystem> systems();

  /// Invented data that a body holds.
  ///
  /// @param found what stands against opening; null for nothing
  /// @param axis on which it does; null for none
  /// @param decision null before one
  /// @param promised in how many quarters it is to be published; less than 0 where that is over
  /// @param answers to other fields, by their keys
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
      Decision.@Nullable Outcome decision,
      int promised,
      Map<String, String> answers) {
    public Holding {
      answers = Map.copyOf(answers);
    }
  }
}
