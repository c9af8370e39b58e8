package dev.portcullis.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The compiler's checks, with the very arguments of the root pom, each shown a planted fault. */
final class CompilerChecksTest {

  private static final int COMPILE_SECONDS = 120;

  @TempDir Path folder;

  @Test
  void aNullDereferenceFailsTheBuild() throws Exception {
    String output =
        compile(
            """
            package planted;

            import org.jspecify.annotations.NullMarked;
            import org.jspecify.annotations.Nullable;

            @NullMarked
            final class Planted {
              static int length(@Nullable String text) {
                return text.length();
              }
            }
            """);
    assertThat(output).contains("NullAway").contains("error:");
  }

  @Test
  void aLikelyMistakeFailsTheBuild() throws Exception {
    String output =
        compile(
            """
            package planted;

            final class Planted {
              static boolean same(Integer a, Integer b) {
                return a == b;
              }
            }
            """);
    assertThat(output).contains("BoxedPrimitiveEquality").contains("error:");
  }

  @Test
  void aLintWarningFailsTheBuild() throws Exception {
    String output =
        compile(
            """
            package planted;

            import java.util.List;

            final class Planted {
              static List<?> raw(List names) {
                return names;
              }
            }
            """);
    assertThat(output).contains("[rawtypes]").contains("error:");
  }

  @Test
  void cleanCodePasses() throws Exception {
    String output =
        compile(
            """
            package planted;

            final class Planted {
              private Planted() {}

              static int length(String text) {
                return text.length();
              }
            }
            """);
    assertThat(output).isEmpty();
  }

  private String compile(String source) throws Exception {
    Path file = Files.writeString(folder.resolve("Planted.java"), source);
    Path log = folder.resolve("javac.log");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "javac").toString());
    command.addAll(compilerArguments());
    command.addAll(List.of("-processorpath", jars(), "-classpath", jars()));
    command.addAll(List.of("-d", folder.toString(), file.toString()));
    Process javac =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    assertThat(javac.waitFor(COMPILE_SECONDS, TimeUnit.SECONDS)).isTrue();
    String output = Files.readString(log);
    assertThat(javac.exitValue() == 0).as(output).isEqualTo(output.isEmpty());
    return output;
  }

  private static List<String> compilerArguments()
      throws IOException, ParserConfigurationException, SAXException {
    Document pom =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(SourceTree.root().resolve("pom.xml").toFile());
    String errorProne = pom.getElementsByTagName("errorprone.args").item(0).getTextContent();
    NodeList nodes = pom.getElementsByTagName("compilerArgs").item(0).getChildNodes();
    List<String> arguments = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      if (nodes.item(i).getNodeName().equals("arg")) {
        arguments.add(
            nodes.item(i).getTextContent().strip().replace("${errorprone.args}", errorProne));
      }
    }
    assertThat(arguments).contains("-Werror");
    return arguments;
  }

  private static String jars() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> entry.endsWith(".jar"))
        .collect(Collectors.joining(File.pathSeparator));
  }
}
