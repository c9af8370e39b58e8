package dev.portcullis.core.device;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** The names of behaviours. */
final class BehaviourText {

  private static final String GREETING = "READY\r\n";
  private static final long RESET_AFTER = 100;
  private static final Duration DRIBBLE = Duration.ofMillis(100);

  /** How a behaviour is made: without a figure, and with one where it takes one. */
  private record Kind(Behaviour usual, Function<String, Behaviour> with) {}

  private static final Map<String, Kind> KINDS = kinds();

  private BehaviourText() {}

  private static Map<String, Kind> kinds() {
    Map<String, Kind> kinds = new LinkedHashMap<>();
    plain(kinds, new Behaviour.Echo());
    plain(kinds, new Behaviour.Discard());
    plain(kinds, new Behaviour.Chargen());
    with(kinds, new Behaviour.Greeting(GREETING), Behaviour.Greeting::new);
    plain(kinds, new Behaviour.Refuse());
    plain(kinds, new Behaviour.NeverAccept());
    plain(kinds, new Behaviour.Stall());
    with(kinds, new Behaviour.ResetAfter(RESET_AFTER), n -> new Behaviour.ResetAfter(count(n)));
    plain(kinds, new Behaviour.HalfClose());
    with(kinds, new Behaviour.Dribble(DRIBBLE), BehaviourText::dribble);
    with(kinds, new Behaviour.Flood(Behaviour.Flood.ENDLESS), n -> new Behaviour.Flood(count(n)));
    return kinds;
  }

  private static Behaviour dribble(String milliseconds) {
    return new Behaviour.Dribble(Duration.ofMillis(count(milliseconds)));
  }

  private static void plain(Map<String, Kind> kinds, Behaviour behaviour) {
    String name = word(behaviour);
    with(
        kinds,
        behaviour,
        figure -> {
          throw new IllegalArgumentException(
              "\"" + name + "\" takes nothing after it, but \":" + figure + "\" was given");
        });
  }

  private static void with(
      Map<String, Kind> kinds, Behaviour usual, Function<String, Behaviour> with) {
    kinds.put(word(usual), new Kind(usual, with));
  }

  static List<String> names() {
    return List.copyOf(KINDS.keySet());
  }

  static Behaviour parse(String text) {
    int colon = text.indexOf(':');
    String word = (colon < 0 ? text : text.substring(0, colon)).strip().toLowerCase(Locale.ROOT);
    Kind kind = KINDS.get(word);
    if (kind == null) {
      throw new IllegalArgumentException(
          "there is no behaviour \"" + text + "\"; there are " + String.join(", ", names()));
    }
    return colon < 0 ? kind.usual() : kind.with().apply(text.substring(colon + 1));
  }

  private static long count(String text) {
    try {
      long count = Long.parseLong(text.strip());
      if (count >= 0) {
        return count;
      }
    } catch (NumberFormatException e) {
      // Said below.
    }
    throw new IllegalArgumentException("\"" + text + "\" is no whole number from 0");
  }

  static String text(Behaviour behaviour) {
    String word = word(behaviour);
    return switch (behaviour) {
      case Behaviour.Greeting greeting -> word + ":" + greeting.text();
      case Behaviour.ResetAfter reset -> word + ":" + reset.bytes();
      case Behaviour.Dribble dribble -> word + ":" + dribble.interval().toMillis();
      case Behaviour.Flood flood ->
          flood.totalBytes() == Behaviour.Flood.ENDLESS ? word : word + ":" + flood.totalBytes();
      case Behaviour.Echo _,
          Behaviour.Discard _,
          Behaviour.Chargen _,
          Behaviour.Refuse _,
          Behaviour.NeverAccept _,
          Behaviour.Stall _,
          Behaviour.HalfClose _ ->
          word;
    };
  }

  private static String word(Behaviour behaviour) {
    return switch (behaviour) {
      case Behaviour.Echo _ -> "echo";
      case Behaviour.Discard _ -> "discard";
      case Behaviour.Chargen _ -> "chargen";
      case Behaviour.Greeting _ -> "greeting";
      case Behaviour.Refuse _ -> "refuse";
      case Behaviour.NeverAccept _ -> "never-accept";
      case Behaviour.Stall _ -> "stall";
      case Behaviour.ResetAfter _ -> "reset-after";
      case Behaviour.HalfClose _ -> "half-close";
      case Behaviour.Dribble _ -> "dribble";
      case Behaviour.Flood _ -> "flood";
    };
  }
}
