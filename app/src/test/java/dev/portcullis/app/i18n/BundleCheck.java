package dev.portcullis.app.i18n;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Compares the texts of two languages with each other and with the keys that source code names.
 *
 * <p>A string literal in the source that begins with a bundle's name and a dot is a key; one that
 * also ends in a dot is the beginning of keys chosen at run time.
 */
final class BundleCheck {

  private static final Pattern LITERAL = Pattern.compile("\"([a-z][a-z-]*\\.[A-Za-z0-9._-]*)\"");
  private static final Pattern PLACE = Pattern.compile("\\{(\\d+)[^}]*}");
  private static final Set<String> FILE_ENDINGS = Set.of(".css", ".json", ".properties", ".png");

  private BundleCheck() {}

  /**
   * Everything that is wrong, one sentence each; empty when all is well.
   *
   * @param english bundle name → key → text
   * @param chinese the same in the other language
   * @param sources the text of the source files
   */
  static List<String> problems(
      Map<String, Map<String, String>> english,
      Map<String, Map<String, String>> chinese,
      List<String> sources) {
    List<String> problems = new ArrayList<>();
    Set<String> keys = new TreeSet<>();
    Set<String> beginnings = new TreeSet<>();
    for (String source : sources) {
      Matcher matcher = LITERAL.matcher(source);
      while (matcher.find()) {
        String literal = matcher.group(1);
        if (english.containsKey(literal.substring(0, literal.indexOf('.')))
            && FILE_ENDINGS.stream().noneMatch(literal::endsWith)) {
          (literal.endsWith(".") ? beginnings : keys).add(literal);
        }
      }
    }
    Set<String> written = new TreeSet<>();
    Set<String> bundles = new TreeSet<>(english.keySet());
    bundles.addAll(chinese.keySet());
    for (String bundle : bundles) {
      Map<String, String> en = english.getOrDefault(bundle, Map.of());
      Map<String, String> zh = chinese.getOrDefault(bundle, Map.of());
      written.addAll(en.keySet());
      compare(bundle, en, zh, problems);
    }
    for (String key : keys) {
      if (!written.contains(key)) {
        problems.add("missing: the source names " + key);
      }
    }
    for (String key : written) {
      if (!keys.contains(key) && beginnings.stream().noneMatch(key::startsWith)) {
        problems.add("unused: nothing names " + key);
      }
    }
    return problems;
  }

  private static void compare(
      String bundle, Map<String, String> en, Map<String, String> zh, List<String> problems) {
    Set<String> all = new TreeSet<>(en.keySet());
    all.addAll(zh.keySet());
    for (String key : all) {
      if (!key.startsWith(bundle + ".")) {
        problems.add("misplaced: " + key + " stands in " + bundle);
      }
      String english = en.get(key);
      String chinese = zh.get(key);
      if (english == null) {
        problems.add("missing in English: " + key);
        continue;
      }
      if (chinese == null) {
        problems.add("missing in Chinese: " + key);
        continue;
      }
      if (english.isBlank() || chinese.isBlank()) {
        problems.add("empty: " + key);
      }
      if (!places(english).equals(places(chinese))) {
        problems.add("places differ: " + key);
      }
      if (english.indexOf('\'') >= 0 || chinese.indexOf('\'') >= 0) {
        problems.add("a plain apostrophe is a quote in a pattern: " + key);
      }
    }
  }

  private static Set<String> places(String text) {
    Set<String> places = new TreeSet<>();
    Matcher matcher = PLACE.matcher(text);
    while (matcher.find()) {
      places.add(matcher.group(1));
    }
    return places;
  }
}
