package dev.portcullis.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A link or a picture in a page leads to something in this checkout. */
final class LinksTest {

  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
  private static final Pattern ELSEWHERE = Pattern.compile("[a-z][a-z0-9+.-]*:.*");
  private static final Pattern CODE = Pattern.compile("(?m)^    .*$|`[^`\n]*`");
  private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.*)$");

  @Test
  void everyLinkLeadsSomewhere() throws IOException {
    List<String> broken = new ArrayList<>();
    List<Path> pages = SourceTree.pages();
    for (Path page : pages) {
      broken.addAll(brokenLinks(page));
    }
    assertThat(pages).hasSizeGreaterThan(5);
    assertThat(broken).isEmpty();
  }

  @Test
  void aBrokenLinkIsFound(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("there.md"), "# What it is, and why\n");
    Path page =
        Files.writeString(
            folder.resolve("page.md"),
            """
            # Planted
            [good](there.md), [good](there.md#what-it-is-and-why), [good](#planted), [far](https://example.org/x)
            `[code](nowhere.md)`

                [code](nowhere.md)

            [gone](missing.md) ![gone](pictures/missing.png) [lost](there.md#another)
            """);
    assertThat(brokenLinks(page).stream().map(link -> link.substring(link.indexOf(": ") + 2)))
        .containsExactly("missing.md", "pictures/missing.png", "there.md#another");
  }

  private static List<String> brokenLinks(Path page) throws IOException {
    List<String> broken = new ArrayList<>();
    Matcher links = LINK.matcher(CODE.matcher(Files.readString(page)).replaceAll(""));
    while (links.find()) {
      String link = links.group(1);
      if (!ELSEWHERE.matcher(link).matches() && !leadsSomewhere(page, link)) {
        broken.add(page + ": " + link);
      }
    }
    return broken;
  }

  private static boolean leadsSomewhere(Path page, String link) throws IOException {
    String[] parts = link.split("#", 2);
    Path target = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]).normalize();
    if (!Files.exists(target)) {
      return false;
    }
    return parts.length == 1 || anchors(target).contains(parts[1]);
  }

  /** The names of a page's headings, as the places that show such pages make them. */
  private static List<String> anchors(Path page) throws IOException {
    return HEADING
        .matcher(Files.readString(page))
        .results()
        .map(heading -> heading.group(1).toLowerCase(Locale.ROOT))
        .map(heading -> heading.replaceAll("[^\\p{L}\\p{N} _-]", "").strip().replace(' ', '-'))
        .toList();
  }
}
