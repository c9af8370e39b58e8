package dev.portcullis.core.policy;

import dev.portcullis.core.net.HostAddress;
import dev.portcullis.core.net.Subnet;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One rule that was looked at and how it came out. Immutable; its sentences are put together only
 * when they are asked for.
 */
public final class Finding {

  /** Among facts, before those of a finding within. No argument is one: controls are shown. */
  private static final String BEGIN = "\u000e";

  /** Among facts, behind those of a finding within. */
  private static final String END = "\u000f";

  /** A finding within a finding within one is nothing this program ever wrote. */
  private static final int MOST_WITHIN = 2;

  private final Sentence sentence;
  private final String variant;
  private final Object[] arguments;

  Finding(Sentence sentence, Object... arguments) {
    this(sentence, "", arguments);
  }

  private Finding(Sentence sentence, String variant, Object[] arguments) {
    this.sentence = sentence;
    this.variant = variant;
    this.arguments = arguments;
  }

  /** A finding whose sentence depends on one more word, such as the flaw of an address. */
  static Finding variant(Sentence sentence, String variant, Object... arguments) {
    return new Finding(sentence, variant, arguments);
  }

  /** Which rule. */
  public Rule rule() {
    return sentence.rule();
  }

  /** How it came out. */
  public Severity severity() {
    return sentence.severity();
  }

  /**
   * One word for how it came out, in capitals: the name of the {@link Reason} where it decides, a
   * word of its own where a rule is merely met or warns (such as {@code OFF_LINK}).
   */
  public String reasonName() {
    return sentence.reasonName();
  }

  /** The deciding reason, where there is one. */
  public Optional<Reason> reason() {
    return sentence.reason();
  }

  /** The sentence a person reads. Untrusted text in it is cut and made visible. */
  public String message(Locale locale) {
    return PolicyMessages.in(locale).format(key(), shown(locale));
  }

  /** What a person can do about it. */
  public Optional<String> fix(Locale locale) {
    PolicyMessages messages = PolicyMessages.in(locale);
    String key = key() + ".fix";
    return messages.find(key).isPresent()
        ? Optional.of(messages.format(key, shown(locale)))
        : Optional.empty();
  }

  /**
   * What the sentence is made of, as words that can be kept and told again later in any language.
   */
  public List<String> facts() {
    List<String> facts = new ArrayList<>(List.of(sentence.name(), variant));
    for (Object argument : arguments) {
      if (argument instanceof Finding within) {
        facts.add(BEGIN);
        facts.addAll(within.facts());
        facts.add(END);
      } else {
        facts.add(shown(argument, Locale.ENGLISH));
      }
    }
    return facts;
  }

  /** The finding of {@link #facts} that were kept; empty if this program knows no such sentence. */
  public static Optional<Finding> ofFacts(List<String> facts) {
    return ofFacts(new ArrayDeque<>(facts), 0);
  }

  /** Takes the facts of one finding away, up to its end. */
  private static Optional<Finding> ofFacts(Deque<String> facts, int depth) {
    if (facts.size() < 2 || depth > MOST_WITHIN) {
      return Optional.empty();
    }
    String name = facts.removeFirst();
    String variant = facts.removeFirst();
    List<Object> arguments = new ArrayList<>();
    while (!facts.isEmpty()) {
      String fact = facts.removeFirst();
      if (fact.equals(END) && depth > 0) {
        break;
      }
      if (!fact.equals(BEGIN)) {
        arguments.add(fact);
        continue;
      }
      Optional<Finding> within = ofFacts(facts, depth + 1);
      if (within.isEmpty()) {
        return within;
      }
      arguments.add(within.get());
    }
    return Arrays.stream(Sentence.values())
        .filter(sentence -> sentence.name().equals(name))
        .findFirst()
        .map(sentence -> new Finding(sentence, variant, arguments.toArray()));
  }

  private String key() {
    String key = "finding." + sentence.name();
    return variant.isEmpty() ? key : key + "." + variant;
  }

  private Object[] shown(Locale locale) {
    return Arrays.stream(arguments).map(each -> shown(each, locale)).toArray();
  }

  private static String shown(Object argument, Locale locale) {
    return switch (argument) {
      case HostAddress address -> address.text();
      case Subnet subnet -> subnet.text();
      case SpecialRange range -> range.range().text() + " (" + range.name() + ")";
      case PortRange range -> range.text().replace('-', '–');
      case Finding finding -> finding.message(locale);
      case List<?> list ->
          list.stream().map(each -> shown(each, locale)).collect(Collectors.joining(", "));
      case String text -> ShownText.of(text);
      default -> String.valueOf(argument);
    };
  }

  @Override
  public String toString() {
    return rule().label() + ": " + reasonName();
  }
}
